import { distance, type Shape, shapeOf, shapeOfOutline } from './glyph-shape';
import shapes from './letter-shapes.json';

/**
 * How much better another letter must fit an outline than the stored one. In the forms of nine producers, set in
 * fonts other than the references, the wrong letter never fits better by more than 0.03; of letters exchanged for one
 * another, nineteen in twenty differ by more than this.
 */
const MARGIN = 0.12;
/** What fits no letter better than this is no letter of a text font: an ornament, a symbol, a script face. */
const GOOD_FIT = 0.2;

let references: ReadonlyMap<string, readonly Shape[]> | null = null;

/**
 * The letter or digit that an outline shows, where that is clearly another than the stored character; null where it is
 * that character, may be, or cannot be told. For a space, the letter that is drawn in its place.
 */
export function otherLetter(stored: string, outline: ArrayLike<number> | null): string | null {
  const shape = outline && shapeOfOutline(outline);
  if (!shape) return null;
  const known = lettersByShape();
  const own = known.get(stored);
  if (!own && !/^\s$/.test(stored)) return null;
  if (!own) {
    // Where a font has no glyph for a space, pdf.js gives the outline of a missing one, which is no letter.
    const shown = nearest(shape, known, stored);
    return shown && shown.fit < MARGIN ? shown.letter : null;
  }
  const fit = fitOf(shape, own);
  if (fit <= MARGIN) return null;
  const other = nearest(shape, known, stored);
  return other && other.fit < GOOD_FIT && fit - other.fit > MARGIN ? other.letter : null;
}

function nearest(
  shape: Shape,
  known: ReadonlyMap<string, readonly Shape[]>,
  stored: string,
): { letter: string; fit: number } | null {
  let best: { letter: string; fit: number } | null = null;
  for (const [letter, forms] of known) {
    // Large and small letters often differ in size alone.
    if (letter.toLowerCase() === stored.toLowerCase()) continue;
    const fit = fitOf(shape, forms);
    if (!best || fit < best.fit) best = { letter, fit };
  }
  return best;
}

const fitOf = (shape: Shape, forms: readonly Shape[]) => Math.min(...forms.map((form) => distance(shape, form)));

function lettersByShape(): ReadonlyMap<string, readonly Shape[]> {
  references ??= new Map(Object.entries(shapes).map(([letter, forms]) => [letter, forms.map(shapeFrom)]));
  return references;
}

/** A row's bits as a number in hexadecimal, rows joined by dots; then the aspect. */
function shapeFrom(written: string): Shape {
  const [rows = '', aspect = '1'] = written.split(' ');
  return shapeOf(
    Int32Array.from(rows.split('.'), (row) => Number.parseInt(row, 16)),
    Number(aspect),
  );
}
