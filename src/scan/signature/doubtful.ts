import type { Outlines, Point } from '../../signing/signature';

// Of signatures tried, on plain, lined and shaded paper, outlines were 1 to 13, strokes 2.4 to 3.5 diagonals long and 0.008 to
// 0.03 thick; of photographs and screens over 160, most of them 8.7 to 14.7 long; of a painted cat 35, each 0.03 long.

/** A page of text, a drawing or a photograph falls into more pieces and holes than a name has. */
const MOST_OUTLINES = 60;
/** How long a signature's strokes are at most, taken together, and how thick on average; in diagonals of all its ink. */
const [LONGEST, THICKEST] = [9, 0.06];
/** How long a stroke is at least on average, in such diagonals, where there are more than a few outlines. */
const [SHORTEST, FEW] = [0.045, 12];

/** Whether ink looks like no signature: too many pieces, too much of it, spread in bits, or thick as no pen. */
export function isDoubtful(outlines: Outlines): boolean {
  const points = outlines.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const diagonal = Math.hypot(extent(xs), extent(ys));
  const around = outlines.reduce((sum, outline) => sum + lengthOf(outline), 0);
  const area = Math.abs(outlines.reduce((sum, outline) => sum + areaOf(outline), 0));
  // A stroke is half as long as the way around it.
  const strokes = around / 2 / diagonal;
  return (
    outlines.length > MOST_OUTLINES ||
    strokes > LONGEST ||
    (2 * area) / around > THICKEST * diagonal ||
    (outlines.length > FEW && strokes < SHORTEST * outlines.length)
  );
}

const extent = (values: readonly number[]) =>
  values.reduce((most, value) => Math.max(most, value), -Infinity) -
  values.reduce((least, value) => Math.min(least, value), Infinity);

const pairs = (outline: readonly Point[]) =>
  outline.map((from, i) => [from, outline[(i + 1) % outline.length] ?? from] as const);

function lengthOf(outline: readonly Point[]): number {
  return pairs(outline).reduce((sum, [from, to]) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);
}

function areaOf(outline: readonly Point[]): number {
  return pairs(outline).reduce((sum, [from, to]) => sum + (from.x * to.y - to.x * from.y) / 2, 0);
}
