import type { Box } from '../../pdf/pdfium/geometry';
import { areaOf } from '../../pdf/read/reading';
import type { Candidate } from './candidate';
import type { Cell, Leader, Row } from './cells';
import { BETWEEN } from './from-leaders';
import { gridOf } from './grid';
import type { PageView } from './page-view';

/** Cells that belong to one unit. */
export interface Piece {
  readonly cells: readonly Cell[];
  /** Printed before it, with a gap. */
  readonly marker: string | null;
  readonly hasBlank: boolean;
  readonly hasMark: boolean;
}

/** A form's words, cut into pieces, and the type of its text. */
export interface Flow {
  readonly pieces: readonly Piece[];
  readonly size: number;
  /** Of the text, by page: handles are a page's. */
  readonly font: ReadonlyMap<number, number>;
}

/** Of the usual distance of lines: a greater one parts paragraphs. */
const APART = 1.32;
/** Of the column's width: a line that ends before it is its paragraph's last where a capital follows. */
const SHORT = 0.72;
/** A marker that stands alone before a gap. */
const MARKER =
  /^(?:§ ?)?(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)]|[•▪–—◦·‣∙*\uf0b7\uf0a7-])$/u;
const BEGINS =
  /^(?:(?:§ ?)?(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])|[•▪◦‣∙\uf0b7\uf0a7–—-])\s/iu;
const PAGE_NUMBER = /^[-–— ]*(?:page |seite )?\d{1,3}(?: ?(?:\/|of|von) ?\d{1,3})?[-–— ]*$/i;

/** Cuts the words of a form into pieces. */
export function flowOf(views: readonly PageView[], candidates: readonly Candidate[]): Flow {
  const blanks = new Set(candidates.flatMap(({ cell, asks }) => (cell && asks !== 'mark' ? [cell] : [])));
  const before = new Set(
    candidates.flatMap(({ cell, where, asks }) => (cell && where === 'before' && asks !== 'mark' ? [cell] : [])),
  );
  const marks = new Set(candidates.flatMap(({ cell, asks }) => (cell && asks === 'mark' ? [cell] : [])));
  const size = views[0]?.size ?? 10;
  const font = new Map(views.map((view) => [view.page, view.font]));
  const usual = leadings(views);
  const pieces: { cells: Cell[]; marker: string | null; hasBlank: boolean; hasMark: boolean }[] = [];
  let open = false;
  let marker: string | null = null;
  for (const view of views) {
    const grid = gridOf(view.rules);
    for (const row of view.rows) {
      if (isPageNumber(row, view)) continue;
      row.items.forEach((item, i) => {
        if (item.kind === 'leader') {
          open = false;
          return;
        }
        const [previous, next] = [row.items[i - 1], row.items[i + 1]];
        if (previous?.kind === 'leader' && next?.kind === 'leader' && BETWEEN.test(item.text)) return;
        const isMarker =
          previous === undefined &&
          next?.kind === 'cell' &&
          MARKER.test(item.text) &&
          next.left - item.right < 60 &&
          !blanks.has(item);
        if (isMarker) {
          marker = item.text;
          return;
        }
        const last = pieces.at(-1);
        const before0 = last?.cells.at(-1);
        const isSameRow = before0?.row === item.row;
        const joins =
          open &&
          last &&
          before0 &&
          marker === null &&
          !blanks.has(before0) &&
          !before.has(item) &&
          !marks.has(item) &&
          item.mark === null &&
          (isSameRow
            ? isJustified(before0, item, row, view)
            : goesOn(before0, item, previous, view, usual, last.hasMark));
        const above = joins || marker !== null ? undefined : pieceAbove(pieces, item, grid);
        const own = joins && last ? last : (above ?? { cells: [], marker, hasBlank: false, hasMark: false });
        own.cells.push(item);
        if (!pieces.includes(own)) pieces.push(own);
        marker = null;
        if (blanks.has(item)) own.hasBlank = true;
        if (marks.has(item) || item.mark) own.hasMark = true;
        open = true;
      });
    }
  }
  return { pieces, size, font };
}

/** So many pieces back the words above some may be that stand in the same cell of a table: those of its other columns come between. */
const COLUMNS = 12;
/** Of the type's size: lines of one cell are no further apart. */
const IN_CELL = 1.7;

/** The piece that goes on with some words in the cell of a table, where its other columns stand between them. */
function pieceAbove<P extends Pick<Piece, 'cells' | 'hasBlank'>>(
  pieces: readonly P[],
  item: Cell,
  grid: readonly Box[],
): P | undefined {
  const box = smallestAround(item, grid);
  const isIn = (cell: Cell) => cell.page === item.page && smallestAround(cell, grid) === box;
  const near = pieces.slice(-COLUMNS);
  const at = box && item.mark === null ? near.findLastIndex(({ cells }) => cells.some(isIn)) : -1;
  const above = near[at];
  const last = above?.cells.at(-1);
  if (!above || above.hasBlank || !last || !isIn(last) || at === near.length - 1) return undefined;
  const leading = item.baseline - last.baseline;
  const isNext = leading > 0 && leading < IN_CELL * item.size && Math.abs(last.size - item.size) < 0.7;
  return isNext && last.left < item.right && last.right > item.left ? above : undefined;
}

/** The smallest box of a table that words stand in. */
function smallestAround({ left, baseline, size }: Cell, grid: readonly Box[]): Box | undefined {
  const middle = baseline - 0.3 * size;
  const around = grid.filter(
    (box) => left > box.left - 2 && left < box.right && middle > box.top && middle < box.bottom,
  );
  return around.toSorted((a, b) => areaOf(a) - areaOf(b))[0];
}

function isPageNumber({ items, baseline }: Row, { height }: PageView): boolean {
  const [item] = items;
  return (
    items.length === 1 &&
    item?.kind === 'cell' &&
    PAGE_NUMBER.test(item.text) &&
    (baseline > 0.86 * height || baseline < 0.1 * height)
  );
}

/** A line that is set to the full width may have gaps between its words. */
function isJustified(a: Cell, b: Cell, row: Row, { column }: PageView): boolean {
  const right = Math.max(...row.items.map((item) => item.right));
  return b.left - a.right < 2.4 * a.size && !/[:：]$/.test(a.text) && a.text.length > 25 && right > column.right - 12;
}

function goesOn(
  a: Cell,
  b: Cell,
  previous: Cell | Leader | undefined,
  view: PageView,
  usual: (size: number) => number,
  isChoice: boolean,
): boolean {
  if (previous || Math.abs(a.size - b.size) > 0.7 || (BEGINS.test(b.text) && /[.;:,]$|\b(?:and|or)$/.test(a.text)))
    return false;
  const runsOn = /^[\p{Ll}\d(“"„]/u.test(b.text) && !/[.:!?]$/.test(a.text);
  const leading = b.baseline - a.baseline;
  const isNextColumn = a.page === b.page && leading < 0 && b.left > a.right;
  if (a.page !== b.page || isNextColumn)
    return runsOn && (isNextColumn || b.page === a.page + 1) && /^\p{Ll}/u.test(b.text);
  if (leading <= 0 || leading > APART * usual(b.size)) return false;
  if (a.font !== b.font && !runsOn && (a.text.length < 60 || b.text.length < 60)) return false;
  const { left, right } = view.column;
  const isCentred = Math.abs(a.left + a.right - b.left - b.right) < 6;
  const isShort = a.right < left + SHORT * (right - left) && a.right < b.right - 30;
  if (/[:：]$/.test(a.text) && a.text.length < 60) return false;
  if (isShort && !runsOn && !isCentred && !isChoice) return false;
  const isIndented = b.left > a.left + 8 && !isCentred && !isChoice && a.mark === null;
  return !(isIndented && /[.:;!?]["”)]?$/.test(a.text) && !/^\p{Ll}/u.test(b.text));
}

/** The usual distance of lines of a size; the median, no more than twice the size. */
function leadings(views: readonly PageView[]): (size: number) => number {
  const bySize = new Map<number, number[]>();
  for (const { rows } of views) {
    rows.forEach((row, i) => {
      const above = rows[i - 1];
      if (!above || Math.round(above.size) !== Math.round(row.size) || row.baseline <= above.baseline) return;
      const key = Math.round(row.size);
      bySize.set(key, [...(bySize.get(key) ?? []), row.baseline - above.baseline]);
    });
  }
  // Long texts have close lines; a form's labels stand apart.
  const usual = new Map(
    [...bySize].map(([size, all]) => [size, all.toSorted((a, b) => a - b)[Math.floor(all.length / 3)] ?? 1.2 * size]),
  );
  return (size) => Math.min(usual.get(Math.round(size)) ?? 1.25 * size, 1.7 * size);
}
