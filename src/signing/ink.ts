import { getStroke } from 'perfect-freehand';
import type { FormLayout } from '../agreements/layout';
import { type InkPoint, type PathStep, PEN_WIDTH, type Point, type Stroke, simplify, strokePath } from './signature';

/** What the pen leaves on the paper: a line of the pen's width, round at its ends, or a shape to be filled. */
export interface InkPath {
  readonly kind: 'line' | 'shape';
  readonly steps: readonly PathStep[];
}

/** A box in the pad's units, y downwards. */
export interface InkBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The colours that a pen may have. */
export type InkColour = 'blue-black' | 'black' | 'blue';

/** The colours of ink, as sRGB from 0 to 1. A blue-black line of one width is black in a PDF, as it ever was. */
export const INKS: Readonly<Record<InkColour, readonly [red: number, green: number, blue: number]>> = {
  'blue-black': [0.078, 0.157, 0.294],
  black: [0, 0, 0],
  blue: [0.063, 0.231, 0.631],
};

/** The mean width of the pen in the pad's units, and how much of it pressure gives and takes (0 to 1). */
const SIZE = 2.5;
const THINNING = 0.68;
/** How far a stroke runs thin where the pen touches down and lifts up, in the pad's units; less in a short stroke, and not in a tick. */
const TAPER = { start: 5, end: 14, share: 0.3, least: 12 } as const;
/** A pen that is set down moves as much, in the pad's units. */
const DOT = 4;
/** Between two points that the curve is drawn through: a fast hand leaves few of them. */
const STEP = 5;
/** How far an outline may be moved where points of it are dropped; in the pad's units: a third of a dot at 600 dpi. */
const TOLERANCE = 0.1;

/** How far a signature's ink reaches below its line, as a share of its height. */
export const BELOW_LINE = 0.2;

/** How large a name in a hand is printed, in points, where there is room: its letters are smaller than print's. */
export const HAND_SIZE = 24;

/** How large a unit of the pad is printed, in points: as the layout has it, smaller where the ink would be too high or too wide. */
export function printedScale(
  { left, right, top, bottom }: InkBox,
  most: FormLayout['signature'],
  room: number,
): number {
  return Math.min(most.scale, most.height / (bottom - top), Math.min(room, most.width) / (right - left));
}

/** Strokes as they are drawn, the same on the pad and in the PDF. */
export function inkPaths(strokes: readonly Stroke[]): InkPath[] {
  return strokes.map((stroke) =>
    isInk(stroke) ? { kind: 'shape', steps: outline(stroke) } : { kind: 'line', steps: strokePath(stroke) },
  );
}

/** The box around everything that strokes leave on the paper; of no strokes, an endless one turned inside out. */
export function inkBox(strokes: readonly Stroke[]): InkBox {
  const reach = strokes.flatMap((stroke) =>
    isInk(stroke)
      ? outline(stroke).map(({ to }) => ({ ...to, pen: 0 }))
      : stroke.map((point) => ({ ...point, pen: PEN_WIDTH / 2 })),
  );
  return {
    left: Math.min(...reach.map(({ x, pen }) => x - pen)),
    right: Math.max(...reach.map(({ x, pen }) => x + pen)),
    top: Math.min(...reach.map(({ y, pen }) => y - pen)),
    bottom: Math.max(...reach.map(({ y, pen }) => y + pen)),
  };
}

function isInk(stroke: Stroke): stroke is readonly InkPoint[] {
  return stroke.length > 0 && stroke.every((point) => 'pressure' in point);
}

/** The outline of a stroke whose width follows the pressure, closed, as curves. */
function outline(stroke: readonly InkPoint[]): PathStep[] {
  const all = throughAll(stroke);
  const length = all.reduce((sum, point, i) => sum + distance(all[i - 1] ?? point, point), 0);
  // What hardly moved is a dot: as a stroke it would have no width before it ends.
  const points = length < DOT ? all.slice(0, 1) : all;
  const taper = (most: number) => ({
    taper: length < TAPER.least ? 0 : Math.min(most, length * TAPER.share),
    cap: true,
  });
  const edge = getStroke(points, {
    size: SIZE,
    thinning: THINNING,
    smoothing: 0.5,
    streamline: 0,
    simulatePressure: false,
    start: taper(TAPER.start),
    end: taper(TAPER.end),
    last: true,
  });
  return closed(
    simplify(
      edge.map(([x, y]) => ({ x, y })),
      TOLERANCE,
    ),
  );
}

/** A stroke with points between those that lie far apart, on the curve through all (Catmull and Rom). */
function throughAll(stroke: readonly InkPoint[]): InkPoint[] {
  return stroke.flatMap((to, i): InkPoint[] => {
    const from = stroke[i - 1];
    if (!from) return [to];
    const [before, after] = [stroke[i - 2] ?? from, stroke[i + 1] ?? to];
    const parts = Math.max(1, Math.ceil(distance(from, to) / STEP));
    return Array.from({ length: parts }, (_, part) => {
      const t = (part + 1) / parts;
      const at = (a: number, b: number, c: number, d: number) =>
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
      return {
        x: at(before.x, from.x, to.x, after.x),
        y: at(before.y, from.y, to.y, after.y),
        pressure: from.pressure + (to.pressure - from.pressure) * t,
      };
    });
  });
}

/** A closed curve that the points of a polygon pull to themselves: it passes midway between each two. */
export function closed(points: readonly Point[]): PathStep[] {
  const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  let from = middle(last, first);
  const steps: PathStep[] = [{ op: 'M', to: from }];
  points.forEach((point, i) => {
    const to = middle(point, points[i + 1] ?? first);
    // A quadratic curve, with its one control point, as a cubic one.
    const towards = (end: Point) => ({
      x: end.x + (2 / 3) * (point.x - end.x),
      y: end.y + (2 / 3) * (point.y - end.y),
    });
    steps.push({ op: 'C', c1: towards(from), c2: towards(to), to });
    from = to;
  });
  return steps;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
