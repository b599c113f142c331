import type { Alignment } from './alignment';
import { LARGEST_TABLE, pairUp } from './pairing';
import { SEED } from './units';

/**
 * Units without any stretch in common may still stand, reworded, where they should: between their neighbours. So do those
 * that are too short for any.
 */
export function findReworded(alignment: Alignment): void {
  const { found, pairs, owner, reference } = alignment;
  reference.units.forEach(({ folded, printedNumber }, unit) => {
    const own = pairs[unit];
    if (!own || own.some((f) => f >= 0)) return;
    const before = pairs[unit - 1]?.findLast((f) => f >= 0);
    const after = pairs[unit + 1]?.find((f) => f >= 0);
    const start = unit === 0 ? 0 : before === undefined ? -1 : before + 1;
    const end = after ?? (unit === pairs.length - 1 ? found.text.length : -1);
    if (start < 0 || end <= start || owner.subarray(start, end).some((o) => o !== -1)) return;
    const { length } = folded.text;
    if (length < SEED) {
      const at = start + wholeLine(alignment, folded.text, printedNumber, start, end);
      if (at >= start) pairUp(alignment, unit, 0, length, at, at + length);
      return;
    }
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

/** How far behind `start` a unit too short for seeds stands as a line of its own, its number aside, before `end`; -1 where it does not. */
function wholeLine(
  { text, found }: Alignment,
  words: string,
  number: RegExp | null,
  start: number,
  end: number,
): number {
  const from = found.ends[start - 1] ?? 0;
  for (let at = found.text.indexOf(words, start); at >= 0 && at + words.length <= end; ) {
    const before = text.slice(found.ends[at - 1] ?? 0, found.starts[at]);
    const behind = text.slice(found.ends[at + words.length - 1], found.starts[at + words.length] ?? text.length);
    const begins = at === 0 || before.includes('\n') || number?.test(text.slice(from, found.starts[at]));
    if (begins && (behind.includes('\n') || behind === '')) return at - start;
    at = found.text.indexOf(words, at + 1);
  }
  return -1;
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
