import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/agreements/agreement';
import { type CheckResult, checkText } from '../../../src/checking';
import { association } from '../../agreements/brought/association';
import { press } from '../../agreements/brought/press';
import { broughtAgreement } from '../../agreements/brought/printed-form';
import { workshop } from '../../agreements/brought/workshop';
import { filledCopy } from './filled-copies';
import { AS_PRINTED, asRead, printedText, type Setting } from './printed-text';
import { wordEdits } from './word-edits';

/** `EDITS=900 npx vitest run test/checking/brought` makes 300 edits of each form, empty and filled in. */
const EDITS_EACH = Math.ceil(Number(process.env.EDITS ?? 180) / 3);
const COPIES = 20;
const NOW = new Date(2026, 10, 28);

type Checked = Extract<CheckResult, { kind: 'checked' }>;

/** A text is checked as it is pasted, with room between its columns; and as it is read from a page. */
function checked(text: string, agreement: Agreement, isRead: boolean): Checked {
  const read = isRead ? asRead(text) : { text, placed: [] };
  const result = checkText(read.text, agreement, { placed: read.placed, now: NOW });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result;
}

/** What somebody would have to look at: differences, unusual additions, oddities that are no empty blanks. */
function toLookAt({ findings, verdict, additions, oddities }: Checked) {
  return [
    ...(verdict.kind === 'differs' ? findings.filter(({ kind }) => kind !== 'identical') : []),
    ...additions.filter(({ isUsual }) => !isUsual),
    ...oddities.filter(({ kind }) => !kind.startsWith('no-') && kind !== 'date-ambiguous'),
  ];
}

const SETTINGS: readonly (readonly [how: string, Setting])[] = [
  ['as it was printed', AS_PRINTED],
  ['with dots to write on', { ...AS_PRINTED, rule: '. . . . . . . . . .' }],
  ['with nothing to write on', { ...AS_PRINTED, rule: '' }],
  ['set again by another program', { ...AS_PRINTED, isReset: true }],
  ['set again in narrow lines', { rule: '..........', width: 61, isReset: true }],
];

describe.each([
  ['a workshop’s form', workshop],
  ['an association’s form', association],
  ['a press’s form', press],
])('%s', (_, form) => {
  const agreement = broughtAgreement(form);

  describe.each(SETTINGS)('%s', (_how, setting) => {
    it.each([false, true])('is the blank, word for word (read from a page: %s)', (isRead) => {
      const result = checked(printedText(form, {}, setting), agreement, isRead);
      expect(toLookAt(result)).toEqual([]);
      expect(result.answers).toEqual([]);
      expect(result.facts).toMatchObject({ title: null, party: null, date: null, signature: { kind: 'none' } });
    });

    it.each([false, true])('is so filled in, with its facts (read from a page: %s)', (isRead) => {
      for (let number = 1; number <= COPIES; number++) {
        const values = filledCopy(form, number);
        const result = checked(printedText(form, values, setting), agreement, isRead);
        expect(toLookAt(result), JSON.stringify(values)).toEqual([]);
        const { title, party, correspondingAuthor, date } = result.facts;
        expect({ title: title?.value, signer: (correspondingAuthor ?? party)?.value, date: date?.value }).toEqual({
          title: values.title,
          signer: values.signer,
          date: values.date,
        });
      }
    });
  });

  it.each([false, true])(
    'hides no word that was replaced, left out or denied (filled in: %s)',
    { timeout: 240_000 },
    (isFilled) => {
      const all = wordEdits(form);
      // Two that have no divisor in common, so that every kind of edit is taken.
      const missed = Array.from({ length: EDITS_EACH }, (_each, i) => all[(i * 7919) % all.length]).flatMap(
        (edit, i) => {
          if (!edit) return [];
          const values = isFilled ? filledCopy(form, 1 + (i % COPIES)) : {};
          const result = checked(printedText(edit.form, values, AS_PRINTED), agreement, true);
          return toLookAt(result).length > 0 ? [] : [edit.what];
        },
      );
      // "of" between two answers may be a word of the second one.
      expect(missed.filter((what) => !what.startsWith('“of” of “of”'))).toEqual([]);
    },
  );
});

describe('what is asked is told in the words of the form', () => {
  it('each where it stands, twice asked or in a column', () => {
    const values = filledCopy(workshop, 4);
    const { answers } = checked(printedText(workshop, values, AS_PRINTED), broughtAgreement(workshop), true);
    const told = Object.fromEntries(answers.map(({ field, fact }) => [field.id, fact.value]));
    for (const id of ['event', 'editors', 'authors', 'address', 'email', 'place', 'name-2', 'email-2', 'date-2'])
      expect(told[id]).toBe(values[id]);
  });

  it('below each other and beside each other', () => {
    const values = { ...filledCopy(press, 4), address: '1 Main Street', series: 'Lecture Shelves' };
    const { answers } = checked(printedText(press, values, AS_PRINTED), broughtAgreement(press), true);
    const told = Object.fromEntries(answers.map(({ field, fact }) => [field.id, fact.value]));
    for (const id of ['volume', 'series', 'address', 'email']) expect(told[id]).toBe(values[id as keyof typeof values]);
  });

  it('an offer that is taken', () => {
    const values = filledCopy(association, 5);
    const { answers } = checked(printedText(association, values, AS_PRINTED), broughtAgreement(association), true);
    expect(answers.find(({ where }) => where === 'choice')?.fact.value).toBe(values.employed);
  });
});
