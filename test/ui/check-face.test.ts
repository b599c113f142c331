import { describe, expect, it, vi } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { checkText } from '../../src/checking';
import { changedWords } from '../../src/ui/check/changed-words';
import { chipsOf } from '../../src/ui/check/chips-of';
import { numberedOf } from '../../src/ui/check/numbered';
import { placeList } from '../../src/ui/check/place-list';
import type { Checked, Subject } from '../../src/ui/check/subject';
import { FILLED, layOut, piecesOf } from '../checking/agreement-text';
import { doubt, scanOf } from './scans';
import { AT, ofPdf, ofText } from './subjects';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const HONEST = layOut(piecesOf(pmlr, FILLED), 'paragraphs');
const PAPER = { title: 'Another Title Altogether', authors: [] };

function checked(text: string, paper: typeof PAPER | null = null): Checked {
  const result = checkText(text, pmlr, { now: AT, paper });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result;
}

describe('the words that differ, on their page', () => {
  const marked = (text: string) => {
    const finding = checked(text).findings.find(({ kind }) => kind === 'changed');
    return finding ? changedWords(finding, text).map(({ start, end }) => text.slice(start, end)) : [];
  };

  it.each([
    ['another word', 'retain', 'waive', /^waive$/],
    ['two words more', 'You retain', 'You never ever retain', /never ever$/],
    ['a word left out: those beside it', 'retain ownership', 'ownership', /^u\s+o$/],
  ])('%s', (_, words, others, expected) => {
    const found = marked(HONEST.replace(words, others));
    expect(found.some((text) => expected.test(text))).toBe(true);
    expect(found.join('').length).toBeLessThan(40);
  });

  it('are all of the place where the text is not the one that was compared', () => {
    const text = HONEST.replace('retain', 'waive');
    const finding = checked(text).findings.find(({ kind }) => kind === 'changed');
    expect(finding && changedWords(finding, '')).toEqual(finding?.ranges);
  });
});

describe('what is numbered', () => {
  it('is what differs and what is odd, in the order of the list', () => {
    const result = checked(HONEST.replace('retain', 'waive').replace('libel', 'praise'), PAPER);
    const numbered = numberedOf(result, null);
    expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, i) => i + 1));
    expect(numbered.slice(0, 2).map(({ tone }) => tone)).toEqual(['stop', 'stop']);
    const title = numbered.find(({ of }) => 'kind' in of && of.kind === 'title-differs');
    expect(title).toMatchObject({ tone: 'warn', ranges: [result.facts.title?.range] });
  });
});

describe('the chips', () => {
  const words = (subject: Subject, portal: string | null = null) =>
    chipsOf(subject, portal, null).map(({ tone, words: said, place }) => [tone, said, place]);

  it('of a form as it should be say so, and what is not known', () => {
    expect(words(ofText(HONEST))).toEqual([
      ['ok', '17 of 17 parts identical', 'identical-parts'],
      ['quiet', 'Camera-ready title not known', 'camera-ready-heading'],
      ['quiet', expect.stringMatching(/^(?:Signed|Not signed yet)$/), expect.any(String)],
    ]);
  });

  it('say that nothing is hidden only where no word of a clause is covered or not drawn', () => {
    const looked = ofPdf(HONEST);
    expect(words(looked).map(([, said]) => said)).toContain('Nothing hidden');
    if (looked.kind !== 'pdf' || looked.result?.kind !== 'checked') throw new Error('It was not checked');
    const [first, ...others] = looked.result.findings;
    if (!first) throw new Error('Nothing was found');
    for (const kind of ['covered', 'undrawn'] as const) {
      const findings = [{ place: first.place, ranges: first.ranges, kind, text: 'not' }, ...others];
      const said = words({ ...looked, result: { ...looked.result, findings } }).map(([, chip]) => chip);
      expect(said).not.toContain('Nothing hidden');
    }
  });

  it('count what differs, and lead to the first of each', () => {
    const found = words(ofText(HONEST.replace('retain', 'waive').replace('libel', 'praise')));
    expect(found.slice(0, 2)).toEqual([
      ['stop', '2 changed', 'finding-1'],
      ['ok', '15 parts identical', 'identical-parts'],
    ]);
    const result = checked(HONEST, PAPER);
    const subject: Subject = { kind: 'text', length: HONEST.length, result, at: AT };
    expect(words(subject, PAPER.title)).toContainEqual([
      'warn',
      "Title differs from the portal's",
      expect.stringMatching(/^finding-\d$/),
    ]);
  });

  it('of a scan are green only for what a person decided', () => {
    const doubts = [doubt('retain', 'retaln', '4'), doubt('libel', 'label', '6.3')];
    const open = scanOf({ doubts });
    expect(words(open).map(([tone]) => tone)).not.toContain('ok');
    expect(words(open)).toContainEqual(['warn', '2 words to look at', 'doubts-heading']);
    const [first] = doubts;
    const one = { ...open, decisions: new Map([[first?.key ?? '', 'same' as const]]) };
    expect(words(one).filter(([tone]) => tone === 'ok')).toEqual([['ok', '1 decided', 'doubts-heading']]);
    expect(words(scanOf({ doubts: [] })).map(([tone]) => tone)).not.toContain('ok');
  });

  it('are none where nothing was compared', () => {
    expect(words(ofText('A recipe for bread: flour, water, salt, and a good deal of time.'))).toEqual([]);
    expect(words({ kind: 'nothing' })).toEqual([]);
  });
});

describe('places in a sentence', () => {
  const clauses = ['1', '2', '3', '4', '5', '6', '6.1', '6.2', '6.3', '7'].map((number) => ({
    kind: 'clause' as const,
    number,
  }));
  const heading = { kind: 'heading', number: '' } as const;
  const preamble = ['1', '2', '3'].map((number) => ({ kind: 'preamble' as const, number }));
  const all = [heading, ...preamble, ...clauses];

  it('have clauses that follow one another as one', () => {
    expect(placeList(all, all)).toBe('Heading, Preamble, and Clauses 1–7');
    const some = all.filter(({ number }) => number !== '4' && number !== '6.2');
    expect(placeList(some, all)).toBe('Heading, Preamble, and Clauses 1–3, 5–6.1, 6.3–7');
    expect(placeList([heading, ...clauses.slice(3, 4)], all)).toBe('Heading and Clause 4');
    expect(placeList([], all)).toBe('');
  });
});
