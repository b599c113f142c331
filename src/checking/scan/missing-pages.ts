import type { Place } from '../../agreements/agreement';
import { samePlace } from '../../agreements/parts';
import { type Aligned, isMatched, placeOf, printedOf, readOf } from './aligned';
import type { PageTrouble } from './scan-result';
import type { Step } from './word-alignment';

/** So many words in a row that lack where one page ends are on a page that is not there. */
const LEAST_WORDS = 30;

/** The parts of the agreement that are on no page, and the steps that this accounts for. */
export interface MissingPages {
  readonly troubles: readonly PageTrouble[];
  readonly steps: ReadonlySet<Step>;
}

/** Finds words that lack at the beginning, at the end, or between two pages; footnotes may have gone with them. */
export function missingPages([body, ...notes]: readonly [Aligned, ...Aligned[]]): MissingPages {
  const steps = new Set<Step>();
  const troubles: { kind: 'missing'; after: number | null; places: Place[] }[] = [];
  let run: Step[] = [];
  let before: number | null = null;
  const close = (next: number | null) => {
    const lacking = run.filter(({ kind }) => kind === 'lacking');
    const words = lacking.reduce((sum, step) => sum + printedOf(body, step).length, 0);
    if (words >= LEAST_WORDS && (before === null || next === null || before !== next)) {
      for (const step of lacking) steps.add(step);
      troubles.push({ kind: 'missing', after: before, places: distinct(lacking.map((step) => placeOf(body, step))) });
    }
    run = [];
  };
  for (const step of body.steps) {
    const page = readOf(body, step).at(-1)?.page;
    if (isMatched(step) && page !== undefined) {
      close(page);
      before = page;
    } else run.push(step);
  }
  close(null);
  const [first] = troubles;
  for (const note of first ? notes : []) {
    if (note.read.length > 0) continue;
    for (const step of note.steps) steps.add(step);
    first?.places.push(...distinct(note.steps.map((step) => placeOf(note, step))));
  }
  return { troubles, steps };
}

function distinct(places: readonly Place[]): Place[] {
  return places.filter((place, i) => places.findIndex((other) => samePlace(place, other)) === i);
}
