import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkScan, verdictOnScan, withSecondLooks } from '../../../src/checking/scan';
import type { ScannedPage } from '../../../src/scan/scanned-page';
import { readFixture } from './read-fixture';

const check = (pages: readonly ScannedPage[]) => withSecondLooks(checkScan(pages, pmlr), new Map(), pmlr);

/** A form with every n-th long word of its first page read as `read` makes of it. */
function form(every: number, read: (text: string) => string, confidence: number): ScannedPage[] {
  let count = 0;
  return readFixture('latex-200').map((page, i) => ({
    ...page,
    words: page.words.map((word) => {
      const isIt = i === 0 && /^[a-z]{6,}$/.test(word.text) && count++ % every === 0;
      return isIt ? { ...word, text: read(word.text), confidence } : word;
    }),
  }));
}
const broken = (text: string) => `${text.slice(0, 2)}rr${text.slice(4)}`;

describe('a page that is read too badly', () => {
  it('is said to be so, once, and is neither cleared nor accused', () => {
    const result = check(readFixture('bent-226'));
    if (result.kind !== 'too-little') throw new Error(result.kind);
    expect(result.poor).toContainEqual({ page: 1, why: 'misread' });
    expect(result.comparison?.doubts.filter(({ page }) => page === 1).length).toBeLessThan(8);
    expect(result.comparison?.facts.party).not.toMatchObject({ kind: 'read', text: 'Agreement' });
    expect(verdictOnScan(result).kind).toBe('too-little');
  });

  it('keeps what no bad reading explains', () => {
    const pages = form(3, broken, 55).map((page) => ({
      ...page,
      words: page.words.map((word) =>
        word.text === 'retain' || word.text === broken('retain') ? { ...word, text: 'lose', confidence: 96 } : word,
      ),
    }));
    const result = check(pages);
    if (result.kind !== 'too-little') throw new Error(result.kind);
    expect(result.comparison?.doubts).toContainEqual(
      expect.objectContaining({
        expected: expect.stringMatching(/\bretain\b/),
        read: expect.stringMatching(/\blose\b/),
      }),
    );
  });

  it('is none with a few such words, nor with many other words that are printed', () => {
    const few = check(form(20, broken, 55));
    expect(few.kind).toBe('checked');
    const another = check(form(3, () => 'never', 95));
    if (another.kind !== 'checked') throw new Error(another.kind);
    expect(another.comparison.doubts.length).toBeGreaterThan(12);
  });
});
