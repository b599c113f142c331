import type { Glyph } from './glyph-texts';
import type { Paragraph } from './paragraph';
import { type SetLine, setLines } from './set-lines';
import type { Typesetter } from './shaping';

/**
 * A name in a hand, on one line. Its letters overlap, and viewers take the way from one to the next for a space where it
 * is no letter's own width: so each word says what it means as a whole, for poppler 22.12, and each letter is as wide as
 * it moves the pen, for pdf.js 5.6. Text that runs to the left says it by its element (pieces.ts).
 */
export function lettering(typesetter: Typesetter, paragraph: Paragraph): SetLine {
  const [line] = setLines(typesetter, paragraph, Number.POSITIVE_INFINITY, 'ragged');
  if (!line) throw new Error('A name without letters');
  if (paragraph.levels) return line;
  const pieces = line.shaped.pieces.map((piece) => {
    const said = piece.glyphs.map(({ text }) => text).join('');
    return {
      ...piece,
      glyphs: piece.glyphs.map((glyph) => asWideAsDrawn(glyph, typesetter)),
      actual: piece.actual ?? (said.trim() === '' ? null : said),
    };
  });
  return { ...line, shaped: { ...line.shaped, pieces } };
}

function asWideAsDrawn(glyph: Glyph, typesetter: Typesetter): Glyph {
  const { unitsPerEm } = typesetter.font(glyph.file).font;
  return { ...glyph, width: Math.max(0, Math.round((glyph.advance * unitsPerEm) / glyph.size)) };
}
