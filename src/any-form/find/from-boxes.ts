import type { Box } from '../../pdf/pdfium/geometry';
import { type Candidate, PLAIN } from './candidate';
import type { Cell } from './cells';
import { type Filled, headOf, isBelow, isFilledIn, isInside, isRightOf, wordsIn } from './filled-boxes';
import { fromFields } from './from-fields';
import { gridOf } from './grid';
import { isNumber, ofMany } from './lists';
import { captionsBelow, cellAbove, cellLeftOf, type PageView } from './page-view';

/** How wide and high a box to write in is; in points, but for the share of the page. */
const NARROWEST = 45;
const WIDEST = 0.97;
const LOWEST = 11;
const HIGHEST = 240;
/** What stands in it is a label up to this many characters. */
const LONGEST_LABEL = 70;

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

function outside(view: PageView, box: Box): Cell[] {
  const first = { ...box, bottom: Math.min(box.bottom, box.top + 24) };
  const left = cellLeftOf(view, first, 200);
  if (left) return [left];
  const above = cellAbove(view, box, 2.2);
  if (above) return [above];
  return captionsBelow(view, box).slice(0, 1);
}
