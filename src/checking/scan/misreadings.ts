import type { PrintedWord } from './printed-words';

/** A reading that is surer than this stands for itself, however alike it is. From 0 to 100. */
const SURE = 80;
/** A lone capital I as it is read: alone for certain, or with a second stroke beside it. */
const STROKE = /^[1lj|]$/u;
const STROKES = /^[i1ltj]{1,2}$/u;
const ADDRESS = /:\/\/|^www\./u;

/**
 * Whether letters that were read stand for a printed word as readers misread it by its kind: a lone "I", of which a
 * stroke is seen; an address, in whose signs nothing tells a reader 1 from l and I, or 9 from g. What was read with
 * confidence, and every other letter, counts.
 */
export function isMisreading(
  { text, letters }: Pick<PrintedWord, 'text' | 'letters'>,
  read: string,
  confidence: number,
): boolean {
  if (letters === 'i') return STROKE.test(read) || (confidence < SURE && STROKES.test(read));
  return confidence < SURE && ADDRESS.test(text) && shapeOf(letters) === shapeOf(read);
}

function shapeOf(letters: string): string {
  return letters.replace(/[1li]+/gu, 'i').replace(/[9gq]/gu, 'g');
}
