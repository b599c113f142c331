import type { Alignment } from './alignment';
import type { Cell } from './cells';
import type { Segment } from './segments';
import { foldedWords } from './units';

/** A cell of a text, in its folded characters. */
export interface Piece {
  readonly cell: Cell;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Lines of one label at the head of a table's column, and how many cells of other columns stand between two. */
const MOST_LINES = 4;
const COLUMNS = 16;

/** A text's cells between two of its folded characters. */
export function piecesOf(
  { text, found, cells }: Pick<Alignment, 'text' | 'found' | 'cells'>,
  start: number,
  end: number,
): readonly Piece[] {
  const range = { start: found.starts[start] ?? text.length, end: found.ends[end - 1] ?? text.length };
  let at = start;
  return cells.within(range).flatMap((cell): Piece[] => {
    while ((found.starts[at] ?? text.length) < cell.start) at++;
    const from = at;
    while ((found.starts[at] ?? text.length) < cell.end) at++;
    return at > from ? [{ cell, from, to: at, words: found.text.slice(from, at) }] : [];
  });
}

/**
 * A label that stands in several lines at the head of a table's column, between the labels of the other columns: each
 * line as a cell of its own, below the one before. `isFree` tells whether nothing else is found there.
 */
export function stackedUnit(
  unit: number,
  { text, reference }: Pick<Alignment, 'text' | 'reference'>,
  pieces: readonly Piece[],
  isFree: (from: number, to: number) => boolean,
): Segment[] {
  const whole = foldedWords(reference, unit);
  if (whole === '') return [];
  const goOn = (index: number, done: number, lines: readonly Piece[]): readonly Piece[] | null => {
    if (done === whole.length) return lines;
    const above = lines.at(-1);
    if (lines.length === MOST_LINES) return null;
    for (let i = index; i < (above ? Math.min(pieces.length, index + COLUMNS) : pieces.length); i++) {
      const piece = pieces[i];
      if (!piece || !whole.startsWith(piece.words, done) || !isFree(piece.from, piece.to)) continue;
      if (!above && piece.words === whole) continue;
      if (above && !isBelow(text, above.cell, piece.cell)) continue;
      const all = goOn(i + 1, done + piece.words.length, [...lines, piece]);
      if (all) return all;
    }
    return null;
  };
  let done = 0;
  return (goOn(0, 0, []) ?? []).map(({ from, to }) => {
    const segment = { unit, at: done, found: from, length: to - from };
    done += segment.length;
    return segment;
  });
}

/** Which lines of a text a unit stands on, by the offsets of the first's beginning and the last's end, and how far to the left. */
interface Column {
  readonly unit: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * Whether a label in several lines stands among other units as the agreement has them: behind what stands above it or, on
 * its lines, to the left of it; before what stands below it or to the right. Labels that were exchanged do not.
 */
export function isInOrder(
  lines: readonly Segment[],
  others: readonly Segment[],
  text: string,
  pieces: readonly Piece[],
): boolean {
  const own = columnOf(lines, text, pieces);
  const units = [...new Set(others.map(({ unit }) => unit))];
  return units.every((unit) => {
    const other = columnOf(
      others.filter((segment) => segment.unit === unit),
      text,
      pieces,
    );
    if (!own || !other) return true;
    return own.unit < other.unit ? isBefore(own, other) : isBefore(other, own);
  });
}

function columnOf(segments: readonly Segment[], text: string, pieces: readonly Piece[]): Column | null {
  const cells = pieces
    .filter(({ from, to }) => segments.some(({ found, length }) => found < to && found + length > from))
    .map(({ cell }) => cell);
  const [first, last] = [cells[0], cells.at(-1)];
  const [segment] = segments;
  if (!first || !last || !segment) return null;
  const end = text.indexOf('\n', last.start);
  const top = text.lastIndexOf('\n', first.start) + 1;
  return { unit: segment.unit, top, bottom: end < 0 ? text.length : end, left: first.left };
}

function isBefore(one: Column, other: Column): boolean {
  if (one.bottom < other.top) return true;
  return other.bottom >= one.top && one.left < other.left;
}

/** Whether a cell stands on a later line than another, and below it. */
function isBelow(text: string, above: Cell, cell: Cell): boolean {
  return text.slice(above.end, cell.start).includes('\n') && cell.left < above.right && cell.right > above.left;
}
