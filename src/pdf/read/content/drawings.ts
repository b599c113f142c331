import { OPS } from '../pdfjs';
import { type Box, boxOf, intersection } from './geometry';
import type { GraphicsState } from './graphics-state';
import type { Drawing } from './marks';

/** The part of a drawing that depends on what is drawn and not on when. */
export type Painted = Omit<Drawing, 'order' | 'annotation'>;

/** The box of a path in its own coordinates, from pdf.js's arguments of a path; null for an empty path. */
export function pathBounds(args: readonly unknown[]): readonly [x1: number, y1: number, x2: number, y2: number] | null {
  const bounds = args[2];
  if (!bounds || typeof bounds !== 'object') return null;
  const [x1, y1, x2, y2] = Array.from(bounds as ArrayLike<unknown>, Number);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  return [x1, y1, x2, y2].every(Number.isFinite) ? [x1, y1, x2, y2] : null;
}

/** What a path paints; null where it paints nothing that can be seen. */
export function paintedPath(
  args: readonly unknown[],
  bounds: readonly [number, number, number, number],
  state: GraphicsState,
): Painted | null {
  const [op, data] = args;
  if (op === OPS.endPath) return null;
  const filled = op !== OPS.stroke && op !== OPS.closeStroke;
  const alpha = filled ? state.fillAlpha : state.strokeAlpha;
  if (alpha < 0.05) return null;
  const path: unknown = Array.isArray(data) ? data[0] : null;
  const numbers: ArrayLike<number> = ArrayBuffer.isView(path) && 'length' in path ? (path as Float32Array) : [];
  return {
    kind: 'path',
    box: intersection(boxOf(state.ctm, ...bounds), state.clip),
    opaque: filled && alpha > 0.9 && !state.blended && isRectangle(numbers),
    fill: filled ? state.fill : null,
    points: numbers.length / 3,
  };
}

/** What a picture paints, or null. One with a mask, or that is one, has holes. */
export function paintedPicture(holes: boolean, state: GraphicsState): Painted | null {
  const box: Box = intersection(boxOf(state.ctm, 0, 0, 1, 1), state.clip);
  if (box.right <= box.left || box.bottom <= box.top) return null;
  const opaque = !holes && state.fillAlpha > 0.9 && !state.blended;
  return { kind: 'image', box, opaque, fill: null, points: 0 };
}

/** What fills a whole area with a colour or a pattern; null where nothing of it can be seen. */
export function paintedArea(area: Box, fill: string, { clip, fillAlpha, blended }: GraphicsState): Painted | null {
  if (fillAlpha < 0.05) return null;
  return { kind: 'path', box: intersection(area, clip), opaque: fillAlpha > 0.9 && !blended, fill, points: 4 };
}

/** Whether a path in pdf.js's form (operator, then coordinates) is one rectangle parallel to the page's edges. */
function isRectangle(path: ArrayLike<number>): boolean {
  const [MOVE, LINE, CLOSE] = [0, 1, 4];
  // Six points with their operators and a closing one.
  if (path.length > 20) return false;
  const xs = new Set<number>();
  const ys = new Set<number>();
  let points = 0;
  for (let i = 0; i < path.length; ) {
    const op = path[i++];
    if (op === CLOSE) continue;
    if (op !== MOVE && op !== LINE) return false;
    xs.add(Math.round((path[i++] ?? 0) * 100));
    ys.add(Math.round((path[i++] ?? 0) * 100));
    points++;
  }
  return points >= 4 && points <= 6 && xs.size === 2 && ys.size === 2;
}
