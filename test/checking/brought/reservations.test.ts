import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/checking';
import { reservationsIn } from '../../../src/checking/blanks/reservations';
import { unwantedIn } from '../../../src/checking/blanks/wanted';
import { association } from '../../agreements/brought/association';
import { press } from '../../agreements/brought/press';
import { broughtAgreement } from '../../agreements/brought/printed-form';
import { workshop } from '../../agreements/brought/workshop';
import { filledCopy } from './filled-copies';
import { AS_PRINTED, asRead, printedText } from './printed-text';

const RESERVATIONS = [
  'not',
  'subject to my employer’s approval',
  'but not for commercial use',
  'provided that I keep all rights',
  '(void)',
  'under protest',
  'unless my institute objects',
  'for review only',
  'without transfer of copyright',
  'pending approval',
  'I do not agree',
  'draft, not final',
];
const WAYS: readonly ((answer: string, reservation: string) => string)[] = [
  (answer, reservation) => `${answer} ${reservation}`,
  (answer, reservation) => `${answer}, ${reservation}`,
  (answer, reservation) => `${reservation} ${answer}`,
  (_, reservation) => reservation,
];

describe('a reservation in any blank is said', () => {
  it.each([workshop, association, press])('$id', { timeout: 60_000 }, (form) => {
    const agreement = broughtAgreement(form);
    let turn = 0;
    const missed = form.fields
      .filter(({ asks }) => asks !== 'choice')
      .flatMap(({ id }) =>
        RESERVATIONS.flatMap((reservation) => {
          const values = filledCopy(form, ++turn);
          // Each in one of the ways; all of them within a few blanks.
          const value = WAYS[turn % WAYS.length]?.(values[id] || '', reservation) ?? '';
          const { text, placed } = asRead(printedText(form, { ...values, [id]: value }, AS_PRINTED));
          const result = checkText(text, agreement, { placed });
          if (result.kind !== 'checked') return [result.kind];
          const isSaid =
            result.verdict.kind === 'differs' ||
            result.additions.some(({ isUsual }) => !isUsual) ||
            result.oddities.some(({ kind }) => kind === 'date-unreadable');
          return isSaid ? [] : [`${id}: ${value}`];
        }),
      );
    expect(missed).toEqual([]);
  });
});

describe('what people write says none', () => {
  const papers = readFileSync('test/fixtures/papers/papers.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { title: string; authors: { given: string; family: string }[] });

  it('in the titles of published papers', () => {
    const said = papers.filter(({ title }) => reservationsIn(title, { start: 0, end: title.length }, true).length > 0);
    expect(said.map(({ title }) => title)).toEqual([]);
  });

  it('in the lists of their authors, but for misprints', () => {
    const said = papers.flatMap(({ authors }) => {
      const list = authors.map(({ given, family }) => `${given} ${family}`.trim()).join(', ');
      return unwantedIn(list, { start: 0, end: list.length }, ['authors'], []);
    });
    expect(said.length).toBeLessThan(10);
  });

  it.each([
    ['email', 'ada@example.org, j.smith@uni.example'],
    ['date', 'Example, 28 November 2026'],
    ['place', 'Neustadt an der Aisch'],
    ['address', 'Department of computer science, 12 Not Street, 12345 Example'],
    ['number', 'n/a'],
    ['event', 'I Can’t Believe It’s Not Better: a workshop without answers'],
    ['editors', 'Ada Byron1, Wei Zhang2*, and Ludwig van der Berg (University of Example)'],
    ['signer', 'Dr. Ada Byron, PhD'],
  ] as const)('for %s: %s', (want, answer) => {
    expect(unwantedIn(answer, { start: 0, end: answer.length }, [want], [])).toEqual([]);
  });
});
