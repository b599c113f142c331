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

/** The letters and digits in the forms in which fonts draw them. */
const KNOWN: ReadonlyMap<string, readonly Shape[]> = new Map(
  Object.entries(shapes).map(([letter, forms]) => [letter, forms.map(shapeFrom)]),
);

/**
 * The letter or digit that a shape shows, where that is clearly another than the stored character; null where it is
 * that character, may be, or cannot be told.
 */
export function otherLetter(stored: string, shape: Shape): string | null {
  const own = KNOWN.get(stored);
  if (!own) return null;
  const fit = fitOf(shape, own, Infinity);
  return fit > MARGIN ? nearestOnce(shape, stored, Math.min(GOOD_FIT, fit - MARGIN)) : null;
}

/** What was found of shapes before: pages, and forms of one program, draw the same ones. */
const found = new Map<string, string | null>();
/** Then all that was found is forgotten. */
const MOST_FOUND = 4000;

function nearestOnce(shape: Shape, stored: string, most: number): string | null {
  // All that it depends on: `most` follows from these.
  const key = `${stored} ${shape.aspect} ${shape.rows.join()}`;
  const before = found.get(key);
  if (before !== undefined) return before;
  if (found.size === MOST_FOUND) found.clear();
  const letter = nearest(shape, stored, most);
  found.set(key, letter);
  return letter;
}

/** The letter or digit that a shape shows plainly, be what it may; null where it is none. */
export function plainLetter(shape: Shape): string | null {
  return nearest(shape, '', PLAIN);
}

/** The other letter that fits best, if any fits better than `most`. */
function nearest(shape: Shape, stored: string, most: number): string | null {
  let other: string | null = null;
  let least = most;
  const folded = stored.toLowerCase();
  for (const [letter, forms] of KNOWN) {
    // Large and small letters often differ in size alone.
    if (letter.toLowerCase() === folded) continue;
    const fit = fitOf(shape, forms, least);
    if (fit < least) [other, least] = [letter, fit];
  }
  return other;
}

/** How well the best of a letter's forms fits; `most` where none fits better. */
function fitOf(shape: Shape, forms: readonly Shape[], most: number): number {
  return forms.reduce((best, form) => Math.min(best, distance(shape, form, best)), most);
}

/** A row's bits as a number in hexadecimal, rows joined by dots; then the aspect. */
function shapeFrom(written: string): Shape {
  const [rows = '', aspect = '1'] = written.split(' ');
  return shapeOf(
    Int32Array.from(rows.split('.'), (row) => Number.parseInt(row, 16)),
    Number(aspect),
  );
}
