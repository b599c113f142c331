import type { Box } from '../../pdf/pdfium/geometry';
import type { PageRules } from './rules';

/** How far apart lines may end that meet; in points. */
const NEAR = 3;
/** A page that draws more lines than this is no form: its grid is not looked for. */
const MOST = 600;

/** The smallest boxes that the lines and frames of a page enclose: table cells, boxes to write in. */
export function gridOf({ across, down, frames }: PageRules): Box[] {
  const framed = frames.filter(({ left, right, top, bottom }) => right - left > 8 && bottom - top > 8);
  const tops = [
    ...across,
    ...framed.flatMap(({ left, right, top, bottom }) => [edge(left, right, top), edge(left, right, bottom)]),
  ];
  const sides = [
    ...down,
    ...framed.flatMap(({ left, right, top, bottom }) => [side(left, top, bottom), side(right, top, bottom)]),
  ];
  if (tops.length > MOST || sides.length > MOST) return [];
  const found: Box[] = [];
  for (const top of tops) {
    const below = sides.filter((own) => own.top <= top.bottom + NEAR && own.bottom > top.bottom + 6);
    const hung = below.filter(({ left }) => left >= top.left - NEAR && left <= top.right + NEAR);
    const xs = distinct(hung.map(({ left, right }) => (left + right) / 2));
    for (const [i, left] of xs.entries()) {
      const right = xs[i + 1];
      if (right === undefined) break;
      const bottom = bottomOf({ left, right, top: top.bottom }, tops);
      if (bottom === null || !isClosed(left, top.bottom, bottom, below) || !isClosed(right, top.bottom, bottom, below))
        continue;
      found.push({ left, right, top: (top.top + top.bottom) / 2, bottom });
    }
  }
  // Sides of two frames that all but touch count as one line.
  const whole = framed.filter((frame) => !found.some((box) => holds(frame, box)));
  return [...found, ...whole].filter((box, i, all) => all.findIndex((other) => same(box, other)) === i);
}

const edge = (left: number, right: number, y: number): Box => ({ left, right, top: y, bottom: y });
const side = (x: number, top: number, bottom: number): Box => ({ left: x, right: x, top, bottom });
const same = (a: Box, b: Box) =>
  Math.abs(a.left - b.left) < NEAR &&
  Math.abs(a.right - b.right) < NEAR &&
  Math.abs(a.top - b.top) < NEAR &&
  Math.abs(a.bottom - b.bottom) < NEAR;

const holds = (frame: Box, { left, right, top, bottom }: Box) =>
  left > frame.left - NEAR && right < frame.right + NEAR && top > frame.top - NEAR && bottom < frame.bottom + NEAR;

function distinct(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b).filter((value, i, all) => i === 0 || value - (all[i - 1] ?? 0) > NEAR);
}

/** The next line below that reaches from side to side. */
function bottomOf(
  { left, right, top }: { left: number; right: number; top: number },
  tops: readonly Box[],
): number | null {
  const below = tops.filter((own) => own.top > top + 6 && own.left < left + NEAR && own.right > right - NEAR);
  return below.length === 0 ? null : Math.min(...below.map((own) => (own.top + own.bottom) / 2));
}

/** Whether lines down at one place reach from one height to another. */
function isClosed(x: number, top: number, bottom: number, sides: readonly Box[]): boolean {
  return sides.some(
    (own) => Math.abs((own.left + own.right) / 2 - x) < NEAR && own.top < top + NEAR && own.bottom > bottom - NEAR,
  );
}
