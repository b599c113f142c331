import type { BlankPlace } from '../../agreements/agreement';
import type { ReadPdf } from '../read';
import { glyphsIn, isLeaderSign } from './page-marks';

/** What the form's own letters leave of the first line of a place. */
export interface FreeStretch {
  readonly left: number;
  readonly right: number;
  /** How much further to the right the first of several lines begins. */
  readonly indent: number;
  /** The parts of a place in which the form's own letters stand, "__/__/20__"; none where all of it is free. */
  readonly parts: readonly { readonly left: number; readonly right: number }[];
  /** The form's letters between them: "//20". */
  readonly between: string;
}

/** Between a letter of the form and what is written beside it, in points. */
const BESIDE = 2;
/** Signs to write on begin no further behind a letter where they belong to it, in points. */
const SPACE = 8;
/** What is narrower is a space, in points. */
const NARROWEST = 8;

/** All of the first line, or its widest stretch; of several lines all but what stands before the first one. */
export function freeStretch(pdf: ReadPdf, { page, box, baseline, rows, size }: BlankPlace): FreeStretch {
  const { left, right } = box;
  const row = baseline === null ? null : { left, right, top: baseline - 0.4 * size, bottom: baseline + 0.4 * size };
  const onRow = row ? glyphsIn(pdf, page, row).toSorted((a, b) => a.x - b.x) : [];
  const letters = onRow.filter((glyph) => {
    const middle = glyph.x + glyph.width / 2;
    return glyph.text.trim() !== '' && !isLeaderSign(glyph) && middle > left && middle < right;
  });
  if (letters.length === 0) return { left, right, indent: 0, parts: [], between: '' };
  const edges = letters.map(({ x, width }) => {
    const sign = onRow.find((glyph) => isLeaderSign(glyph) && glyph.x > x && glyph.x < x + width + SPACE);
    return { from: x - BESIDE, to: Math.max(x + width, sign?.x ?? 0) + BESIDE };
  });
  if (rows > 1) {
    const start = Math.max(left, ...edges.map(({ to }) => to));
    return { left, right, indent: start - left, parts: [], between: '' };
  }
  const starts = [left, ...edges.map(({ to }) => to)];
  const parts = starts
    .map((from, i) => ({ left: from, right: edges[i]?.from ?? right }))
    .filter((part) => part.right - part.left > NARROWEST);
  const [widest = { left, right }] = parts.toSorted((a, b) => b.right - b.left - (a.right - a.left));
  const between = letters.map(({ text }) => text).join('');
  return { ...widest, indent: 0, parts, between };
}
