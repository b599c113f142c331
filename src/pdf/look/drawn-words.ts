import { type Box, union } from '../pdfium/geometry';
import type { Glyph } from '../read/glyph';

/** A word as it is drawn: characters one after another on one baseline, whatever else stands there. */
export interface DrawnWord {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  readonly text: string;
  /** Of its first character; in points on the page as shown. */
  readonly baseline: number;
  readonly size: number;
}

/** Of the type's size: the next character of a word begins no further from the end of the one before. */
const NEAR = 0.2;
/** Two words share more than this part of either where one is typed over the other. */
const SHARED = 0.35;

/** The words of a page's upright text in the order of drawing. */
export function drawnWords(glyphs: readonly Glyph[]): DrawnWord[] {
  const words: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (glyph.quarter !== 0) continue;
    const isSpace = glyph.text.trim() === '' && glyph.text !== '';
    if (!isSpace) {
      if (last && follows(last, glyph)) words.at(-1)?.push(glyph);
      else words.push([glyph]);
    }
    last = isSpace ? null : glyph;
  }
  return words.flatMap((own): DrawnWord[] => {
    const [first, ...others] = own;
    if (!first) return [];
    const text = own.map((glyph) => glyph.text).join('');
    return [
      { glyphs: own, text, box: others.map(cellOf).reduce(union, cellOf(first)), baseline: first.y, size: first.size },
    ];
  });
}

/** Of its width: a word over which signs run further is struck out. */
const STRUCK = 0.5;

/** Words that signs without a letter run through: hyphens, dashes, raised underscores, a glyph that is a line. */
export function struckBySigns(words: readonly DrawnWord[]): DrawnWord[] {
  const isWorded = ({ text }: DrawnWord) => /[\p{L}\p{N}]/u.test(text);
  const signs = words.filter((word) => !isWorded(word));
  return words.filter((word) => {
    if (!isWorded(word)) return false;
    const { box, baseline, size } = word;
    let crossed = 0;
    for (const { glyphs } of signs) {
      for (const { ink } of glyphs) {
        const above = baseline - (ink.top + ink.bottom) / 2;
        if (above < 0.12 * size || above > 0.55 * size || ink.bottom - ink.top > 0.25 * size) continue;
        crossed += Math.max(0, Math.min(box.right, ink.right) - Math.max(box.left, ink.left));
      }
    }
    return crossed > STRUCK * (box.right - box.left);
  });
}

/** Words over which another is typed later. Rules and dots to write on are no words. */
export function typedOver(words: readonly DrawnWord[]): DrawnWord[] {
  const worded = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const rows = new Map<number, DrawnWord[]>();
  const over: DrawnWord[] = [];
  for (const word of worded) {
    const row = Math.round(word.baseline / word.size);
    for (const near of [row - 1, row, row + 1]) {
      for (const before of rows.get(near) ?? []) if (shares(before, word) && shares(word, before)) over.push(before);
    }
    const own = rows.get(row);
    if (own) own.push(word);
    else rows.set(row, [word]);
  }
  return over;
}

/** Where a character stands, from a little above its letters' tops down to below its baseline. */
function cellOf({ x, y, width, size }: Glyph): Box {
  return { left: x, right: x + width, top: y - 0.8 * size, bottom: y + 0.25 * size };
}

function follows(before: Glyph, { x, y, width, size, order }: Glyph): boolean {
  const near = NEAR * size;
  if (Math.abs(before.y - y) > 0.4 * size || Math.abs(before.size - size) > 0.5 * size) return false;
  // What is drawn at once may be set closer: fonts of handwriting have small letters begin below a capital's sweep.
  if (order === before.order && x > before.x && x < before.x + before.width) return true;
  // Beside it, to either side, or in its very place: one glyph may stand for several letters.
  return [x - before.x - before.width, before.x - x - width, x - before.x].some((gap) => Math.abs(gap) < near);
}

/** Whether more of a word than it may is shared with another; both on one line. */
function shares({ box, baseline, size }: DrawnWord, other: DrawnWord): boolean {
  if (Math.abs(baseline - other.baseline) > 0.4 * size) return false;
  const shared = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
  return shared > SHARED * (box.right - box.left);
}
