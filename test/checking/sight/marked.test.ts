import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText, isDifference } from '../../../src/checking';
import type { Mark } from '../../../src/pdf/read';
import { laidOut, wordsOf } from '../laid-out';
import { formWith, nameOf } from '../tamperings';

const text = formWith({}, 'lines');
const words = laidOut(text, 40);
const marks = (kind: Mark['kind'], phrase: string): Mark[] =>
  wordsOf(phrase, text, words).map(({ start, end }) => ({ kind, range: { start, end } }));
/** What is said of the form where these of its words are marked. */
const said = (...marked: readonly Mark[][]) => {
  const result = checkText(text, pmlr, { marks: marked.flat() });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result.findings
    .filter(isDifference)
    .map((found) => `${nameOf(found.place)}: ${found.kind} ${'text' in found ? found.text : ''}`);
};

describe('words of the agreement that are struck out or not to be seen', () => {
  it('are named as one where they follow one another, over the ends of lines and signs', () => {
    const phrase = 'Creative Commons Attribution 4.0 International License, which is incorporated';
    expect(said(marks('struck', phrase))).toEqual([`clause 2: struck ${phrase}`]);
    expect(said(marks('undrawn', 'You are the sole author(s) of the article,'))).toEqual([
      'clause 6.2: undrawn You are the sole author(s) of the article,',
    ]);
  });

  it('are named apart where words between them are left, or a number', () => {
    expect(said(marks('struck', 'Creative'), marks('struck', 'Attribution'), marks('struck', 'International'))).toEqual(
      ['clause 2: struck Creative', 'clause 2: struck Attribution', 'clause 2: struck International'],
    );
  });

  it('are named by clause, and by how they are marked', () => {
    expect(said(marks('struck', 'license of paragraph 2. 4. You retain'))).toEqual([
      'clause 3: struck license of paragraph 2.',
      'clause 4: struck You retain',
    ]);
    expect(said(marks('struck', 'Publication Agreement This is'))).toEqual([
      'heading: struck Publication Agreement',
      'preamble 1: struck This is',
    ]);
    expect(said(marks('struck', 'You retain'), marks('covered', 'ownership of all rights'))).toEqual([
      'clause 4: struck You retain',
      'clause 4: covered ownership of all rights',
    ]);
  });

  it('stand where they stand in the text', () => {
    const result = checkText(text, pmlr, { marks: marks('covered', 'You retain') });
    const found = result.kind === 'checked' ? result.findings.find(({ kind }) => kind === 'covered') : undefined;
    expect(found?.ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['You', 'retain']);
  });

  it('are the clause’s though its number is marked with them', () => {
    const start = text.indexOf('4. You retain');
    const range = { start, end: start + '4. You'.length };
    expect(said([{ kind: 'struck', range }])).toEqual(['clause 4: struck 4. You']);
    expect(said([{ kind: 'struck', range: { start, end: start + 2 } }])).toEqual([]);
  });

  it('are none of what was filled in, nor of the empty stretch before the agreement’s next word', () => {
    expect(
      said(marks('struck', 'ActNN: Reducing Training Memory Footprint'), marks('covered', 'June 10, 2021')),
    ).toEqual([]);
    const end = text.indexOf('(“the article”)');
    expect(said([{ kind: 'covered', range: { start: text.indexOf('ActNN'), end } }])).toEqual([]);
  });

  it('are forgiven where one signs, if a pen runs through one or two of them and covers none', () => {
    expect(said(marks('struck', 'HAVE READ'))).toEqual([]);
    expect(said(marks('struck', 'HAVE READ AND'))).toEqual(['attestation: struck HAVE READ AND']);
    expect(said(marks('covered', 'READ'))).toEqual(['attestation: covered READ']);
    expect(said(marks('struck', 'retain'))).toEqual(['clause 4: struck retain']);
  });
});
