import bidiFactory, { type EmbeddingLevels } from 'bidi-js';

/** Unicode's bidirectional algorithm. */
export const bidi = bidiFactory();

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * How a character takes part in the order of a line: a letter that runs to the left or to the right, a digit or what
 * may belong to a number (a hyphen, a comma), or what follows its neighbours (other signs, marks, spaces).
 */
export type Direction = 'left' | 'right' | 'number' | 'none';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  L: 'right',
  R: 'left',
  AL: 'left',
  EN: 'number',
  AN: 'number',
  ES: 'number',
  ET: 'number',
  CS: 'number',
};

export function directionOf(character: string): Direction {
  return DIRECTIONS[bidi.getBidiCharTypeName(character)] ?? 'none';
}

/**
 * The bidirectional levels (UAX #9) of a text that stands after a label of `label` UTF-16 units, in its own direction.
 * Where all its letters run to the left that is its base direction, so that its signs stand where their writer expects
 * them; of any other text the base direction is left to right. Null where nothing runs to the left.
 */
export function levelsOf(text: string, label: number): EmbeddingLevels | null {
  if (!RIGHT_TO_LEFT.test(text)) return null;
  const own = text.slice(label);
  const directions = new Set([...own].map(directionOf));
  const base = directions.has('left') && !directions.has('right') ? 'rtl' : 'ltr';
  const levels = new Uint8Array(text.length);
  levels.set(bidi.getEmbeddingLevels(own, base).levels, label);
  // The line is one of the form's: a space left over at its end hangs to the right of it.
  return { levels, paragraphs: [{ start: 0, end: text.length - 1, level: 0 }] };
}
