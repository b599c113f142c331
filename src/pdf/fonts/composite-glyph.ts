/** A glyph of a font as part of a drawn one, moved from its place; in the font's units, y upwards. */
export interface GlyphPart {
  readonly id: number;
  readonly dx: number;
  readonly dy: number;
}

// Flags of a component (OpenType 1.9, glyf): its offsets take two bytes each, they are offsets, and another follows.
const WORDS = 0x1;
const OFFSETS = 0x2;
const MORE = 0x20;

/**
 * The description of a glyph made of others, each moved from its place (OpenType 1.9, glyf): a mark stands over its
 * letter without a move of the pen. `outlineOf` gives a glyph's own description; parts without ink are left out.
 */
export function compositeGlyph(parts: readonly GlyphPart[], outlineOf: (glyph: number) => Uint8Array): Uint8Array {
  const inked = parts.flatMap((part) => {
    const { buffer, byteOffset, length } = outlineOf(part.id);
    return length === 0 ? [] : [{ ...part, own: new DataView(buffer, byteOffset, length) }];
  });
  if (inked.length === 0) return new Uint8Array();
  const description = new DataView(new ArrayBuffer(10 + inked.length * 8));
  const edge = (at: number, moved: 'dx' | 'dy') => inked.map((part) => part.own.getInt16(at) + part[moved]);
  description.setInt16(0, -1);
  description.setInt16(2, Math.min(...edge(2, 'dx')));
  description.setInt16(4, Math.min(...edge(4, 'dy')));
  description.setInt16(6, Math.max(...edge(6, 'dx')));
  description.setInt16(8, Math.max(...edge(8, 'dy')));
  inked.forEach(({ id, dx, dy }, i) => {
    const at = 10 + i * 8;
    description.setUint16(at, WORDS | OFFSETS | (i < inked.length - 1 ? MORE : 0));
    description.setUint16(at + 2, id);
    description.setInt16(at + 4, dx);
    description.setInt16(at + 6, dy);
  });
  return new Uint8Array(description.buffer);
}
