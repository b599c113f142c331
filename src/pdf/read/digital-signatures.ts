import { type Box, boxOf, contains } from '../pdfium/geometry';
import type { Glyph } from './glyph';
import type { Page } from './page';

/** A digital signature that a page shows. Nothing of it is verified. */
export interface DigitalSignature {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** What its picture on the page says, in the order of drawing; '' where it says nothing. */
  readonly text: string;
}

/** The digital signatures that a page shows, and its characters without theirs: no line of the form is in them. */
export function withoutSignatures(
  { annotations, glyphs, shape }: Page,
  page: number,
): { readonly glyphs: readonly Glyph[]; readonly signatures: readonly DigitalSignature[] } {
  const boxes = annotations.flatMap(({ kind, rect }) => (kind === 'signature' ? [boxOf(shape.toShown, ...rect)] : []));
  if (boxes.length === 0) return { glyphs, signatures: [] };
  const isIn = (box: Box, { own, x, y, width, size }: Glyph) => !own && contains(box, x + width / 2, y - size / 4);
  return {
    glyphs: glyphs.filter((glyph) => !boxes.some((box) => isIn(box, glyph))),
    signatures: boxes.map((box) => {
      const inside = glyphs.filter((glyph) => glyph.hidden === null && isIn(box, glyph));
      return { page, box, text: inOrder(inside) };
    }),
  };
}

function inOrder(glyphs: readonly Glyph[]): string {
  let text = '';
  glyphs.forEach((glyph, i) => {
    const before = glyphs[i - 1];
    if (before && Math.abs(before.y - glyph.y) > glyph.size / 2) text += ' ';
    text += glyph.text;
  });
  return text.replace(/\s+/g, ' ').trim();
}
