import { diff } from 'fast-myers-diff';
import { type Folded, fold } from './fold';
import { type Segment, segmentsOf } from './segments';
import type { Reference } from './units';

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
  /** The part of the agreement that was found word for word, from 0 to 1. */
  readonly share: number;
}

/** Products of two lengths beyond which texts are called different without looking closer (a few milliseconds). */
const LARGEST_TABLE = 600_000;

/** Finds the agreement in a text. */
export function align(text: string, reference: Reference): Alignment {
  const found = fold(text);
  const pairs = reference.units.map(({ folded }) => new Int32Array(folded.text.length).fill(-1));
  const owner = new Int16Array(found.text.length).fill(-1);
  const segments = segmentsOf(found.text, reference);
  let shared = 0;
  for (const { unit, at, found: start, length } of segments) {
    shared += length;
    owner.fill(unit, start, start + length);
    const own = pairs[unit];
    for (let i = 0; own && i < length; i++) own[at + i] = start + i;
  }
  const alignment = { text, reference, found, pairs, owner, share: shared / reference.length };
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
    const words = reference.units[left.unit]?.folded.text ?? '';
    const next = segments.slice(i + 1).find(({ unit }) => unit === left.unit);
    const from = left.at + left.length;
    const to = next ? next.at : words.length;
    const stop = right ? Math.max(start, startOfNumber(alignment, start, end, right.unit)) : end;
    const length = prefixLength(words.slice(from, to), text.slice(start, stop));
    pairUp(alignment, left.unit, from, to, start, start + length);
    start += length;
  }
  if (right) {
    const words = reference.units[right.unit]?.folded.text ?? '';
    const own = alignment.pairs[right.unit];
    let from = right.at;
    while (from > 0 && own?.[from - 1] === -1) from--;
    const length = prefixLength(reversed(words.slice(from, right.at)), reversed(text.slice(start, end)));
    pairUp(alignment, right.unit, from, right.at, end - length, end);
  }
}

/** Where, before `end`, the number of the unit that follows is printed; `end` where it is not. */
function startOfNumber({ text, found, reference }: Alignment, start: number, end: number, unit: number): number {
  const pattern = reference.units[unit]?.printedNumber;
  if (!pattern || start === end) return end;
  const from = found.ends[start - 1] ?? 0;
  const at = text.slice(from, found.starts[end] ?? text.length).search(pattern);
  return at < 0 ? end : Math.min(end, firstFrom(found, from + at));
}

/** How much of the beginning of `text` is `words`, changed as little as possible. */
function prefixLength(words: string, text: string): number {
  if (words.length === 0) return 0;
  const room = Math.min(text.length, 2 * words.length + 30);
  if (words.length * room > LARGEST_TABLE) return 0;
  let row = Int32Array.from({ length: room + 1 }, (_, i) => i);
  let next = new Int32Array(room + 1);
  for (let i = 1; i <= words.length; i++) {
    next[0] = i;
    const code = words.charCodeAt(i - 1);
    for (let j = 1; j <= room; j++) {
      const replaced = (row[j - 1] ?? 0) + (code === text.charCodeAt(j - 1) ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  let best = 0;
  for (let j = 1; j <= room; j++) if ((row[j] ?? 0) < (row[best] ?? 0)) best = j;
  return best;
}

/** Gives a stretch of the checked text to a unit and pairs the characters that are the same. */
function pairUp(
  { found, pairs, owner, reference: { units } }: Alignment,
  unit: number,
  from: number,
  to: number,
  start: number,
  end: number,
): void {
  owner.fill(unit, start, end);
  const own = pairs[unit];
  if (!own || from === to || start === end) return;
  const a = (units[unit]?.folded.text ?? '').slice(from, to);
  const b = found.text.slice(start, end);
  if (a.length * b.length > LARGEST_TABLE) return;
  let i = 0;
  let j = 0;
  const pairUntil = (stop: number) => {
    while (i < stop) own[from + i++] = start + j++;
  };
  for (const [sx, ex, , ey] of diff(a, b)) {
    pairUntil(sx);
    i = ex;
    j = ey;
  }
  pairUntil(a.length);
}

/** Units without any stretch in common may still stand, reworded, where they should: between their neighbours. */
function findReworded(alignment: Alignment): void {
  const { found, pairs, owner, reference } = alignment;
  reference.units.forEach(({ folded }, unit) => {
    const own = pairs[unit];
    if (!own || own.some((f) => f >= 0)) return;
    const before = pairs[unit - 1]?.findLast((f) => f >= 0);
    const after = pairs[unit + 1]?.find((f) => f >= 0);
    const start = unit === 0 ? 0 : before === undefined ? -1 : before + 1;
    const end = after ?? (unit === pairs.length - 1 ? found.text.length : -1);
    if (start < 0 || end <= start || owner.subarray(start, end).some((o) => o !== -1)) return;
    const { length } = folded.text;
    if (end - start > 2.5 * length || length * (end - start) > LARGEST_TABLE) return;
    const trial = new Int32Array(length).fill(-1);
    pairUp({ ...alignment, pairs: pairs.with(unit, trial) }, unit, 0, length, start, end);
    owner.fill(-1, start, end);
    const paired = [...trial].filter((f) => f >= 0);
    const [first, last] = [paired[0], paired.at(-1)];
    if (first === undefined || last === undefined || inRuns(paired) < length * 0.4) return;
    own.set(trial);
    owner.fill(unit, first, last + 1);
  });
}

/** How many of the characters stand in runs of four or more: any two English texts share single letters. */
function inRuns(sorted: readonly number[]): number {
  let total = 0;
  let run = 0;
  sorted.forEach((f, i) => {
    run = f === (sorted[i - 1] ?? -2) + 1 ? run + 1 : 1;
    if (run === 4) total += 4;
    else if (run > 4) total++;
  });
  return total;
}

/** A number on a line of its own inside a clause is the page's. */
function isPageNumber({ text, found: { starts, ends } }: Alignment, start: number, end: number): boolean {
  if (end - start === 0 || end - start > 3) return false;
  const from = ends[start - 1] ?? 0;
  const to = starts[end] ?? text.length;
  return /^\s*\n\s*\d{1,3}\s*\n\s*$/.test(text.slice(from, to));
}

function reversed(text: string): string {
  let out = '';
  for (let i = text.length - 1; i >= 0; i--) out += text[i];
  return out;
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
