/** How many words in a row have to be the same. */
const RUN = 3;

/** Where each run of three words that occurs once begins, by its words. */
export function uniqueRuns(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN).join(' ');
    if (found.has(run)) repeated.add(run);
    else found.set(run, i);
  }
  for (const run of repeated) found.delete(run);
  return found;
}

/** Pairs of words that are surely the same, in the order of both lists: the longest chain of runs that both have once. */
export function anchorsOf(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const inB = uniqueRuns(b);
  const pairs = [...uniqueRuns(a)].flatMap(([run, i]): (readonly [number, number])[] => {
    const j = inB.get(run);
    return j === undefined ? [] : [[i, j]];
  });
  const chain = longestRising(pairs.sort(([i], [k]) => i - k));
  const all = new Map<number, number>();
  for (const [i, j] of chain) for (let k = 0; k < RUN; k++) if (!all.has(i + k)) all.set(i + k, j + k);
  let last = -1;
  return [...all].filter(([, j]) => {
    if (j <= last) return false;
    last = j;
    return true;
  });
}

/** The longest subsequence whose second numbers rise. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, j], at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (ends[low - 1] ?? -1) : -1);
    ends[low] = at;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
