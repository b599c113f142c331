import type { Folded, Unit } from '../align';
import type { Range } from '../finding';

/** A run of folded characters of the checked text that one unit owns, end not included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A unit and what was found of it; `found` leaves out what interrupts it, and is indexed on its own. */
export interface FoundUnit {
  readonly expected: string;
  readonly found: string;
  /** For each character of `expected` the one of `found` that it is, or -1. */
  readonly pairs: Int32Array;
  /** The other way round. */
  readonly back: Int32Array;
  /** 1 for each character of `expected` that counts as wording: white space, hyphens and quotation marks do not. */
  readonly expectedCounts: Uint8Array;
  /** The same for `found`. */
  readonly counts: Uint8Array;
  /** Where it stands in the checked text. */
  readonly ranges: readonly Range[];
}

/** For each unit the runs of the checked text that it owns, in order. */
export function runsOf(owner: Int16Array, units: number): Run[][] {
  const runs: { from: number; to: number }[][] = Array.from({ length: units }, () => []);
  let previous = -1;
  owner.forEach((unit, f) => {
    const own = runs[unit];
    const last = own?.at(-1);
    if (last && previous === unit) last.to = f + 1;
    else own?.push({ from: f, to: f + 1 });
    previous = unit;
  });
  return runs;
}

/** Whether a unit stands in the checked text as it is, line breaks aside. */
export function isVerbatim(
  unit: Unit,
  pairs: Int32Array,
  runs: readonly Run[],
  text: Folded,
  original: string,
): boolean {
  const [run, other] = runs;
  if (!run || other || run.to - run.from !== pairs.length) return false;
  const written = original.slice(text.starts[run.from], text.ends[run.to - 1]);
  return written === unit.text || written.replace(/\s+/g, ' ') === unit.text;
}

/** Puts a unit and its runs side by side, character by character. */
export function foundUnit(
  unit: Unit,
  pairs: Int32Array,
  runs: readonly Run[],
  { starts, ends }: Folded,
  original: string,
): FoundUnit {
  const ranges: Range[] = [];
  const total = runs.reduce((sum, { from, to }) => sum + (ends[to - 1] ?? 0) - (starts[from] ?? 0) + 1, 0);
  const counts = new Uint8Array(total);
  const back = new Int32Array(total).fill(-1);
  const local = new Int32Array((runs.at(-1)?.to ?? 0) - (runs[0]?.from ?? 0));
  const base = runs[0]?.from ?? 0;
  let found = '';
  for (const { from, to } of runs) {
    const start = starts[from] ?? 0;
    const end = ends[to - 1] ?? start;
    if (found) found += ' ';
    const shift = found.length - start;
    for (let f = from; f < to; f++) {
      const at = (starts[f] ?? 0) + shift;
      local[f - base] = at;
      counts[at] = 1;
    }
    found += original.slice(start, end);
    ranges.push({ start, end });
  }
  const charPairs = new Int32Array(unit.text.length).fill(-1);
  const expectedCounts = new Uint8Array(unit.text.length);
  unit.folded.starts.forEach((e, i) => {
    expectedCounts[e] = 1;
    const f = pairs[i] ?? -1;
    if (f < 0) return;
    const at = local[f - base] ?? -1;
    charPairs[e] = at;
    back[at] = e;
  });
  return { expected: unit.text, found, pairs: charPairs, back, expectedCounts, counts, ranges };
}
