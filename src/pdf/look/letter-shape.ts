import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';

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
/** Half black, half white. */
const HALF = 128;
/** Fewer pixels than this both ways tell no letter. */
const SMALLEST = 8;

/**
 * The shape of what is dark in a part of a picture; the part in pixels. Null where nothing is, or where it is too small
 * to have one. A cell has ink where it is darker than half on average.
 */
export function shapeIn({ width, height, grey }: Picture, part: Box): Shape | null {
  const darkness = (x: number, y: number) => 255 - (grey[y * width + x] ?? 255);
  const [x1, x2] = [Math.max(0, Math.floor(part.left)), Math.min(width, Math.ceil(part.right))];
  const [y1, y2] = [Math.max(0, Math.floor(part.top)), Math.min(height, Math.ceil(part.bottom))];
  let [left, right, top, bottom] = [x2, x1, y2, y1];
  for (let y = y1; y < y2; y++) {
    for (let x = x1; x < x2; x++) {
      if (darkness(x, y) < HALF) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  const [across, down] = [right - left, bottom - top];
  if (Math.max(across, down) < SMALLEST || across < 1 || down < 1) return null;
  const rows = new Int32Array(GRID);
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) {
      const y = top + ((row + 0.5) / GRID) * down - 0.5;
      const x = left + ((column + 0.5) / GRID) * across - 0.5;
      if (between(darkness, x, y) >= HALF) rows[row] = (rows[row] ?? 0) | (1 << (GRID - 1 - column));
    }
  }
  return shapeOf(rows, across / down);
}

/** What lies between four pixels, in proportion. */
function between(darkness: (x: number, y: number) => number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [x - left, y - top];
  const upper = darkness(left, top) * (1 - across) + darkness(left + 1, top) * across;
  const lower = darkness(left, top + 1) * (1 - across) + darkness(left + 1, top + 1) * across;
  return upper * (1 - down) + lower * down;
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
