import { distance, type Shape, shapeOf } from './letter-shape';
import shapes from './letter-shapes.json';

/**
 * How much better another letter must fit an outline than the stored one. In the forms of nine producers, set in
 * fonts other than the references, the wrong letter never fits better by more than 0.03; of letters exchanged for one
 * another, nineteen in twenty differ by more than this.
 */
const MARGIN = 0.12;
/** What fits no letter better than this is no letter of a text font: an ornament, a symbol, a script face. */
const GOOD_FIT = 0.2;
/** What fits a letter better than this is plainly that letter, whatever else is known. */
const PLAIN = 0.12;

let references: ReadonlyMap<string, readonly Shape[]> | null = null;

/**
 * The letter or digit that a shape shows, where that is clearly another than the stored character; null where it is
 * that character, may be, or cannot be told.
 */
export function otherLetter(stored: string, shape: Shape): string | null {
  const known = lettersByShape();
  const own = known.get(stored);
  if (!own) return null;
  const fit = fitOf(shape, own);
  return fit > MARGIN ? (nearest(shape, known, stored, Math.min(GOOD_FIT, fit - MARGIN))?.letter ?? null) : null;
}

/** The letter or digit that a shape shows plainly, be what it may; null where it is none. */
export function plainLetter(shape: Shape): string | null {
  return nearest(shape, lettersByShape(), '', PLAIN)?.letter ?? null;
}

/** The other letter that fits best, if any fits better than `most`. */
function nearest(
  shape: Shape,
  known: ReadonlyMap<string, readonly Shape[]>,
  stored: string,
  most: number,
): { letter: string; fit: number } | null {
  let best: { letter: string; fit: number } | null = null;
  const folded = stored.toLowerCase();
  for (const [letter, forms] of known) {
    // Large and small letters often differ in size alone.
    if (letter.toLowerCase() === folded) continue;
    const fit = fitOf(shape, forms, best?.fit ?? most);
    if (fit < (best?.fit ?? most)) best = { letter, fit };
  }
  return best;
}

/** How well the best of a letter's forms fits, infinite where none fits better than `most`. */
function fitOf(shape: Shape, forms: readonly Shape[], most = Infinity): number {
  let best = most;
  for (const form of forms) best = Math.min(best, distance(shape, form, best));
  return best < most ? best : Infinity;
}

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
