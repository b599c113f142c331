import type { Box } from '../../pdf/pdfium/geometry';
import { type Candidate, PLAIN } from './candidate';
import type { Cell } from './cells';
import { fromFields } from './from-fields';
import { isOfVenue, isQuestion } from './given';
import { gridOf } from './grid';
import { isNumber, ofMany } from './lists';
import { isKnown } from './meaning';
import { captionsBelow, cellAbove, cellLeftOf, type PageView } from './page-view';

/** How wide and high a box to write in is; in points, but for the share of the page. */
const NARROWEST = 45;
const WIDEST = 0.97;
const LOWEST = 11;
const HIGHEST = 240;
/** What stands in it is a label up to this many characters. */
const LONGEST_LABEL = 70;

/** A box with the words in it. */
interface Filled {
  readonly box: Box;
  readonly words: readonly Cell[];
  readonly isShaded: boolean;
}

/** The boxes of a page that may be written in. */
export function boxesOf({ rules, width, fields }: PageView): Box[] {
  const shades = rules.shades.filter(({ top, bottom }) => bottom - top > LOWEST);
  const grid = gridOf(rules);
  const alone = shades.filter((shade) => !grid.some((box) => isInside(box, shade) || isInside(shade, box)));
  return [...grid, ...alone].filter(({ left, right, top, bottom }) => {
    const isSized =
      right - left > NARROWEST && right - left < WIDEST * width && bottom - top >= LOWEST && bottom - top <= HIGHEST;
    return (
      isSized &&
      !fields.some(
        ({ box }) =>
          box.left < right &&
          box.right > left &&
          box.top < bottom &&
          box.bottom > top &&
          box.right - box.left > 0.4 * (right - left),
      )
    );
  });
}

/** Boxes and cells of tables with a label in them, beside them or above. */
export function fromBoxes(view: PageView, boxes: readonly Box[]): Candidate[] {
  const filled = boxes.map((box) => ({
    box,
    words: wordsIn(view, box, boxes),
    isShaded: view.rules.shades.some((shade) => isInside(box, shade, 3)),
  }));
  // What names a field has no other room to write in.
  const ofFields = new Set(fromFields(view).flatMap(({ cell, asks }) => (cell && asks !== 'mark' ? [cell] : [])));
  return rowsOfMany(
    filled.flatMap((own) => {
      if (own.words.length === 0) return empty(own, filled, view);
      return own.words.some((word) => ofFields.has(word)) ? [] : labelled(own, filled, view);
    }),
  );
}

/** Names in the rows of a table are the authors'. */
function rowsOfMany(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((row) => {
    const column = candidates.filter(({ cell, box }) => cell === row.cell && Math.abs(box.left - row.box.left) < 4);
    return column.length > 1 ? { ...row, words: ofMany(row.words) } : row;
  });
}

function isInside(inner: Box, outer: Box, slack = 1): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}

/** The words of a box that are of no smaller box in it. */
function wordsIn({ cells }: PageView, box: Box, boxes: readonly Box[]): Cell[] {
  const holds = (own: Box, { left, baseline, size }: Cell) =>
    left > own.left - 2 && left < own.right && baseline - 0.3 * size > own.top && baseline - 0.3 * size < own.bottom;
  const smaller = boxes.filter((other) => other !== box && isInside(other, box));
  return cells.filter((cell) => holds(box, cell) && !smaller.some((own) => holds(own, cell)));
}

const made = (view: PageView, box: Box, size: number) => {
  const height = box.bottom - box.top;
  const leading = 1.25 * size;
  const rows = Math.max(1, Math.floor((height - 2) / leading));
  return { ...PLAIN, page: view.page, baseline: null, rows, leading, size, how: 'box' as const, box };
};

/** A label in the box, and room below it, or behind it where it stands alone. */
function labelled({ box, words, isShaded }: Filled, filled: readonly Filled[], view: PageView): Candidate[] {
  const text = words.map((cell) => cell.text).join(' ');
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || isShaded || text.length > LONGEST_LABEL || words.some(({ mark }) => mark)) return [];
  if (filled.some((other) => other.words.length === 0 && (isRightOf(other.box, box) || isBelow(other.box, box))))
    return [];
  // A cell that the venue has filled in, and the one that names it.
  const [left, right] = [
    filled.find((other) => isRightOf(box, other.box)),
    filled.find((other) => isRightOf(other.box, box)),
  ];
  if (isFilledIn(left, { box, words, isShaded }) || isFilledIn({ box, words, isShaded }, right)) return [];
  const { size } = last;
  const below = box.bottom - last.baseline - 0.3 * size;
  const lastRow = words.filter(({ row }) => row === last.row);
  if (lastRow.length > 1 && lastRow[0] !== words[0]) return [];
  const cell = last;
  if (below > 0.95 * size) {
    const top = last.baseline + 0.3 * size;
    return [
      {
        ...made(view, { ...box, left: box.left + 2, top, right: box.right - 2 }, size),
        cell,
        label: text,
        words: [text],
      },
    ];
  }
  if (box.right - last.right < 50 || words.length > 1) return [];
  const behind = { ...box, left: last.right + 4, right: box.right - 2 };
  return [{ ...made(view, behind, size), rows: 1, baseline: last.baseline, cell, label: text, words: [text] }];
}

/** Whether a box holds what the venue says, and the box before it names that; labels with room below are two questions. */
function isFilledIn(label: Filled | undefined, value: Filled | undefined): boolean {
  if (label && value && isOpen(label) && isOpen(value)) return false;
  const [name, said] = [label, value].map((own) => own?.words.map(({ text }) => text).join(' ') ?? '');
  return (
    name !== undefined &&
    said !== undefined &&
    said !== '' &&
    !/[:：]$/.test(said) &&
    !isQuestion(said) &&
    isOfVenue(name)
  );
}

/** Words that one understands, with room below them to write in. */
function isOpen({ box, words }: Filled): boolean {
  const last = words.at(-1);
  const text = words.map((cell) => cell.text).join(' ');
  return last !== undefined && isKnown(text) && text.length < 40 && box.bottom - last.baseline > 1.25 * last.size;
}

const isLevel = (a: Box, b: Box) => Math.abs(a.top - b.top) < 4 && Math.abs(a.bottom - b.bottom) < 4;
const isRightOf = (a: Box, b: Box) => isLevel(a, b) && Math.abs(a.left - b.right) < 5;
const isBelow = (a: Box, b: Box) =>
  Math.abs(a.left - b.left) < 4 && Math.abs(a.right - b.right) < 4 && Math.abs(a.top - b.bottom) < 5;

/** An empty box: named by the cell to its left, by the head of its column, by words beside, above or below it. */
function empty({ box }: Filled, filled: readonly Filled[], view: PageView): Candidate[] {
  const left = filled.find((other) => isRightOf(box, other.box));
  const named = left?.words.some(({ text }) => !isNumber(text)) ? left.words : headOf(box, filled);
  const own = named.length > 0 ? named : outside(view, box);
  const [first] = own;
  const size = first?.size ?? 10;
  const cell = own.at(-1) ?? null;
  const label = own.map(({ text }) => text).join(' ');
  if (!cell || label.length > 400) return [];
  const where = cell.baseline > box.bottom + 1 ? ('before' as const) : ('after' as const);
  return [
    { ...made(view, { ...box, left: box.left + 2, right: box.right - 2 }, size), cell, where, label, words: [label] },
  ];
}

/** The words of the topmost cell that cells without words lead up to. */
function headOf(box: Box, filled: readonly Filled[]): readonly Cell[] {
  let at = box;
  for (let i = 0; i < 60; i++) {
    const above = filled.find((other) => isBelow(at, other.box));
    if (!above) return [];
    if (above.words.length > 0) return above.words;
    at = above.box;
  }
  return [];
}

function outside(view: PageView, box: Box): Cell[] {
  const first = { ...box, bottom: Math.min(box.bottom, box.top + 24) };
  const left = cellLeftOf(view, first, 200);
  if (left) return [left];
  const above = cellAbove(view, box, 2.2);
  if (above) return [above];
  return captionsBelow(view, box).slice(0, 1);
}
