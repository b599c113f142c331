import type { ScannedPage } from '../../scan/scanned-page';
import { isUsual, nameIn, titleIn, withoutTerms } from '../blanks';
import type { Band } from './bands';
import { asPicture, factOf, isOneOf, type Known } from './fact-of-words';
import { lettersOf, likeness } from './letters';
import type { ReadWord } from './read-words';
import { type Row, rowFrom, rowsOf } from './rows';
import type { ScanFact } from './scan-result';
import { isPieceOf, isPrintedAmong } from './whole-facts';

/** Less sure than this, a row is handwriting, ink or dirt: shown, never read. */
export const READABLE = 60;
/** Rows of a title, at most. */
const TITLE_ROWS = 4;
/** A blank as it was filled in, and the words there that are no part of what belongs in it. */
export interface FilledIn {
  readonly fact: ScanFact;
  /** The words that the fact consists of. */
  readonly own: readonly ReadWord[];
  readonly added: readonly Row[];
}

/** Reads the blank of the title: up to four rows, and of them no more than the title. */
export function titleBlank(band: Band, pages: ReadonlyMap<number, ScannedPage>, known: Known): FilledIn {
  const readable = rowsOf(band.words).filter(isReadable);
  const words = readable.slice(0, TITLE_ROWS).flatMap((row) => row.words);
  const { own, beside } = parted(words, (text) => {
    const range = titleIn(text, known.title);
    const isWhole = range.end - range.start === text.length;
    if (known.title !== null) return isWhole ? closest(words, known.title) : range;
    // A title may end where a term begins, but is not left out for one.
    return withoutTerms(text, range).value ?? { start: 0, end: 0 };
  });
  const fact = factOf(own, band, pages, known);
  return { fact, own, added: [...apart(beside, own).filter(isReadable), ...readable.slice(TITLE_ROWS)] };
}

/** Reads the blank of the party: one row with a name, and what people add to one by habit. */
export function partyBlank(band: Band, pages: ReadonlyMap<number, ScannedPage>, known: Known): FilledIn {
  return nameBlank(rowsOf(band.words), band, pages, known);
}

/** Reads the blank of anything else: all that stands there, but for what reads as a term. */
export function otherBlank(band: Band, pages: ReadonlyMap<number, ScannedPage>, known: Known): FilledIn {
  const { own, beside } = parted(
    band.words,
    (text) => withoutTerms(text, { start: 0, end: text.length }).value ?? NONE,
  );
  return { fact: factOf(own, band, pages, known), own, added: apart(beside, own).filter(isReadable) };
}

const NONE = { start: 0, end: 0 };

/** Reads a name from the first of the rows. */
export function nameBlank(
  rows: readonly Row[],
  band: Band,
  pages: ReadonlyMap<number, ScannedPage>,
  known: Known,
): FilledIn {
  const { authors } = known;
  const [first, ...others] = rows.filter(isReadable);
  const { own, beside } = parted(first?.words ?? [], (text) => nameIn(text, authors) ?? { start: 0, end: text.length });
  const added = [...apart(beside, own).filter(isReadable), ...others].filter(
    ({ text }) => !isUsual(text, { takesPlace: false, authors }),
  );
  const fact = factOf(own, band, pages, known);
  const isForeign = isPrintedAmong(own, known.vocabulary) && !isOneOf(rowFrom(own).text, authors);
  return { fact: isForeign ? asPicture(fact) : fact, own, added };
}

/** Rows without the pieces of what was filled in. */
function apart(rows: readonly Row[], own: readonly ReadWord[]): readonly Row[] {
  return rows
    .map(({ words }) => words.filter((word) => !isPieceOf(word, own)))
    .filter(({ length }) => length > 0)
    .map(rowFrom);
}

/** Whether a row is print that a machine can read. */
export function isReadable({ words, confidence }: Row): boolean {
  return confidence >= READABLE && words.some(({ letters }) => letters.length > 1);
}

/** The words within a range of their text, and those before and behind it as rows. */
export function parted(
  words: readonly ReadWord[],
  find: (text: string) => { readonly start: number; readonly end: number },
): { readonly own: readonly ReadWord[]; readonly beside: readonly Row[] } {
  if (words.length === 0) return { own: [], beside: [] };
  const { start, end } = find(words.map(({ text }) => text).join(' '));
  let at = 0;
  const [before, own, behind]: [ReadWord[], ReadWord[], ReadWord[]] = [[], [], []];
  for (const word of words) {
    const to = at + word.text.length;
    (to <= start ? before : at >= end ? behind : own).push(word);
    at = to + 1;
  }
  return { own, beside: [before, behind].filter(({ length }) => length > 0).map(rowFrom) };
}

/** The stretch of the words that is most like a title, where it is like it at all; else all of them. */
function closest(words: readonly ReadWord[], title: string): { start: number; end: number } {
  const wanted = new Set(title.split(/\s+/u).map(lettersOf));
  const isOwn = ({ letters }: ReadWord) => wanted.has(letters) || [...wanted].some((w) => likeness(w, letters) > 0.7);
  const first = words.findIndex(isOwn);
  let last = words.findLastIndex(isOwn);
  // The title's last word in pieces.
  const rest = words
    .slice(last + 1)
    .map(({ letters }) => letters)
    .join('');
  if ([...wanted].some((word) => likeness(word, rest) > 0.7)) last = words.length - 1;
  const offset = (at: number) => words.slice(0, at).reduce((sum, { text }) => sum + text.length + 1, 0);
  const whole = { start: 0, end: offset(words.length) };
  if (words.slice(first, last + 1).filter(isOwn).length < wanted.size / 2) return whole;
  return { start: offset(first), end: offset(last + 1) - 1 };
}
