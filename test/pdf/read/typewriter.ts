import type { Glyph } from '../../../src/pdf/read/glyph';
import type { PageShape } from '../../../src/pdf/read/page-shape';

/** A page of A4. */
export const A4: PageShape = { width: 595, height: 842, toShown: [1, 0, 0, -1, 0, 842], turned: 0 };

let order = 0;

/** A text on a baseline, as a typewriter sets it: each character half as wide as it is high, drawn one after another. */
export function typed(text: string, x: number, y: number, more: Partial<Glyph> = {}): Glyph[] {
  const size = more.size ?? 10;
  return [...text].map((character, i) => {
    const left = x + (i * size) / 2;
    return {
      text: character,
      x: left,
      y,
      width: size / 2,
      size,
      quarter: 0,
      ink: character.trim() === '' ? { left, right: left, top: y, bottom: y } : inkAt(left, y, size),
      order: ++order,
      font: 1,
      own: true,
      switchable: false,
      marked: null,
      hidden: null,
      mark: null,
      isScript: false,
      ...more,
    };
  });
}

/** The same without the spaces, as TeX draws it. */
export const withoutSpaces = (glyphs: readonly Glyph[]): Glyph[] => glyphs.filter(({ text }) => text !== ' ');

function inkAt(left: number, y: number, size: number) {
  return { left, right: left + size / 2, top: y - 0.7 * size, bottom: y };
}
