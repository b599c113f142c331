import { type Box, contains, union } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';

/** Something dark on a page that is neither text nor a rule: a picture, a stamp, handwriting. */
export interface DrawnBeside {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** The part of its box that is dark, from 0 to 1. */
  readonly fill: number;
}

/** Side of the cells that a page is divided into, in points. */
const CELL = 4;
/** Cells with something in them hang together across as many empty ones, as the words of a drawn line do. */
const GAP = 3;
/** What is darker than this grey value is something: pale grounds and watermarks are not. */
const DARK = 160;
/** What is lower or narrower than this is a rule, or a box's side; in points. */
const THINNEST = 3;
/** What is smaller than this both ways is a bullet or dirt; in points. */
const SMALLEST = 8;
/** With a larger part of it upon words it is drawn over these, and judged there. */
const ON_WORDS = 0.5;

/** A cell with something dark in it. */
interface Cell {
  /** Of what is dark, in points. */
  readonly box: Box;
  readonly pixels: number;
}

/** What stands on a page beside its words. `scale` is pixels a point. */
export function drawnBeside(
  picture: Picture,
  words: readonly { readonly box: Box }[],
  page: number,
  scale: number,
): DrawnBeside[] {
  const columns = Math.ceil(picture.width / scale / CELL);
  const cells = darkCells(picture, columns, scale);
  const found: DrawnBeside[] = [];
  for (const first of [...cells.keys()]) {
    const group = takeGroup(cells, first, columns);
    const [one, ...others] = group.map(({ box }) => box);
    if (!one) continue;
    const around = others.reduce(union, one);
    const [width, height] = [around.right - around.left, around.bottom - around.top];
    if (Math.min(width, height) <= THINNEST || Math.max(width, height) < SMALLEST) continue;
    const onWords = group.filter(({ box: { left, right, top, bottom } }) =>
      words.some((word) => contains(word.box, (left + right) / 2, (top + bottom) / 2)),
    );
    if (onWords.length > ON_WORDS * group.length || isFrame(group, around)) continue;
    const dark = group.reduce((sum, { pixels }) => sum + pixels, 0);
    found.push({ page, box: around, fill: dark / (width * height * scale * scale) });
  }
  return found;
}

/** Whether all of it runs along the edges of its box: a frame around words, a link's border, an empty box to sign in. */
function isFrame(group: readonly Cell[], { left, right, top, bottom }: Box): boolean {
  // Of a drawing as low as a line of text the most is no more than a cell from an edge.
  const inset = Math.min(CELL, (right - left) / 4, (bottom - top) / 4);
  const inside = { left: left + inset, right: right - inset, top: top + inset, bottom: bottom - inset };
  return !group.some(({ box }) => contains(inside, (box.left + box.right) / 2, (box.top + box.bottom) / 2));
}

/** The cells with something dark in them, by number, row by row. */
function darkCells({ width, height, grey }: Picture, columns: number, scale: number): Map<number, Cell> {
  const cells = new Map<number, { box: Box; pixels: number }>();
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / scale / CELL) * columns;
    for (let x = 0; x < width; x++) {
      if ((grey[y * width + x] ?? 255) >= DARK) continue;
      const pixel = { left: x / scale, top: y / scale, right: (x + 1) / scale, bottom: (y + 1) / scale };
      const cell = row + Math.floor(x / scale / CELL);
      const before = cells.get(cell);
      if (before) {
        before.box = union(before.box, pixel);
        before.pixels++;
      } else cells.set(cell, { box: pixel, pixels: 1 });
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
    const column = cell % columns;
    for (const down of [-columns, 0, columns]) {
      for (let aside = -GAP; aside <= GAP; aside++) {
        if (column + aside >= 0 && column + aside < columns) waiting.push(cell + down + aside);
      }
    }
  }
  return group;
}
