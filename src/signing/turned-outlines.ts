import { type Outlines, PAD_HEIGHT, PAD_WIDTH, type Point } from './signature';

/** Outlines as large as the pad takes them, from its upper left, to a hundredth of its units; none stays none. */
export function fittedToPad(outlines: Outlines): Outlines {
  const points = outlines.flat();
  const [first] = points;
  if (!first) return [];
  const box = points.reduce(
    (found, { x, y }) => ({
      left: Math.min(found.left, x),
      right: Math.max(found.right, x),
      top: Math.min(found.top, y),
      bottom: Math.max(found.bottom, y),
    }),
    { left: first.x, right: first.x, top: first.y, bottom: first.y },
  );
  const scale = Math.min(PAD_WIDTH / (box.right - box.left), PAD_HEIGHT / (box.bottom - box.top));
  const rounded = (value: number) => Math.round(value * 100) / 100;
  const placed = ({ x, y }: Point) => ({ x: rounded((x - box.left) * scale), y: rounded((y - box.top) * scale) });
  return outlines.map((outline) => outline.map(placed));
}

/** The same outlines turned by so many degrees clockwise, as large as the pad takes them. */
export function turnedOutlines(outlines: Outlines, degrees: number): Outlines {
  if (degrees === 0) return outlines;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return fittedToPad(
    outlines.map((outline) => outline.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }))),
  );
}

/** Writing that leans by less may be meant so; what leans by more stands on end, and does not tell which way is up. */
const [LEANS, STEEPEST] = [12, 45];
/** Writing must be this many times longer than high for its length to show where its line runs. */
const LONG = 1.9;

/**
 * By how many whole degrees clockwise to turn outlines so that their length lies level; 0 where they are level enough, or
 * too round to tell.
 */
export function levellingTurn(outlines: Outlines): number {
  let [length, x, y, xx, xy, yy] = [0, 0, 0, 0, 0, 0];
  for (const outline of outlines) {
    for (const [i, from] of outline.entries()) {
      const to = outline[(i + 1) % outline.length] ?? from;
      const own = Math.hypot(to.x - from.x, to.y - from.y);
      const [across, down] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
      length += own;
      x += own * across;
      y += own * down;
      xx += own * across * across;
      xy += own * across * down;
      yy += own * down * down;
    }
  }
  if (length === 0) return 0;
  const [wide, aslant, high] = [
    xx / length - (x / length) ** 2,
    xy / length - (x * y) / length ** 2,
    yy / length - (y / length) ** 2,
  ];
  const apart = Math.hypot(wide - high, 2 * aslant);
  const isLong = wide + high + apart > LONG ** 2 * (wide + high - apart);
  const degrees = Math.round((Math.atan2(2 * aslant, wide - high) * 90) / Math.PI);
  return isLong && Math.abs(degrees) >= LEANS && Math.abs(degrees) <= STEEPEST ? -degrees : 0;
}
