import bidiFactory, { type EmbeddingLevels } from 'bidi-js';

/** Unicode's bidirectional algorithm. */
export const bidi = bidiFactory();

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a character is a letter that runs to the left, one that runs to the right, or neither. */
export function directionOf(character: string): 'left' | 'right' | 'none' {
  const type = bidi.getBidiCharTypeName(character);
  return type === 'L' ? 'right' : type === 'R' || type === 'AL' ? 'left' : 'none';
}

/** Whether any of a text runs to the left. */
export function runsToTheLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** What an element of the structure tree says for a text that runs to the left, and so stands on the page turned around. */
export function inReadingOrder(text: string): { readonly actual?: string } {
  return runsToTheLeft(text) ? { actual: text } : {};
}

/**
 * The bidirectional levels (UAX #9) of a text that stands after a label of `label` UTF-16 units, in its own direction:
 * that of its first strong letter (P2, P3). Null where nothing runs to the left.
 */
export function levelsOf(text: string, label: number): EmbeddingLevels | null {
  if (!runsToTheLeft(text)) return null;
  const own = text.slice(label);
  const levels = new Uint8Array(text.length);
  levels.set(bidi.getEmbeddingLevels(own).levels, label);
  // The line is one of the form's: a space left over at its end hangs to the right of it.
  return { levels, paragraphs: [{ start: 0, end: text.length - 1, level: 0 }] };
}
