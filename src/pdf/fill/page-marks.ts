import type { BlankPlace } from '../../agreements/agreement';
import { type Box, intersection } from '../pdfium/geometry';
import type { ReadPdf } from '../read';
import type { Glyph } from '../read/glyph';

/** The signs that lines to write on are made of, and those of them that stand on the baseline. */
const LEADER_SIGN = /^[_.…·‥⋯]$/u;
export const LEADER_DOT = /^[.…·‥⋯]$/u;
/** A thicker drawing is no line. In points. */
const THICKEST = 3;
/** A shorter one is a mark. In points. */
const SHORTEST = 12;

/** Whether a letter is a sign that lines to write on are made of. */
export const isLeaderSign = ({ text }: Glyph): boolean => LEADER_SIGN.test(text);

/** The letters of a page that begin in a box. */
export function glyphsIn(pdf: ReadPdf, onPage: number, box: Box): Glyph[] {
  return pdf.lines.flatMap(({ page, glyphs }) =>
    page === onPage
      ? glyphs.filter(({ x, y }) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom + 1)
      : [],
  );
}

/** The lines that are drawn on a page across it, the sides of boxes among them. */
export function thinLines(pdf: ReadPdf, page: number): Box[] {
  return sidesOf(pdf, page).filter(
    ({ left, right, top, bottom }) => bottom - top < THICKEST && right - left > SHORTEST,
  );
}

/** What is drawn with lines on a page, each line by itself: a box is its four sides. Pictures are left out. */
export function sidesOf(pdf: ReadPdf, page: number): Box[] {
  return (pdf.drawings[page - 1] ?? []).flatMap(({ kind, box }) => {
    if (kind !== 'path') return [];
    const { left, right, top, bottom } = box;
    if (bottom - top < THICKEST || right - left < THICKEST) return [box];
    return [
      { left, right, top, bottom: top + 0.5 },
      { left, right, top: bottom - 0.5, bottom },
      { left, right: left + 0.5, top, bottom },
      { left: right - 0.5, right, top, bottom },
    ];
  });
}

/** The ink of the letters on a page, but for lines to write on. */
export function lettersOn(pdf: ReadPdf, onPage: number): Box[] {
  return pdf.lines.flatMap(({ page, glyphs }) =>
    page === onPage
      ? glyphs.flatMap((glyph) => (glyph.text.trim() === '' || isLeaderSign(glyph) ? [] : [glyph.ink]))
      : [],
  );
}

/** Whether two boxes have an area in common. */
export function overlap(a: Box, b: Box): boolean {
  const { left, right, top, bottom } = intersection(a, b);
  return right > left && bottom > top;
}

/**
 * The marked content after which a place comes: that of the words before it on its line, else of the last line above it,
 * else of what follows. Null on a page that is not tagged.
 */
export function markBefore(pdf: ReadPdf, { page, box, baseline, size }: BlankPlace): number | null {
  const on = baseline ?? (box.top + box.bottom) / 2;
  const marked = pdf.lines
    .filter((line) => line.page === page)
    .flatMap(({ glyphs }) => glyphs.filter((glyph) => glyph.marked !== null));
  const beside = marked.filter(({ x, y }) => Math.abs(y - on) < 0.6 * size && x < box.left + 2);
  const nearest = beside.sort((a, b) => b.x - a.x)[0];
  const above = marked.findLast(({ y }) => y < on + 0.6 * size);
  return (nearest ?? above ?? marked[0])?.marked ?? null;
}
