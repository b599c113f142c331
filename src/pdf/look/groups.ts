import { type Box, union } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import { around, CELL, type Cell, cellsIn } from './cells';

/** What hangs together on a page. */
export interface Group {
  readonly cells: readonly Cell[];
  readonly box: Box;
  /** The part of its box that is dark, from 0 to 1. */
  readonly fill: number;
  /** Whether nothing of it is dark: it differs from the paper around it, as faint text does. */
  readonly isPale: boolean;
}

/** Cells with something in them hang together across as many empty ones, as the words of a drawn line do. */
const GAP = 3;

/** What is drawn in a picture, dark and pale apart. `scale` is pixels a point. */
export function groupsIn(picture: Picture, scale: number): Group[] {
  const columns = Math.ceil(picture.width / scale / CELL);
  const { dark, pale } = cellsIn(picture, columns, scale);
  return [...groupsAmong(dark, columns, scale, false), ...groupsAmong(pale, columns, scale, true)];
}

function groupsAmong(cells: Map<number, Cell>, columns: number, scale: number, isPale: boolean): Group[] {
  return [...cells.keys()].flatMap((first) => groupOf(takeGroup(cells, first, columns), scale, isPale) ?? []);
}

/** Cells as one group; null for none. `scale` is pixels a point. */
export function groupOf(cells: readonly Cell[], scale: number, isPale: boolean): Group | null {
  const [one, ...others] = cells.map(({ box }) => box);
  if (!one) return null;
  const box = others.reduce(union, one);
  const pixels = cells.reduce((sum, cell) => sum + cell.pixels, 0);
  const area = (box.right - box.left) * (box.bottom - box.top) * scale * scale;
  return { cells, box, fill: pixels / area, isPale };
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
