import { type Box, union } from '../pdfium/geometry';
import { eachDarker, type Picture } from '../pdfium/picture';

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
const WHITE = 255;

/** A cell while its pixels are being found; in pixels. */
interface Found {
  left: number;
  top: number;
  right: number;
  bottom: number;
  pixels: number;
}

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
function cellsIn(picture: Picture, columns: number, scale: number): Cells {
  const cellOf = (pixel: number) => Math.floor(pixel / scale / CELL);
  const columnOf = Int32Array.from({ length: picture.width }, (_, x) => cellOf(x));
  const lightest = lightestIn(picture, cellOf, columnOf, columns);
  const dark = new Map<number, Found>();
  const pale = new Map<number, Found>();
  eachDarker(picture, PALE + 1, (x, y, value) => {
    const number = cellOf(y) * columns + (columnOf[x] ?? 0);
    const isDark = value < DARK;
    if (!isDark && (lightest[number] ?? 0) - value < EDGE) return;
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

/** The lightest grey value in each cell, by number. */
function lightestIn(
  picture: Picture,
  cellOf: (pixel: number) => number,
  columnOf: Int32Array,
  columns: number,
): Uint8Array {
  const lightest = new Uint8Array((cellOf(picture.height - 1) + 1) * columns);
  // Pixels that are not seen below are white.
  const whites = new Int32Array(lightest.length);
  const across = new Int32Array(columns);
  for (const column of columnOf) across[column] = (across[column] ?? 0) + 1;
  for (let y = 0; y < picture.height; y++) {
    const first = cellOf(y) * columns;
    for (let column = 0; column < columns; column++) {
      whites[first + column] = (whites[first + column] ?? 0) + (across[column] ?? 0);
    }
  }
  eachDarker(picture, WHITE, (x, y, value) => {
    const number = cellOf(y) * columns + (columnOf[x] ?? 0);
    whites[number] = (whites[number] ?? 0) - 1;
    if (value > (lightest[number] ?? 0)) lightest[number] = value;
  });
  whites.forEach((left, number) => {
    if (left > 0) lightest[number] = WHITE;
  });
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
