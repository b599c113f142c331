import type { Hand } from './hands';

/** A point of a stroke in the pad's own units: x from 0 to PAD_WIDTH, y from 0 (top) to PAD_HEIGHT. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point with how hard the pen pressed there, from 0 to 1; a mouse and a finger press harder the slower they move. */
export interface InkPoint extends Point {
  readonly pressure: number;
}

/** One stroke of the pen, from touching down to lifting up. Strokes of the first versions know no pressure: one width. */
export type Stroke = readonly Point[] | readonly InkPoint[];

/** The pad's width in its own units. Strokes are kept in these whatever the pad's size on the screen, so a resize loses nothing. */
export const PAD_WIDTH = 360;
/** The pad's height in its own units. */
export const PAD_HEIGHT = 120;
/** The width of the pen in the pad's units; round caps and joins. */
export const PEN_WIDTH = 2.2;

/** The outlines of ink in a picture, in the pad's units; those of holes run the other way round. */
export type Outlines = readonly (readonly Point[])[];

/** How many points outlines have at most: in a PDF they take 40 kB then. */
export const MOST_POINTS = 2200;

/** An electronic signature, never a digital certificate. */
export type Signature =
  /** Strokes of a pen, kept as vectors. */
  | { readonly kind: 'drawn'; readonly strokes: readonly Stroke[] }
  /** The author's name as typed, in the form's own face. */
  | { readonly kind: 'typed'; readonly text: string }
  /** The author's name as typed, in a hand; in the form's own face where the hand lacks a letter of it. */
  | { readonly kind: 'lettered'; readonly text: string; readonly hand: Hand }
  /** The ink of a photo or a scan. */
  | { readonly kind: 'pictured'; readonly outlines: Outlines };

/** A signature that is ink and no text. */
export type InkSignature = Extract<Signature, { readonly kind: 'drawn' | 'pictured' }>;

/** What is hardly a signature: a dot, or dots alone; or one stroke, which some people do sign with. */
export type SignatureDoubt = 'dot' | 'stroke';

/** How far the pen may have moved for a dot, in the pad's units: a hand that presses it down moves it a little. */
const DOT = 3 * PEN_WIDTH;

/** Why a drawing may be no signature but a slip of the pen; null where it has two strokes or more, or none. */
export function doubtOf(strokes: readonly Stroke[]): SignatureDoubt | null {
  if (strokes.length > 0 && strokes.every(isDot)) return 'dot';
  return strokes.length === 1 ? 'stroke' : null;
}

function isDot(stroke: Stroke): boolean {
  const [first] = stroke;
  return !first || stroke.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) <= DOT);
}

/** A step of a path: move, line, or cubic Bézier curve (two control points, then the end), in the pad's units. */
export type PathStep =
  | { readonly op: 'M' | 'L'; readonly to: Point }
  | { readonly op: 'C'; readonly c1: Point; readonly c2: Point; readonly to: Point };

/**
 * A stroke as a smooth path through its points, for the pad's canvas and for the PDF alike.
 * A single point (a dot on an i) becomes a line of no length, which round caps draw as a dot.
 */
export function strokePath(stroke: Stroke): PathStep[] {
  const points = simplify(stroke, TOLERANCE);
  const first = points[0];
  if (!first) return [];
  const steps: PathStep[] = [{ op: 'M', to: first }];
  if (points.length === 1) steps.push({ op: 'L', to: first });
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] ?? first;
    const to = points[i] ?? first;
    const before = points[i - 2] ?? from;
    const after = points[i + 1] ?? to;
    // Catmull-Rom to Bézier: the tangent at a point is parallel to the line between its neighbours.
    const c1 = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const c2 = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    steps.push({ op: 'C', c1, c2, to });
  }
  return steps;
}

/** The largest distance, in the pad's units, that simplifying may move the line: below what the pen's width shows. */
const TOLERANCE = 0.6;

/** Ramer-Douglas-Peucker without recursion: drops the points that lie no farther than `tolerance` from what is left. */
export function simplify<P extends Point>(points: readonly P[], tolerance: number): P[] {
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [start, end] = span;
    const a = points[start];
    const b = points[end];
    if (!a || !b) continue;
    let farthest = -1;
    let most = tolerance;
    for (let i = start + 1; i < end; i++) {
      const p = points[i];
      const distance = p ? distanceToSegment(p, a, b) : 0;
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    spans.push([start, farthest], [farthest, end]);
  }
  return points.filter((_, i) => kept.has(i));
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
