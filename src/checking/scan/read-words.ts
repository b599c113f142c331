import type { PixelBox } from '../../scan/picture/grey';
import type { ScannedPage, ScannedWord } from '../../scan/scanned-page';
import { lettersOf } from './letters';

/** A word as it was read, with its page and its line. */
export interface ReadWord {
  readonly text: string;
  /** What counts of it; never empty. */
  readonly letters: string;
  readonly confidence: number;
  /** From 1. */
  readonly page: number;
  readonly box: PixelBox;
  /** Which line of all lines. */
  readonly line: number;
  /** Its index among the words of its page. */
  readonly index: number;
  /** Whether it may be a list's or a page's number, or a bullet, by how and where it stands. */
  readonly isLayout: boolean;
}

/** No page of a form has more; the rest is not compared. */
const MOST_WORDS = 4000;
/** A word longer than this is none. In UTF-16 units. */
const LONGEST = 400;
/** What is read for a capital I, and for a line at a page's edge. */
const BAR = /^[|¦!]$/u;
const PAGE_NUMBER = /^(?:page|p)?\d{1,3}(?:(?:of)?\d{1,3})?$/u;
const LIST_NUMBER = /^[(“"]?(?:\d{1,2}(?:\.\d{1,2})?|[ilo]|[a-h](?=[.)]))[.):,]*$/iu;

/** The words of a page that have letters or digits, lines numbered from `firstLine` on. */
export function readWords({ words }: ScannedPage, page: number, firstLine: number): ReadWord[] {
  const withLetters = words.slice(0, MOST_WORDS).flatMap((word, index) => {
    const letters = BAR.test(word.text) ? 'i' : lettersOf(word.text.slice(0, LONGEST));
    return letters === '' ? [] : [{ word, index, letters }];
  });
  return withLetters.map(({ word, index, letters }, i) => {
    const isFirst = withLetters[i - 1]?.word.line !== word.line;
    const isLayout =
      BAR.test(word.text) || (isFirst && (LIST_NUMBER.test(word.text) || isLoneNumber(withLetters.slice(i, i + 5))));
    const { text, confidence, box } = word;
    return { text, letters, confidence, page, box, line: firstLine + word.line, index, isLayout };
  });
}

/** Whether the line that these words begin with holds a page's number and nothing else. */
function isLoneNumber(following: readonly { readonly word: ScannedWord; readonly letters: string }[]): boolean {
  const line = following.filter(({ word }) => word.line === following[0]?.word.line);
  return line.length < 5 && PAGE_NUMBER.test(line.map(({ letters }) => letters).join(''));
}

/** The box around boxes; a box of no size at the origin for none. */
export function around(boxes: readonly PixelBox[]): PixelBox {
  const [first] = boxes;
  if (!first) return { left: 0, top: 0, right: 0, bottom: 0 };
  return boxes.reduce(
    (all, { left, top, right, bottom }) => ({
      left: Math.min(all.left, left),
      top: Math.min(all.top, top),
      right: Math.max(all.right, right),
      bottom: Math.max(all.bottom, bottom),
    }),
    first,
  );
}

/** Whether two boxes share a pixel. */
export function meet(a: PixelBox, b: PixelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
