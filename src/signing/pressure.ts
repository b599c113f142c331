import type { InkPoint, Point } from './signature';

/** Where the pen is at a moment, as a pointer's event tells it. */
export interface Touch extends Point {
  /** In milliseconds. */
  readonly time: number;
  /** What a pen measures, from 0 to 1; null of a mouse or a finger, which measure nothing. */
  readonly pressure: number | null;
}

/** The speed at which a pen without pressure draws its thinnest line; in the pad's units for each millisecond. */
const FAST = 1.4;
/** The pressure of a hand at rest and of one at that speed. */
const REST = 0.8;
const FLYING = 0.12;
/** How much of a point's pressure is its own, for each millisecond since the last one: a line swells, it does not jump. */
const SWELL = 0.02;

/** The next point of a stroke; what presses nothing is taken to press harder the slower it moves. */
export function inkPoint(touch: Touch, last: { readonly touch: Touch; readonly point: InkPoint } | null): InkPoint {
  const { x, y, pressure } = touch;
  if (pressure !== null) return { x, y, pressure: rounded(pressure) };
  if (!last) return { x, y, pressure: REST };
  const time = Math.max(1, touch.time - last.touch.time);
  const speed = Math.hypot(x - last.touch.x, y - last.touch.y) / time;
  const own = REST - (REST - FLYING) * Math.min(1, speed / FAST);
  const share = Math.min(1, time * SWELL);
  return { x, y, pressure: rounded(last.point.pressure + (own - last.point.pressure) * share) };
}

function rounded(pressure: number): number {
  return Math.round(Math.max(0, Math.min(1, pressure)) * 100) / 100;
}
