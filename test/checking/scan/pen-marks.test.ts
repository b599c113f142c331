import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkScan } from '../../../src/checking/scan';
import type { PixelBox } from '../../../src/scan/picture/grey';
import type { PenMark, ScannedPage, ScannedWord } from '../../../src/scan/scanned-page';
import { readFixture } from './read-fixture';

const [first, second] = readFixture('latex-200');
if (!first || !second) throw new Error('no pages');

/** The words of a page from one to another, and the box around them. */
function stretch({ words }: ScannedPage, from: string, to: string): { indexes: number[]; box: PixelBox } {
  const at = words.findIndex(({ text }) => text === from);
  const end = words.findIndex(({ text }, i) => i >= at && text === to);
  const own = words.slice(at, end + 1);
  const side = (name: keyof PixelBox, pick: (...numbers: number[]) => number) =>
    pick(...own.map(({ box }) => box[name]));
  const box = {
    left: side('left', Math.min),
    top: side('top', Math.min),
    right: side('right', Math.max),
    bottom: side('bottom', Math.max),
  };
  return { indexes: own.map((word: ScannedWord) => words.indexOf(word)), box };
}

function doubtsWith(page: ScannedPage, other: ScannedPage, ...marks: readonly PenMark[]) {
  const marked = { ...page, marks };
  const result = checkScan(page === first ? [marked, other] : [other, marked], pmlr);
  return result.kind === 'checked' ? result.comparison.doubts : [];
}

describe('what a pen left', () => {
  it('is a doubt in its clause with the words under it, read or not', () => {
    const { indexes, box } = stretch(first, 'retain', 'copyright');
    expect(doubtsWith(first, second, { kind: 'stroke', box, words: indexes })).toMatchObject([
      {
        kind: 'stroke',
        page: 1,
        place: { kind: 'clause', number: '4' },
        expected: 'retain ownership of all rights under copyright',
        read: 'retain ownership of all rights under copyright',
        box,
      },
    ]);
  });

  it('has the place of the printed words that it names, not of those that what is written follows', () => {
    const { indexes, box } = stretch(first, 'retain', 'retain');
    const [at = 0] = indexes;
    const before = first.words.slice(0, at).findLastIndex(({ text }) => /^[3-5][.,]?$/.test(text) || text === 'You');
    const written = {
      text: 'nevr',
      confidence: 70,
      box: { ...box, top: box.top - 20, bottom: box.top - 2 },
      line: 900,
    };
    const words = [...first.words.slice(0, before), written, ...first.words.slice(before)];
    const mark = { kind: 'writing', box: written.box, words: [before, at + 1] } as const;
    const result = checkScan([{ ...first, words, marks: [mark] }, second], pmlr);
    expect(result).toMatchObject({
      comparison: { doubts: [{ kind: 'writing', place: { kind: 'clause', number: '4' }, expected: 'retain' }] },
    });
  });

  it('is in the clause below where it is written between two, though it touches a word of the upper one', () => {
    const { indexes, box } = stretch(first, 'retain', 'retain');
    const above = first.words.findLastIndex((word, i) => i < (indexes[0] ?? 0) && word.box.bottom < box.top);
    const mark = { kind: 'writing', box: { ...box, top: box.top - 30, bottom: box.top + 3 }, words: [above] } as const;
    expect(doubtsWith(first, second, mark)).toMatchObject([
      { kind: 'writing', place: { kind: 'clause', number: '4' }, expected: first.words[above]?.text },
    ]);
  });

  it('is one doubt with the words that were misread under it, or that it hides', () => {
    const { indexes, box } = stretch(first, 'retain', 'retain');
    const misread = { ...first, words: first.words.map((w, i) => (indexes.includes(i) ? { ...w, text: 'lose' } : w)) };
    const mark = { kind: 'blot', box, words: indexes } as const;
    const check = (page: ScannedPage) => {
      const result = checkScan([{ ...page, marks: [mark] }, second], pmlr);
      return result.kind === 'checked' ? result.comparison.doubts : [];
    };
    expect(check(misread)).toMatchObject([{ kind: 'blot', expected: 'retain', read: 'lose' }]);
    const hidden = { ...first, words: first.words.filter((_, i) => !indexes.includes(i)) };
    const result = checkScan([{ ...hidden, marks: [{ ...mark, words: [] }] }, second], pmlr);
    expect(result).toMatchObject({ comparison: { doubts: [{ kind: 'blot', expected: 'retain', read: '' }] } });
  });

  it('is a doubt where it is writing beside the words, and none in a blank', () => {
    const margin = { left: 60, top: 1040, right: 300, bottom: 1100 };
    expect(doubtsWith(first, second, { kind: 'writing', box: margin, words: [] })).toMatchObject([
      { kind: 'writing', place: { kind: 'clause', number: '1' }, expected: '' },
    ]);
    const title = { left: 400, top: 770, right: 900, bottom: 800 };
    const block = { left: 600, top: 1150, right: 1200, bottom: 1260 };
    expect(doubtsWith(first, second, { kind: 'writing', box: title, words: [] })).toEqual([]);
    expect(doubtsWith(second, first, { kind: 'writing', box: block, words: [] })).toEqual([]);
  });

  it('is none where a signature crosses the labels of its block, or dirt no word', () => {
    const { indexes, box } = stretch(second, 'Corresponding', 'Chen');
    expect(doubtsWith(second, first, { kind: 'stroke', box, words: indexes })).toEqual([]);
    const hole = { left: 20, top: 1000, right: 70, bottom: 1050 };
    expect(doubtsWith(first, second, { kind: 'blot', box: hole, words: [] })).toEqual([]);
  });
});
