import type { Unit } from '../align';
import { type Folded, isInvisible } from '../align';
import type { Finding, Range } from '../finding';
import { type FoundUnit, foundUnit, isVerbatim, type Run } from './found-unit';
import { lookalikesAmong } from './lookalikes';
import { redlineOf } from './redline';
import { typographyIn } from './typography';

/** What differs within one unit that was found: nothing, typography, words, addresses. */
export function findingsIn(
  unit: Unit,
  pairs: Int32Array,
  runs: readonly Run[],
  text: Folded,
  original: string,
): Finding[] {
  if (isVerbatim(unit, pairs, runs, text, original)) {
    const [run] = runs;
    const ranges = run ? [{ start: text.starts[run.from] ?? 0, end: text.ends[run.to - 1] ?? 0 }] : [];
    return [{ place: unit.place, ranges, kind: 'identical' }];
  }
  const found = foundUnit(unit, pairs, runs, text, original);
  const { place } = unit;
  const { ranges } = found;
  const findings: Finding[] = [];
  const inAddress = new Set<number>();
  const foundInAddress = new Set<number>();
  for (const address of unit.addresses) {
    const written = addressAsFound(address, found);
    if (!written) continue;
    const expected = unit.text.slice(address.start, address.end);
    for (let e = address.start; e < address.end; e++) inAddress.add(e);
    for (let f = written.start; f < written.end; f++) foundInAddress.add(f);
    if (written.text === expected) continue;
    const lookalikes = lookalikesAmong(replacements(found, (e) => e >= address.start && e < address.end));
    findings.push({ place, ranges, kind: 'address', expected, found: written.text, where: 'text', lookalikes });
  }
  const reworded = isReworded(found, inAddress, foundInAddress);
  if (reworded) {
    const lookalikes = lookalikesAmong(replacements(found, (e) => !inAddress.has(e)));
    findings.unshift({ place, ranges, kind: 'changed', redline: redlineOf(found), lookalikes });
  }
  const { what, examples } = typographyIn(found, unit, (e) => inAddress.has(e));
  if (what.length > 0) findings.push({ place, ranges, kind: 'typographic', what, examples });
  return findings.length > 0 ? findings : [{ place, ranges, kind: 'identical' }];
}

/** An address as it stands in the found text, without line breaks and what nobody sees; null when most of it is not there. */
function addressAsFound(address: Range, { found, pairs, back }: FoundUnit): (Range & { text: string }) | null {
  let start = -1;
  let end = -1;
  let shared = 0;
  for (let e = address.start; e < address.end; e++) {
    const f = pairs[e] ?? -1;
    if (f < 0) continue;
    if (start < 0) start = f;
    end = f + 1;
    shared++;
  }
  if (start < 0 || 2 * shared < address.end - address.start) return null;
  // Letters written into the address's edges belong to it, up to the publisher's next character.
  const runsOn = (f: number) => (back[f] ?? -1) < 0 && /[^\s<>()"“”]/.test(found[f] ?? ' ');
  while (start > 0 && runsOn(start - 1)) start--;
  while (runsOn(end)) end++;
  const text = [...found.slice(start, end)].filter((c) => !/\s/.test(c) && !isInvisible(c)).join('');
  return { start, end, text: text.replace(/\u2010/g, '-') };
}

function isReworded(found: FoundUnit, inAddress: ReadonlySet<number>, foundInAddress: ReadonlySet<number>): boolean {
  for (let e = 0; e < found.expected.length; e++) {
    if (found.expectedCounts[e] === 1 && found.pairs[e] === -1 && !inAddress.has(e)) return true;
  }
  for (let f = 0; f < found.found.length; f++) {
    if (found.counts[f] === 1 && (found.back[f] ?? -1) < 0 && !foundInAddress.has(f)) return true;
  }
  return false;
}

/** Pairs of characters that stand in each other's place: single ones between neighbours that are the same. */
function* replacements({ expected, found, pairs, expectedCounts, counts }: FoundUnit, within: (e: number) => boolean) {
  let lastPaired = -1;
  for (let e = 0; e < expected.length; e++) {
    if (expectedCounts[e] !== 1) continue;
    const f = pairs[e] ?? -1;
    if (f >= 0) {
      lastPaired = f;
      continue;
    }
    let next = lastPaired + 1;
    while (next < found.length && counts[next] !== 1) next++;
    const character = String.fromCodePoint(found.codePointAt(next) ?? 32);
    lastPaired = next + character.length - 1;
    if (within(e)) yield [expected[e] ?? '', character] as const;
  }
}
