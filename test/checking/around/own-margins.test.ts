import { describe, expect, it } from 'vitest';
import { SHOWS_NOTHING } from '../../../src/agreements/agreement';
import { isInMargins, ownMargins } from '../../../src/checking/around/own-margins';

const file = {
  sha256: '',
  places: [],
  shows: { ...SHOWS_NOTHING, margins: ['The Shelf', 'Form 12-B, May 2033 Page 1 of 2', 'Terms'] },
};
const left = (text: string) =>
  ownMargins(text, { file }, [{ text: 'Terms' }]).map((at) => text.slice(at.start, at.end));

describe('what the form’s own file has in its margins', () => {
  it('is set among the words by another program, with other numbers of pages', () => {
    const text = 'The Shelf\nThe shelf keeps the paper.\nForm 12-B, May 2033 Page 2 of 3\nForm 12-B, May 2033 1';
    expect(left(text)).toEqual(['The Shelf', 'Form 12-B, May 2033 Page 2 of 3', 'Form 12-B, May 2033 1']);
  });

  it.each(['The Shelf keeps nothing', 'Form 12-C, May 2033 Page 2 of 3', 'Form 12-B, May 2034 1', 'Terms'])(
    '“%s” is none of it',
    (text) => expect(left(text)).toEqual([]),
  );

  it('is left out at a page’s edge where it is a passage as well, but for one of each passage', () => {
    /** Words one below another, so many lines a page. */
    const placed = (text: string, linesOfAPage: number) =>
      [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }, i) => {
        const top = 20 * (i % linesOfAPage);
        const box = { left: 0, right: 100, top, bottom: top + 10 };
        return { start: index, end: index + line.length, page: 1 + Math.floor(i / linesOfAPage), box, mark: null };
      });
    const lines = (text: string, linesOfAPage: number) =>
      ownMargins(text, { file }, [{ text: 'Terms' }], placed(text, linesOfAPage)).map(({ start }) => start);
    expect(lines('Terms\nThe shelf\nTerms\nkeeps\nTerms\nit\nyes\nno', 4)).toEqual([0, 28]);
    // The first page has the heading alone, and no running head.
    expect(lines('Terms\nThe shelf\nkeeps\nTerms\nit\nyes', 3)).toEqual([22]);
    expect(lines('The shelf\nTerms\nkeeps\nit\nTerms\nyes', 3)).toEqual([]);
    expect(lines('Terms\nThe shelf\nkeeps', 3)).toEqual([]);
  });

  it('holds what the form’s file has among its words', () => {
    expect(isInMargins('Form 12 Page 1 of 3', [{ page: 1, text: 'Form 12 Page 1 of 2' }])).toBe(true);
    expect(isInMargins('Form 12 Page 1 of 3', [{ page: 1, text: 'Form 13 Page 1 of 2' }])).toBe(false);
    expect(isInMargins('3', [{ page: 4, text: '4' }])).toBe(false);
    expect(isInMargins('The shelf 1', [{ page: 2, text: 'The shelf 2' }])).toBe(true);
    expect(isInMargins('Years on the shelf: 2', [{ page: 1, text: 'Years on the shelf: 9' }])).toBe(false);
  });

  it('has no other number at its end, but for a page’s', () => {
    const rows = (own: readonly string[], line: string, page: number) => {
      const box = { left: 0, right: 100, top: 0, bottom: 10 };
      const placed = [{ start: 0, end: 3, page, box, mark: null }];
      return ownMargins(line, { file: { ...file, shows: { ...SHOWS_NOTHING, margins: own } } }, [], placed).length;
    };
    expect(rows(['Fee in euro: 10', 'Fee in euro: 10'], 'Fee in euro: 10', 2)).toBe(1);
    expect(rows(['Fee in euro: 10', 'Fee in euro: 10'], 'Fee in euro: 90', 2)).toBe(0);
    expect(rows(['Fee in euro: 10', 'Fee in euro: 10'], 'Fee in euro: 2', 2)).toBe(0);
    expect(rows(['The shelf 1', 'The shelf 2'], 'The shelf 3', 3)).toBe(1);
    expect(rows(['The shelf 1', 'The shelf 2'], 'The shelf 4', 3)).toBe(0);
  });
});
