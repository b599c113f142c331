import type { Glyph } from './glyph';

/** One sign that a page draws, with all that is stored for it: a letter, or the letters of a ligature. */
export interface Sign {
  readonly text: string;
  /** Its first character's. */
  readonly glyph: Glyph;
}

/** Of the type's size: the next sign of a word begins no further from the end of the one before. */
const NEAR = 0.2;

/** The signs of some characters in their order; PDFium gives the letters that one sign stores each in the same place. */
export function signsOf(glyphs: readonly Glyph[]): Sign[] {
  const signs: Sign[] = [];
  for (const glyph of glyphs) {
    const last = signs.at(-1);
    const first = last?.glyph;
    const isSame = first && first.x === glyph.x && first.y === glyph.y && first.font === glyph.font;
    if (last && isSame) signs[signs.length - 1] = { ...last, text: last.text + glyph.text };
    else signs.push({ text: glyph.text, glyph });
  }
  return signs;
}

/** Whether a sign follows another without a space, on one line. */
export function isBeside({ glyph: before }: Sign, { glyph: after }: Sign): boolean {
  const gap = after.x - before.x - before.width;
  return Math.abs(before.y - after.y) < 0.4 * after.size && Math.abs(gap) < NEAR * after.size;
}
