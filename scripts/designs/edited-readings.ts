import type { BlankPlace } from '../../src/agreements/agreement';
import type { Placed, ReadPdf } from '../../src/pdf/read';

/** A file with one word of it edited, as it would be read, and what was done. */
export interface EditedReading {
  readonly what: string;
  readonly pdf: ReadPdf;
}

/** One edit of each word outside the blanks is this far from the next: it divides no number of edits, so all kinds come. */
const STEP = 7919;

/** So many edits of a file's own words, spread over it: a word replaced, left out, or with "not" before it. */
export function editedReadings(pdf: ReadPdf, places: readonly BlankPlace[], count: number): EditedReading[] {
  const words = pdf.placed.filter((word) => isOwnWord(word, pdf.text) && !places.some((place) => lies(word, place)));
  const all = words.length * 3;
  return Array.from({ length: Math.min(count, all) }, (_, i) => (i * STEP) % all).flatMap((at) => {
    const word = words[Math.floor(at / 3)];
    return word ? [edited(pdf, word, at % 3)] : [];
  });
}

/** A rule of underscores and a lone sign are no words. */
function isOwnWord({ start, end }: Placed, text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

function lies({ page, box }: Placed, place: BlankPlace): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const { left, right, top, bottom } = place.box;
  return page === place.page && x >= left && x <= right && y >= top && y <= bottom;
}

function edited(pdf: ReadPdf, word: Placed, how: number): EditedReading {
  const own = pdf.text.slice(word.start, word.end);
  const where = `“${own}” of “${pdf.text.slice(Math.max(0, word.start - 25), word.end + 25).replace(/\s+/g, ' ')}”`;
  if (how === 0) return { what: `${where} replaced`, pdf: withText(pdf, word, ['zebra']) };
  if (how === 1) return { what: `${where} left out`, pdf: withText(pdf, word, []) };
  return { what: `“not” before ${where}`, pdf: withText(pdf, word, ['not', own]) };
}

/** The file with other words in the place of one. */
function withText(pdf: ReadPdf, old: Placed, words: readonly string[]): ReadPdf {
  const { start, end, box } = old;
  // The white space behind a word that is left out goes with it, but not the end of a line.
  const from = words.length === 0 && pdf.text[start - 1] === ' ' ? start - 1 : start;
  const text = words.join(' ');
  const by = from + text.length - end;
  const moved = <T extends { readonly start: number; readonly end: number }>(range: T): T =>
    range.start >= end ? { ...range, start: range.start + by, end: range.end + by } : range;
  const width = (box.right - box.left) / Math.max(1, words.length);
  let at = from;
  const put = words.map((one, i): Placed => {
    const left = box.left + i * width;
    const placed = { ...old, start: at, end: at + one.length, box: { ...box, left, right: left + 0.9 * width } };
    at += one.length + 1;
    return placed;
  });
  return {
    ...pdf,
    text: pdf.text.slice(0, from) + text + pdf.text.slice(end),
    placed: pdf.placed.flatMap((one) => (one === old ? put : [moved(one)])),
    links: pdf.links.map(moved),
    marks: pdf.marks.map((mark) => ({ ...mark, range: moved(mark.range) })),
  };
}
