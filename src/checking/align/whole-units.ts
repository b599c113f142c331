import type { Alignment } from './alignment';
import type { Segment } from './segments';
import { isInOrder, piecesOf, stackedUnit } from './stacked';
import { foldedWords } from './units';

/** A text that is held against an agreement. */
type Form = Pick<Alignment, 'text' | 'found' | 'cells' | 'reference'>;

/** Where a unit may stand as a whole, in folded characters, and how well it does there. */
interface Standing {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly fit: number;
}

/** Folded characters of a unit that may be a label: what is shorter stands in answers as well. */
const LABEL = 40;
/** A row of units has no more places where they may stand; what is beyond is not looked at. */
const MOST = 400;
/** More than any fit: a unit more is better than all of them in the best places. */
const FOUND = 10;
const WORD = /[\p{L}\p{N}]/u;
/** How a unit begins that goes on with a sentence behind a blank. */
const RUNS_ON = /^[\p{Ll},;.)]/u;

/** Segments in the order of the text, and the units that stand in several cells of a table's head, one below another. */
export interface WholeUnits {
  readonly segments: readonly Segment[];
  readonly stacked: ReadonlySet<number>;
}

/**
 * Finds what has little of its own (labels, words that the agreement repeats) where it stands as a whole: in its order,
 * between the longer units, as a cell of a line. Returns the segments with these; what stands elsewhere is left out.
 */
export function withWholeUnits(segments: readonly Segment[], form: Form): WholeUnits {
  const { units } = form.reference;
  const sure = segments.filter(({ unit }) => lengthOf(form, unit) >= LABEL);
  const anchors = anchorsOf(sure);
  const found = [...sure];
  const stacked = new Set<number>();
  for (let first = 0; first < units.length; first++) {
    if (anchors.has(first)) continue;
    let next = first + 1;
    while (next < units.length && !anchors.has(next)) next++;
    const [start, end] = roomFor(anchors, first, next, form);
    const isFree = (from: number, to: number) => !sure.some((s) => s.found < to && s.found + s.length > from);
    const whole = inOrder(standings(form, first, next, start, end).filter(({ from, to }) => isFree(from, to)));
    found.push(...whole.map(({ unit, from, to }) => ({ unit, at: 0, found: from, length: to - from })));
    const isLeft = (from: number, to: number) => isFree(from, to) && !whole.some((w) => w.from < to && w.to > from);
    const missing = unitsBetween(first, next).filter((unit) => !whole.some((one) => one.unit === unit));
    const pieces = missing.length > 0 && sure.length > 0 ? piecesOf(form, start, end) : [];
    const placed = whole.map(({ unit, from, to }) => ({ unit, at: 0, found: from, length: to - from }));
    for (const unit of missing) {
      const lines = stackedUnit(unit, form, pieces, isLeft);
      if (lines.length === 0 || !isInOrder(lines, placed, form.text, pieces)) continue;
      stacked.add(unit);
      placed.push(...lines);
      found.push(...lines);
    }
    found.push(...remainders(segments, whole, first, next, start, end).filter(({ unit }) => !stacked.has(unit)));
    first = next;
  }
  return { segments: found.sort((one, other) => one.found - other.found), stacked };
}

const unitsBetween = (first: number, next: number) => Array.from({ length: next - first }, (_, i) => first + i);

/** Segments of the units of a row that were not found whole, where they stand in their order. */
function remainders(
  segments: readonly Segment[],
  whole: readonly Standing[],
  first: number,
  next: number,
  start: number,
  end: number,
): Segment[] {
  return segments.filter(({ unit, found, length }) => {
    if (unit < first || unit >= next || whole.some((one) => one.unit === unit)) return false;
    const from = whole.findLast((one) => one.unit < unit)?.to ?? start;
    const to = whole.find((one) => one.unit > unit)?.from ?? end;
    return found >= from && found + length <= to;
  });
}

/** Where each of the longer units begins and ends. */
function anchorsOf(sure: readonly Segment[]): ReadonlyMap<number, readonly [number, number]> {
  const anchors = new Map<number, [number, number]>();
  for (const { unit, found, length } of sure) {
    const known = anchors.get(unit);
    anchors.set(unit, known ? [known[0], found + length] : [found, found + length]);
  }
  return anchors;
}

/** What lies between the anchors before and behind a row of units; footnotes stand wherever a page ends. */
function roomFor(
  anchors: ReadonlyMap<number, readonly [number, number]>,
  first: number,
  next: number,
  { found, reference: { units } }: Form,
): [number, number] {
  const isInOrder = (unit: number) => anchors.has(unit) && units[unit]?.place.kind !== 'footnote';
  let before = first - 1;
  while (before >= 0 && !isInOrder(before)) before--;
  const start = anchors.get(before)?.[1] ?? 0;
  for (let unit = next; unit < units.length; unit++) {
    const begin = isInOrder(unit) ? (anchors.get(unit)?.[0] ?? -1) : -1;
    // One that stands before is out of its place itself.
    if (begin >= start) return [start, begin];
  }
  return [start, found.text.length];
}

function lengthOf({ reference }: Form, unit: number): number {
  return foldedWords(reference, unit).length;
}

/** Every place for each unit of a row. */
function standings(form: Form, first: number, next: number, start: number, end: number): Standing[] {
  const { found, reference } = form;
  const all: Standing[] = [];
  for (let unit = first; unit < next; unit++) {
    const words = foldedWords(reference, unit);
    if (words === '') continue;
    for (let from = found.text.indexOf(words, start); from >= 0; from = found.text.indexOf(words, from + 1)) {
      const to = from + words.length;
      if (to > end || all.length >= MOST) break;
      const fit = fitOf(form, unit, from, to);
      if (fit > 0) all.push({ unit, from, to, fit });
    }
  }
  return all;
}

/** How well a unit stands there: best as a cell of its own, or before one. 0 where it is part of other words. */
function fitOf({ text, found, cells, reference }: Form, unit: number, from: number, to: number): number {
  const own = reference.units[unit]?.text ?? '';
  const [begin = 0, end = 0] = [found.starts[from], found.ends[to - 1]];
  if (WORD.test(own.charAt(0)) && WORD.test(text.charAt(begin - 1))) return 0;
  if (WORD.test(own.slice(-1)) && WORD.test(text.charAt(end))) return 0;
  const behind = /^\s*/.exec(text.slice(end, end + 200))?.[0] ?? '';
  const endsCell = own.endsWith(':') || behind.includes('\n') || cells.begin(end + behind.length);
  if (cells.begin(begin)) return endsCell ? 4 : 3;
  if (own.endsWith(':')) return 2;
  const before = foldedWords(reference, unit - 1);
  const followsOwn = before !== '' && found.text.slice(0, from).endsWith(before);
  return followsOwn || RUNS_ON.test(own) ? 1 : 0;
}

/** As many of them as can follow one another, each unit once; of several, those that stand best, then the first. */
function inOrder(all: readonly Standing[]): Standing[] {
  const best: { weight: number; previous: number }[] = [];
  let last = -1;
  all.forEach((standing, i) => {
    let [weight, previous] = [0, -1];
    for (let j = 0; j < i; j++) {
      const [other, soFar] = [all[j], best[j]];
      if (!other || !soFar || other.unit === standing.unit || other.to > standing.from) continue;
      if (soFar.weight > weight) [weight, previous] = [soFar.weight, j];
    }
    best.push({ weight: weight + FOUND + standing.fit, previous });
    if (last < 0 || weight + FOUND + standing.fit > (best[last]?.weight ?? 0)) last = i;
  });
  const chain: Standing[] = [];
  for (let i = last; i >= 0; i = best[i]?.previous ?? -1) {
    const standing = all[i];
    if (standing) chain.unshift(standing);
  }
  return chain;
}
