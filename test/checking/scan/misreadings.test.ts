import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkScan } from '../../../src/checking/scan';
import type { Grey } from '../../../src/scan/picture/grey';
import type { ScannedPage, ScannedWord } from '../../../src/scan/scanned-page';
import { readFixture } from './read-fixture';

function told(pages: readonly ScannedPage[]): string[] {
  const result = checkScan(pages, pmlr);
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result.comparison.doubts.map(({ expected, read }) => `${expected} > ${read}`);
}

/** A form with one word of its reading changed. */
function reading(
  isIt: (word: ScannedWord, next: ScannedWord | undefined) => boolean,
  change: Partial<ScannedWord> | null,
) {
  return readFixture('latex-200').map((page) => ({
    ...page,
    words: page.words.flatMap((word, i) =>
      !isIt(word, page.words[i + 1]) ? [word] : change ? [{ ...word, ...change }] : [],
    ),
  }));
}

describe('the footnote’s address', () => {
  const as = (text: string, confidence: number) =>
    told(reading((word) => word.text.includes('bit.ly'), { text, confidence }));

  it('is the same with 1, l and I, or 9 and g, that a reader is not sure of', () => {
    for (const text of [
      'http://bit.ly/Im9UsNt.',
      'http://bit.ly/1lm9UsNt.',
      'http://bit.ly/1mgUsNt.',
      'http://bit.ly/lm9UsNt,',
    ]) {
      expect(as(text, 42), text).toEqual([]);
    }
  });

  it('is another one where it reads so with confidence, or with any other sign', () => {
    expect(as('http://bit.ly/Im9UsNt.', 92)).toHaveLength(1);
    for (const text of [
      'http://bit.ly/2xKQpWe.',
      'http://bit.ly/1m8UsNt.',
      'http://bit.ly/1n9UsNt.',
      'http://bit.ly/1m9UsN.',
    ]) {
      expect(as(text, 42), text).toHaveLength(1);
    }
    expect(told(readFixture('other-address-300'))).toEqual(['http://bit.ly/1m9UsNt. > http://our-press.example/form.']);
  });

  it('alone is read so: a licence of another version is told', () => {
    expect(told(readFixture('version-200')).some((doubt) => doubt.includes('3.0'))).toBe(true);
  });
});

describe('the lone I before "HAVE READ"', () => {
  const isI = (word: ScannedWord, next: ScannedWord | undefined) => word.text === 'I' && next?.text === 'HAVE';

  it('is there as a number, or as two strokes that are not sure', () => {
    expect(told(reading(isI, { text: '1', confidence: 70 }))).toEqual([]);
    expect(told(reading(isI, { text: 'IT', confidence: 9 }))).toEqual([]);
    expect(told(readFixture('askew-200')).filter((doubt) => doubt.startsWith('I >'))).toEqual([]);
  });

  it('is not another word', () => {
    expect(told(reading(isI, { text: 'IT', confidence: 95 }))).toEqual(['I > IT']);
    expect(told(reading(isI, { text: 'WE', confidence: 40 }))).toHaveLength(1);
    expect(told(reading(isI, { text: 'NOT', confidence: 40 }))).toHaveLength(1);
  });

  it('is there where its stroke is, though nothing was read', () => {
    const pages = reading(isI, null);
    const original = readFixture('latex-200').flatMap(({ words }) => words);
    const box = original[original.findIndex((word, i) => isI(word, original[i + 1]))]?.box;
    if (!box) throw new Error('no I');
    const drawn = (width: number): ScannedPage[] =>
      pages.map((page) => ({
        ...page,
        picture: withBar(page.picture, box.left, box.top, width, box.bottom - box.top),
      }));
    expect(told(pages)).toEqual(['I > ']);
    expect(told(drawn(4))).toEqual([]);
    expect(told(drawn(24))).toEqual(['I > ']);
  });
});

it('reads a clause’s number of three letters as no word', () => {
  expect(told(readFixture('askew-200'))).not.toContain(' > ily');
});

function withBar({ width, height, pixels }: Grey, left: number, top: number, wide: number, high: number): Grey {
  const drawn = pixels.slice();
  for (let y = top; y < top + high; y++) drawn.fill(0, y * width + left, y * width + left + wide);
  return { width, height, pixels: drawn };
}
