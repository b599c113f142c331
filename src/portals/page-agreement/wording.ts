/** How many words in a row must agree; so many are hardly ever the same by chance. */
const RUN = 6;
/** The share of an agreement's runs that makes a text that agreement, from 0 to 1. */
const LEAST_SHARE = 0.25;

/** Where an agreement's words stand among others: the first and the last. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** The words of a text as they are compared: Latin letters and digits, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** Every few words in a row, in order. */
export function runsOf(words: readonly string[]): string[] {
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, i) => words.slice(i, i + RUN).join(' '));
}

/** Finds a text, by its runs, among the words of a page, changed or not; null where too little of it is there. */
export function extentOf(runs: ReadonlySet<string>, words: readonly string[]): Extent | null {
  const seen = new Set<string>();
  let first = -1;
  let last = -1;
  runsOf(words).forEach((run, at) => {
    if (!runs.has(run)) return;
    seen.add(run);
    if (first < 0) first = at;
    last = at + RUN - 1;
  });
  return seen.size > 0 && seen.size >= runs.size * LEAST_SHARE ? { first, last } : null;
}
