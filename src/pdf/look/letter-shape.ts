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
/** Of every row that there can be, how many of its bits are set. */
const BITS = new Uint8Array(1 << GRID);
for (let row = 1; row < BITS.length; row++) BITS[row] = (BITS[row >> 1] ?? 0) + (row & 1);
/** Half black, half white. */
const HALF = 128;
/** Fewer pixels than this both ways tell no letter. */
const SMALLEST = 8;

/**
 * The shape of what is dark in a part of a picture; the part in pixels. Null where nothing is, or where it is too small
 * to have one. A cell has ink where it is darker than half on average.
 */
export function shapeIn(picture: Picture, part: Box): Shape | null {
  const ink = inkIn(picture, part);
  if (!ink) return null;
  const { left, top, right, bottom } = ink;
  const [across, down] = [right - left, bottom - top];
  if (Math.max(across, down) < SMALLEST) return null;
  const { stride, grey } = picture;
  for (let i = 0; i < GRID; i++) {
    const x = left + ((i + 0.5) / GRID) * across - 0.5;
    COLUMNS[i] = Math.floor(x);
    ASIDE[i] = x - Math.floor(x);
  }
  const rows = new Int32Array(GRID);
  for (let row = 0; row < GRID; row++) {
    const y = top + ((row + 0.5) / GRID) * down - 0.5;
    const start = Math.floor(y) * stride;
    const lower = y - Math.floor(y);
    let bits = 0;
    for (let column = 0; column < GRID; column++) {
      const at = start + (COLUMNS[column] ?? 0);
      const aside = ASIDE[column] ?? 0;
      // What lies between four pixels, in proportion.
      const above = (255 - (grey[at] ?? 255)) * (1 - aside) + (255 - (grey[at + 1] ?? 255)) * aside;
      const below = (255 - (grey[at + stride] ?? 255)) * (1 - aside) + (255 - (grey[at + stride + 1] ?? 255)) * aside;
      bits = (bits << 1) | (above * (1 - lower) + below * lower >= HALF ? 1 : 0);
    }
    rows[row] = bits;
  }
  return shapeOf(rows, across / down);
}

/** For each column of the grid the pixel to its left and how far it is from there; used anew for every letter. */
const COLUMNS = new Int32Array(GRID);
const ASIDE = new Float64Array(GRID);

/** The box of what is dark in a part of a picture, in pixels; null where nothing is. Looked for from its edges. */
function inkIn({ width, height, stride, grey }: Picture, part: Box): Box | null {
  let [left, right] = [Math.max(0, Math.floor(part.left)), Math.min(width, Math.ceil(part.right))];
  let [top, bottom] = [Math.max(0, Math.floor(part.top)), Math.min(height, Math.ceil(part.bottom))];
  while (top < bottom && !isInked(grey, top * stride + left, top * stride + right, 1)) top++;
  if (top >= bottom) return null;
  while (!isInked(grey, (bottom - 1) * stride + left, (bottom - 1) * stride + right, 1)) bottom--;
  const [first, last] = [top * stride, bottom * stride];
  while (!isInked(grey, first + left, last + left, stride)) left++;
  while (!isInked(grey, first + right - 1, last + right - 1, stride)) right--;
  return { left, top, right, bottom };
}

/** Whether any of the pixels is dark that lie `step` apart from one place on, up to but not including another. */
function isInked(grey: Uint8Array, from: number, to: number, step: number): boolean {
  for (let at = from; at < to; at += step) if ((grey[at] ?? 255) <= 255 - HALF) return true;
  return false;
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
  return BITS[row] ?? 0;
}
