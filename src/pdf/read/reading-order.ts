import { bidi, directionOf, runsToTheLeft } from '../typesetting/directions';

/**
 * The order in which a line is read, as indices of the UTF-16 units that stand on it from left to right; null where
 * that is their order. The line runs to the left where its leftmost letter does: a paragraph that runs to the right
 * begins there, with its first letter (UAX #9, P2). Where both ends would do it is taken to run to the right.
 */
export function readingOrder(seen: string): readonly number[] | null {
  if (!runsToTheLeft(seen)) return null;
  // Marks and joiners stand to the left of the letter that they belong to.
  const text = seen.replace(/[\p{Mn}\p{Cf}]+(?=([\p{L}]))/gu, (marks, letter: string) =>
    directionOf(letter) === 'left' ? letter.repeat(marks.length) : marks,
  );
  const first = [...text].map(directionOf).find((direction) => direction !== 'none');
  const levels = bidi.getEmbeddingLevels(text, first === 'left' ? 'rtl' : 'ltr');
  return bidi.getReorderedIndices(text, levels);
}
