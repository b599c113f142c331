import type { Box } from '../pdfium/geometry';
import { eachDarker, type Picture } from '../pdfium/picture';

/** A cell with something drawn in it. */
export interface Cell {
  /** Of what is drawn, in points. */
  readonly box: Box;
  readonly pixels: number;
}

/** Side of the cells that a page is divided into, in points. */
export const CELL = 4;
/** What is darker than this grey value is something, whatever lies around it. */
const DARK = 160;
/** What is lighter is something where it differs as much from the lightest in its cell; the ground of a cell has no such edges. */
const PALE = 215;
const EDGE = 36;
const WHITE = 255;

/** A cell while its pixels are being found; in pixels. */
interface Found {
  left: number;
  top: number;
  right: number;
  bottom: number;
  pixels: number;
}

/** The cells with something in them by number, dark and pale ones apart. */
export interface Cells {
  readonly dark: Map<number, Cell>;
  readonly pale: Map<number, Cell>;
}

/** The cells of a picture with something in them, numbered row by row, so many a row. `scale` is pixels a point. */
export function cellsIn(picture: Picture, columns: number, scale: number): Cells {
  const cellOf = (pixel: number) => Math.floor(pixel / scale / CELL);
  const columnOf = Int32Array.from({ length: picture.width }, (_, x) => cellOf(x));
  // Of the few cells that hold something pale.
  const lightest = new Map<number, number>();
  const lightestOf = (cell: number) => {
    const value = lightest.get(cell) ?? lightestIn(picture, cell, columns, scale);
    lightest.set(cell, value);
    return value;
  };
  const dark = new Map<number, Found>();
  const pale = new Map<number, Found>();
  eachDarker(picture, PALE + 1, (x, y, value) => {
    const number = cellOf(y) * columns + (columnOf[x] ?? 0);
    const isDark = value < DARK;
    if (!isDark && lightestOf(number) - value < EDGE) return;
    const cells = isDark ? dark : pale;
    const cell = cells.get(number);
    if (!cell) {
      cells.set(number, { left: x, top: y, right: x + 1, bottom: y + 1, pixels: 1 });
      return;
    }
    // From above: y never becomes less.
    if (x < cell.left) cell.left = x;
    if (x >= cell.right) cell.right = x + 1;
    cell.bottom = y + 1;
    cell.pixels++;
  });
  // The soft edges of what is dark are a part of it.
  for (const cell of dark.keys()) for (const beside of around(cell, columns, 1)) pale.delete(beside);
  return { dark: inPoints(dark, scale), pale: inPoints(pale, scale) };
}

/** The lightest grey value in a cell. */
function lightestIn({ width, height, stride, grey }: Picture, cell: number, columns: number, scale: number): number {
  const [left, top] = [(cell % columns) * CELL * scale, Math.floor(cell / columns) * CELL * scale];
  const [right, bottom] = [Math.min(width, left + CELL * scale), Math.min(height, top + CELL * scale)];
  let lightest = 0;
  for (let y = Math.ceil(top); y < bottom; y++) {
    for (let at = y * stride + Math.ceil(left), end = y * stride + right; at < end; at++) {
      lightest = Math.max(lightest, grey[at] ?? WHITE);
    }
  }
  return lightest;
}

function inPoints(found: ReadonlyMap<number, Found>, scale: number): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [number, { left, top, right, bottom, pixels }] of found) {
    const box = { left: left / scale, top: top / scale, right: right / scale, bottom: bottom / scale };
    cells.set(number, { box, pixels });
  }
  return cells;
}

/** The numbers of a cell and of those in the rows above, at and below it, up to `aside` columns to either side. */
export function around(cell: number, columns: number, aside: number): number[] {
  const column = cell % columns;
  const cells: number[] = [];
  for (const down of [-columns, 0, columns]) {
    for (let across = -aside; across <= aside; across++) {
      if (column + across >= 0 && column + across < columns) cells.push(cell + down + across);
    }
  }
  return cells;
}
