import type { Tables } from './sfnt';

/**
 * Where accents stand over a glyph, from its origin, in the font's units: the MATH table's `MathTopAccentAttachment`
 * (OpenType 1.9). Undefined for a glyph that the table does not name; a font without the table names none.
 */
export function topAccents(tables: Tables): (glyph: number) => number | undefined {
  const math = tables.get('MATH');
  if (!math) return () => undefined;
  const view = new DataView(math.buffer, math.byteOffset, math.byteLength);
  const glyphInfo = view.getUint16(6);
  const offset = glyphInfo === 0 ? 0 : view.getUint16(glyphInfo + 2);
  if (offset === 0) return () => undefined;
  const attachment = glyphInfo + offset;
  const covered = glyphsOf(view, attachment + view.getUint16(attachment));
  const at = new Map(covered.map((glyph, i) => [glyph, view.getInt16(attachment + 4 + i * 4)]));
  return (glyph) => at.get(glyph);
}

/** The glyphs of a coverage table, in its order. */
function glyphsOf(view: DataView, at: number): number[] {
  const count = view.getUint16(at + 2);
  if (view.getUint16(at) === 1) return Array.from({ length: count }, (_, i) => view.getUint16(at + 4 + i * 2));
  return Array.from({ length: count }, (_, i) => {
    const first = view.getUint16(at + 4 + i * 6);
    const last = view.getUint16(at + 6 + i * 6);
    return Array.from({ length: last - first + 1 }, (__, k) => first + k);
  }).flat();
}
