import { uniqueRuns } from './anchors';
import { likeness } from './letters';
import { type Printed, printedLetters } from './printed-words';
import type { ReadWord } from './read-words';

/** Words apart that two runs of one footnote may stand. */
const FAR = 25;
/** So many words at a footnote's ends may stand on lines of their own; so alike they are read. */
const MOST_LOST = 3;
const LIKE = 0.6;

/** The words read without a footnote's, wherever it stands, and the footnote's: the lines that share runs of words with it. */
export function withoutFootnote(
  read: readonly ReadWord[],
  footnote: readonly Printed[],
  body: readonly Printed[],
): { readonly rest: readonly ReadWord[]; readonly own: readonly ReadWord[] } {
  const runs = uniqueRuns(printedLetters(footnote));
  const ofBody = uniqueRuns(printedLetters(body));
  const words = read.map((word) => word.letters);
  const hits = new Set<number>();
  const others = new Set<number>();
  for (let i = 0; i + 3 <= words.length; i++) {
    const run = words.slice(i, i + 3).join(' ');
    const to = runs.has(run) ? hits : ofBody.has(run) ? others : null;
    for (let k = 0; to && k < 3; k++) to.add(i + k);
  }
  const cluster = largestCluster([...hits].sort((a, b) => a - b));
  if (!cluster) return { rest: read, own: [] };
  let [from, to] = cluster;
  const isOfLine = (at: number, line: number | undefined) => read[at]?.line === line && !others.has(at);
  while (from > 0 && isOfLine(from - 1, read[cluster[0]]?.line)) from--;
  while (isOfLine(to + 1, read[cluster[1]]?.line)) to++;
  // A line whose words make no run: an address alone, a last word.
  const ends = printedLetters(footnote);
  const isLike = (at: number, some: readonly string[]) =>
    !others.has(at) && some.some((letters) => likeness(letters, words[at] ?? '') >= LIKE);
  const [first, last] = [ends.slice(0, MOST_LOST), ends.slice(-MOST_LOST)];
  while (from > 0 && isLike(from - 1, first) && !isLike(from, first.slice(0, 1))) from--;
  while (isLike(to + 1, last) && !isLike(to, last.slice(-1))) to++;
  return { rest: [...read.slice(0, from), ...read.slice(to + 1)], own: read.slice(from, to + 1) };
}

function largestCluster(sorted: readonly number[]): readonly [number, number] | null {
  let best: readonly [number, number, number] | null = null;
  let from = 0;
  sorted.forEach((at, i) => {
    if (i > 0 && at - (sorted[i - 1] ?? at) > FAR) from = i;
    const first = sorted[from] ?? at;
    if (!best || i - from > best[2]) best = [first, at, i - from];
  });
  return best && [best[0], best[1]];
}
