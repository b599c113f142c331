import type { Folded, Unit } from '../align';
import type { Range } from '../finding';

/** A run of folded characters of the checked text that one unit owns, end not included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** For each character of one text the one of the other that it is; undefined where it is none. */
export type Pairs = readonly (number | undefined)[];

/**
 * A unit and what was found of it; `found` leaves out what interrupts it, and is indexed on its own. White space, hyphens
 * and quotation marks count as no wording.
 */
export interface FoundUnit {
  readonly expected: string;
  readonly found: string;
  /** From `expected` to `found`. */
  readonly pairs: Pairs;
  /** The other way round. */
  readonly back: Pairs;
  /** Where each character of `expected` that counts as wording ends; undefined at the others. */
  readonly expectedEnds: Pairs;
  /** The same for `found`. */
  readonly ends: Pairs;
  /** The wording of `expected` that was not found, in order. */
  readonly lost: readonly number[];
  /** The wording of `found` that is not the agreement's, in order. */
  readonly added: readonly number[];
  /** Where it stands in the checked text. */
  readonly ranges: readonly Range[];
}

const NONE: ReadonlySet<number> = new Set();

/** For each unit the runs of the checked text that it owns, in order; none goes on over an answer (before these characters). */
export function runsOf(owner: Int16Array, units: number, answers: ReadonlySet<number> = NONE): Run[][] {
  const runs = Array.from({ length: units }, (): { from: number; to: number }[] => []);
  owner.forEach((unit, f) => {
    const own = runs[unit];
    const last = own?.at(-1);
    if (last?.to === f && !answers.has(f)) last.to = f + 1;
    else own?.push({ from: f, to: f + 1 });
  });
  return runs;
}

/** Puts a unit and its runs side by side, character by character. */
export function foundUnit(
  unit: Unit,
  pairs: Int32Array,
  runs: readonly Run[],
  text: Folded,
  original: string,
): FoundUnit {
  const ranges: Range[] = [];
  const ends: number[] = [];
  const places = new Map<number, number>();
  let found = '';
  for (const { from, to } of runs) {
    const [start = 0] = text.starts.subarray(from);
    const [end = start] = text.ends.subarray(to - 1);
    if (found) found += ' ';
    const shift = found.length - start;
    for (let f = from; f < to; f++) {
      const at = (text.starts[f] ?? start) + shift;
      places.set(f, at);
      ends[at] = (text.ends[f] ?? end) + shift;
    }
    found += original.slice(start, end);
    ranges.push({ start, end });
  }
  const there: number[] = [];
  const back: number[] = [];
  const expectedEnds: number[] = [];
  pairs.forEach((f, i) => {
    const [e = 0] = unit.folded.starts.subarray(i);
    expectedEnds[e] = e + 1;
    const at = places.get(f);
    if (at === undefined) return;
    there[e] = at;
    back[at] = e;
  });
  const lost = [...expectedEnds.keys()].filter((e) => expectedEnds[e] !== undefined && there[e] === undefined);
  const added = [...ends.keys()].filter((f) => ends[f] !== undefined && back[f] === undefined);
  return { expected: unit.text, found, pairs: there, back, expectedEnds, ends, lost, added, ranges };
}
