import { type Box, union } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';

/** A cell with something drawn in it. */
export interface Cell {
  /** Of what is drawn, in points. */
  readonly box: Box;
  readonly pixels: number;
}

/** What hangs together on a page. */
export interface Group {
  readonly cells: readonly Cell[];
  readonly box: Box;
  /** The part of its box that is dark, from 0 to 1. */
  readonly fill: number;
  /** Whether nothing of it is dark: it differs from the paper around it, as faint text does. */
  readonly isPale: boolean;
}

/** Side of the cells that a page is divided into, in points. */
const CELL = 4;
/** Cells with something in them hang together across as many empty ones, as the words of a drawn line do. */
const GAP = 3;
/** What is darker than this grey value is something, whatever lies around it. */
const DARK = 160;
/** What is lighter is something where it differs as much from the lightest in its cell; the ground of a cell has no such edges. */
const PALE = 215;
const EDGE = 36;

interface Cells {
  readonly dark: Map<number, Cell>;
  readonly pale: Map<number, Cell>;
}

/** What is drawn in a picture, dark and pale apart. `scale` is pixels a point. */
export function groupsIn(picture: Picture, scale: number): Group[] {
  const columns = Math.ceil(picture.width / scale / CELL);
  const { dark, pale } = cellsIn(picture, columns, scale);
  return [...groupsAmong(dark, columns, scale, false), ...groupsAmong(pale, columns, scale, true)];
}

function groupsAmong(cells: Map<number, Cell>, columns: number, scale: number, isPale: boolean): Group[] {
  return [...cells.keys()].flatMap((first): Group[] => {
    const group = takeGroup(cells, first, columns);
    const [one, ...others] = group.map(({ box }) => box);
    if (!one) return [];
    const box = others.reduce(union, one);
    const pixels = group.reduce((sum, cell) => sum + cell.pixels, 0);
    const area = (box.right - box.left) * (box.bottom - box.top) * scale * scale;
    return [{ cells: group, box, fill: pixels / area, isPale }];
  });
}

/** The cells with something in them, by number, row by row. */
function cellsIn({ width, height, grey }: Picture, columns: number, scale: number): Cells {
  const rows = Math.ceil(height / scale / CELL);
  const lightest = new Uint8Array(rows * columns);
  const cellOf = Array.from({ length: width }, (_, x) => Math.floor(x / scale / CELL));
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / scale / CELL) * columns;
    for (let x = 0; x < width; x++) {
      const cell = row + (cellOf[x] ?? 0);
      const value = grey[y * width + x] ?? 255;
      if (value > (lightest[cell] ?? 0)) lightest[cell] = value;
    }
  }
  const dark = new Map<number, { box: Box; pixels: number }>();
  const pale = new Map<number, { box: Box; pixels: number }>();
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / scale / CELL) * columns;
    for (let x = 0; x < width; x++) {
      const value = grey[y * width + x] ?? 255;
      if (value > PALE) continue;
      const cell = row + (cellOf[x] ?? 0);
      const isDark = value < DARK;
      if (!isDark && (lightest[cell] ?? 0) - value < EDGE) continue;
      const cells = isDark ? dark : pale;
      const pixel = { left: x / scale, top: y / scale, right: (x + 1) / scale, bottom: (y + 1) / scale };
      const before = cells.get(cell);
      if (before) {
        before.box = union(before.box, pixel);
        before.pixels++;
      } else cells.set(cell, { box: pixel, pixels: 1 });
    }
  }
  // The soft edges of what is dark are a part of it.
  for (const cell of dark.keys()) for (const beside of around(cell, columns, 1)) pale.delete(beside);
  return { dark, pale };
}

/** The numbers of a cell and of those next to it, `aside` to either side. */
function around(cell: number, columns: number, aside: number): number[] {
  const column = cell % columns;
  const cells: number[] = [];
  for (const down of [-columns, 0, columns]) {
    for (let across = -aside; across <= aside; across++) {
      if (column + across >= 0 && column + across < columns) cells.push(cell + down + across);
    }
  }
  return cells;
}

/** Takes out of `cells` all that hang together with one, if that is still there. */
function takeGroup(cells: Map<number, Cell>, first: number, columns: number): Cell[] {
  const group: Cell[] = [];
  const waiting = [first];
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const own = cells.get(cell);
    if (!own) continue;
    cells.delete(cell);
    group.push(own);
    waiting.push(...around(cell, columns, GAP));
  }
  return group;
}
