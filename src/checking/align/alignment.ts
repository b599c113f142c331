import { type Cells, cellsIn } from './cells';
import { type Folded, fold } from './fold';
import { pairUp, prefixLength, suffixLength } from './pairing';
import { findReworded } from './reworded';
import { type Segment, segmentsOf } from './segments';
import { foldedWords, type Reference } from './units';
import { withWholeUnits } from './whole-units';

/** Which characters of the checked text are which of the agreement's. Offsets in folded characters. */
export interface Alignment {
  /** The checked text. */
  readonly text: string;
  readonly reference: Reference;
  readonly found: Folded;
  /** For each unit, for each of its characters, the character of the checked text that it is, or -1. */
  readonly pairs: readonly Int32Array[];
  /** For each character of the checked text the unit that it belongs to, or -1. */
  readonly owner: Int16Array;
  /** Where, in the checked text, numbers stand alone on a line that are no page's. */
  readonly strangeNumbers: ReadonlySet<number>;
  readonly cells: Cells;
  /** Units that stand in several lines at the head of a table's column: they have no place of their own in the order. */
  readonly stacked: ReadonlySet<number>;
  /** The part of the agreement that was found word for word, from 0 to 1. */
  readonly share: number;
}

const NONE: ReadonlySet<number> = new Set();

/** Finds the agreement in a text; numbers alone on a line are pages', but for the strange ones. */
export function align(
  text: string,
  reference: Reference,
  strangeNumbers: ReadonlySet<number> = NONE,
  cells: Cells = cellsIn(text, []),
): Alignment {
  const found = fold(text);
  const pairs = reference.units.map(({ folded }) => new Int32Array(folded.text.length).fill(-1));
  const owner = new Int16Array(found.text.length).fill(-1);
  const shares = segmentsOf(found.text, reference);
  const { segments, stacked } = reference.isFilledFile
    ? withWholeUnits(shares, { text, found, cells, reference })
    : { segments: shares, stacked: NONE };
  let shared = 0;
  for (const { unit, at, found: start, length } of segments) {
    shared += length;
    owner.fill(unit, start, start + length);
    const own = pairs[unit];
    for (let i = 0; own && i < length; i++) own[at + i] = start + i;
  }
  const share = shared / reference.length;
  const alignment = { text, reference, found, pairs, owner, strangeNumbers, cells, stacked, share };
  for (let i = -1; i < segments.length; i++) closeGap(segments, i, alignment);
  findReworded(alignment);
  return alignment;
}

/** Aligns what lies between the segment `i` and the next one. */
function closeGap(segments: readonly Segment[], i: number, alignment: Alignment): void {
  const { reference } = alignment;
  const left = segments[i];
  const right = segments[i + 1];
  const { text } = alignment.found;
  let start = left ? left.found + left.length : 0;
  const end = right ? right.found : text.length;
  if (left && right && left.unit === right.unit) {
    const from = left.at + left.length;
    if (from === right.at && isPageNumber(alignment, start, end)) return;
    pairUp(alignment, left.unit, from, right.at, start, end);
    return;
  }
  if (left) {
    const words = foldedWords(reference, left.unit);
    const next = segments.slice(i + 1).find(({ unit }) => unit === left.unit);
    const from = left.at + left.length;
    const to = next ? next.at : words.length;
    const stop = right ? Math.max(start, startOfNumber(alignment, start, end, right.unit)) : end;
    const length = prefixLength(words.slice(from, to), text.slice(start, stop));
    pairUp(alignment, left.unit, from, to, start, start + length);
    start += length;
  }
  if (right) {
    const words = foldedWords(reference, right.unit);
    const own = alignment.pairs[right.unit];
    let from = right.at;
    while (own?.[from - 1] === -1) from--;
    const length = suffixLength(words.slice(from, right.at), text.slice(start, end));
    pairUp(alignment, right.unit, from, right.at, end - length, end);
  }
}

/** Where, before `end`, the number of the unit that follows is printed; `end` where it is not. */
function startOfNumber({ text, found, reference }: Alignment, start: number, end: number, unit: number): number {
  const pattern = reference.units[unit]?.printedNumber;
  if (!pattern) return end;
  const from = found.ends[start - 1] ?? 0;
  const at = text.slice(from, found.starts[end] ?? text.length).search(pattern);
  return at < 0 ? end : Math.min(end, firstFrom(found, from + at));
}

/** A number on a line of its own inside a clause is the page's, unless it is a strange one. */
function isPageNumber(
  { text, found: { starts, ends }, strangeNumbers }: Alignment,
  start: number,
  end: number,
): boolean {
  const from = ends[start - 1] ?? 0;
  const between = text.slice(from, starts[end] ?? text.length);
  const number = between.trim();
  const at = between.indexOf(number);
  const isAlone = between.slice(0, at).includes('\n') && between.slice(at + number.length).includes('\n');
  return /^\d{1,3}$/.test(number) && isAlone && !strangeNumbers.has(from + at);
}

/** The first folded character that begins at an offset of the checked text or behind it. */
export function firstFrom({ starts }: Folded, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
