import type { PixelBox } from '../../scan/picture/grey';
import type { ScannedPage } from '../../scan/scanned-page';
import { lettersOf } from './letters';
import type { ReadWord } from './read-words';
import { isRealWord } from './real-words';
import { rowsOf } from './rows';

/** Parts of the height of a row's words: a wider gap hides words that were not read; a narrower one parts no words. */
const GAP = 1.2;
const TOUCH = 0.2;
/** So long, a word of the agreement's stands in no name by chance. In letters. */
const LONG = 5;
const CUT = /[-‐‑–—]$|^[-‐‑–—]\p{L}/u;

/** Whether words may be all that stands in a blank: no gap among them, none cut off, no piece beside them left out. */
export function isWhole(words: readonly ReadWord[], pages: ReadonlyMap<number, ScannedPage>): boolean {
  return !isCutOff(words) && !hasGap(words) && !touchesOthers(words, pages);
}

/** Whether the words that were read for what is filled in are the agreement's own, as where a line was read in pieces. */
export function arePrinted(words: readonly ReadWord[], vocabulary: ReadonlySet<string>): boolean {
  return words.every(({ letters }) => vocabulary.has(letters));
}

/** Whether one of the agreement's own words is among those that were read for a name. */
export function isPrintedAmong(words: readonly ReadWord[], vocabulary: ReadonlySet<string>): boolean {
  return words.some(({ letters }) => letters.length >= LONG && vocabulary.has(letters));
}

/** Whether a word is a piece of what other words state: it touches one, or goes on where the last one is cut off. */
export function isPieceOf(word: ReadWord, words: readonly ReadWord[]): boolean {
  if (words.some((own) => own.page === word.page && touch(own.box, word.box))) return true;
  const last = words.at(-1);
  if (!last || last.page !== word.page || !isCutOff(words) || isRealWord(word.letters, NONE)) return false;
  const apart = word.box.left - last.box.right;
  return apart >= 0 && apart < GAP * heightOf(last.box) && areOnRow(last.box, word.box);
}

const NONE: ReadonlySet<string> = new Set();

function isCutOff(words: readonly ReadWord[]): boolean {
  const text = words.map((word) => word.text).join(' ');
  const last = words.at(-1)?.letters ?? '';
  return CUT.test(text) || /^\p{L}$/u.test(last);
}

function hasGap(words: readonly ReadWord[]): boolean {
  return rowsOf(words).some((row) => {
    const heights = row.words.map(({ box }) => heightOf(box)).sort((a, b) => a - b);
    const usual = heights[heights.length >> 1] ?? 0;
    return row.words.some((word, i) => {
      const before = row.words[i - 1];
      return before !== undefined && word.box.left - before.box.right > GAP * usual;
    });
  });
}

function touchesOthers(words: readonly ReadWord[], pages: ReadonlyMap<number, ScannedPage>): boolean {
  return words.some(({ page, box }) =>
    pages
      .get(page)
      ?.words.some(
        (other, index) =>
          touch(box, other.box) &&
          lettersOf(other.text) !== '' &&
          !words.some((own) => own.page === page && own.index === index),
      ),
  );
}

/** Whether less than a space parts two words of a row. */
function touch(a: PixelBox, b: PixelBox): boolean {
  const apart = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return areOnRow(a, b) && apart < TOUCH * Math.min(heightOf(a), heightOf(b));
}

function areOnRow(a: PixelBox, b: PixelBox): boolean {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(heightOf(a), heightOf(b)) / 2;
}

const heightOf = ({ top, bottom }: PixelBox) => bottom - top;
