import { edgesOf } from './outline-edges';

/** A letter's ink in its own box of GRID × GRID cells: a number a row from the top, its bits the columns from the right. */
export interface Shape {
  readonly rows: Int32Array;
  /** The same with every cell beside ink filled too. */
  readonly spread: Int32Array;
  readonly ink: number;
  /** Width over height of the box. */
  readonly aspect: number;
}

/** Cells along each side. */
const GRID = 14;

/**
 * The shape of an outline as pdf.js gives it; null for an outline without ink. A cell has ink where its middle lies
 * inside by the nonzero winding rule (ISO 32000-1, 8.5.3.3).
 */
export function shapeOfOutline(path: ArrayLike<number>): Shape | null {
  const edges = edgesOf(path);
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < edges.length; i += 2) {
    const [x = 0, y = 0] = [edges[i], edges[i + 1]];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  const [width, height] = [right - left, top - bottom];
  if (!(width > 0 && height > 0)) return null;
  const middles = Float64Array.from({ length: GRID }, (_, column) => left + ((column + 0.5) / GRID) * width);
  // For each row and column by how much the winding number changes there.
  const turns = new Int32Array(GRID * (GRID + 1));
  for (let i = 0; i < edges.length; i += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [edges[i], edges[i + 1], edges[i + 2], edges[i + 3]];
    if (y1 === y2) continue;
    const [high, low] = y1 > y2 ? [y1, y2] : [y2, y1];
    const first = Math.max(0, Math.ceil(((top - high) / height) * GRID - 0.5));
    const last = Math.min(GRID - 1, Math.floor(((top - low) / height) * GRID - 0.5));
    for (let row = first; row <= last; row++) {
      const y = top - ((row + 0.5) / GRID) * height;
      if (y1 <= y === y2 <= y) continue;
      const x = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
      let column = 0;
      while (column < GRID && x > (middles[column] ?? 0)) column++;
      const at = row * (GRID + 1) + column;
      turns[at] = (turns[at] ?? 0) + (y2 > y1 ? 1 : -1);
    }
  }
  const rows = new Int32Array(GRID);
  for (let row = 0; row < GRID; row++) {
    let winding = 0;
    for (let column = 0; column < GRID; column++) {
      winding += turns[row * (GRID + 1) + column] ?? 0;
      if (winding !== 0) rows[row] = (rows[row] ?? 0) | (1 << (GRID - 1 - column));
    }
  }
  return shapeOf(rows, width / height);
}

/** A shape from its rows. */
export function shapeOf(rows: Int32Array, aspect: number): Shape {
  const spread = rows.map((row, i) => row | (row << 1) | (row >> 1) | (rows[i - 1] ?? 0) | (rows[i + 1] ?? 0));
  return { rows, spread, ink: rows.reduce((sum, row) => sum + bitsIn(row), 0), aspect };
}

/**
 * How unlike two shapes are, from 0 for the same to about 1: ink without ink in the other, less where it is near.
 * Infinite as soon as it is certain to be `most` or more.
 */
export function distance(a: Shape, b: Shape, most = Infinity): number {
  const stretch = 0.12 * Math.min(1, Math.abs(Math.log(a.aspect / b.aspect)));
  if (stretch >= most) return Infinity;
  const one = unlike(a, b);
  if (one / 2 + stretch >= most) return Infinity;
  return (one + unlike(b, a)) / 2 + stretch;
}

function unlike(a: Shape, b: Shape): number {
  if (a.ink === 0) return 1;
  let alone = 0;
  let near = 0;
  for (let i = 0; i < GRID; i++) {
    const missing = (a.rows[i] ?? 0) & ~(b.rows[i] ?? 0);
    if (missing === 0) continue;
    const beside = missing & (b.spread[i] ?? 0);
    near += bitsIn(beside);
    alone += bitsIn(missing) - bitsIn(beside);
  }
  return (alone + 0.3 * near) / a.ink;
}

function bitsIn(row: number): number {
  let bits = 0;
  for (let rest = row; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
