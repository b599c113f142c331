import type { BlankPlace } from '../../src/agreements/agreement';
import type { Line, Placed, ReadPdf } from '../../src/pdf/read';
import type { Glyph } from '../../src/pdf/read/glyph';
import { joinLines } from '../../src/pdf/read/lines';

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

/** The file with other words in the place of one, in the same type. */
function withText(pdf: ReadPdf, old: Placed, words: readonly string[]): ReadPdf {
  const { starts } = joinLines(pdf.lines);
  const at = starts.findLastIndex((start) => start <= old.start);
  const line = pdf.lines[at];
  if (!line) throw new Error('A word stands on no line');
  const from = old.start - (starts[at] ?? 0);
  const other = withWords(line, from, from + old.end - old.start, words.join(' '));
  const lines = pdf.lines.flatMap((own, i) => (i === at ? (other.text === '' ? [] : [other]) : [own]));
  const { text, placed } = joinLines(lines);
  const by = text.length - pdf.text.length;
  const moved = <T extends { readonly start: number; readonly end: number }>(range: T): T =>
    range.start >= old.end ? { ...range, start: range.start + by, end: range.end + by } : range;
  return {
    ...pdf,
    text,
    placed,
    lines,
    links: pdf.links.map(moved),
    marks: pdf.marks.map((mark) => ({ ...mark, range: moved(mark.range) })),
  };
}

/** A line with other letters in the place of a word's; the white space before a word that is left out goes with it. */
function withWords(line: Line, from: number, to: number, words: string): Line {
  const start = words === '' && line.text[from - 1] === ' ' ? from - 1 : from;
  const first = line.glyphs[line.glyphOf[from] ?? -1];
  const last = line.glyphs[line.glyphOf[to - 1] ?? -1];
  if (!first || !last) throw new Error('A word is drawn with no letters');
  const width = (last.x + last.width - first.x) / Math.max(1, words.length);
  const made = [...words].map(
    (text, i): Glyph => ({ ...first, text, x: first.x + i * width, width: 0.9 * width, marked: first.marked }),
  );
  const glyphs = [...line.glyphs, ...made];
  const glyphOf = [
    ...line.glyphOf.slice(0, start),
    ...made.map((_, i) => line.glyphs.length + i),
    ...line.glyphOf.slice(to),
  ];
  const kept = new Set(glyphOf);
  const number = new Map([...kept].filter((i) => i >= 0).map((i, n) => [i, n]));
  return {
    ...line,
    text: line.text.slice(0, start) + words + line.text.slice(to),
    glyphOf: glyphOf.map((i) => number.get(i) ?? -1),
    glyphs: glyphs.filter((_, i) => kept.has(i)),
  };
}
