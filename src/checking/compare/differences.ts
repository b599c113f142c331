import { type Folded, isInvisible, type Unit } from '../align';
import type { Finding, Range } from '../finding';
import { type FoundUnit, foundUnit, type Run } from './found-unit';
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
  if (found.lost.some((e) => !inAddress.has(e)) || found.added.some((f) => !foundInAddress.has(f))) {
    const lookalikes = lookalikesAmong(replacements(found, (e) => !inAddress.has(e)));
    findings.unshift({ place, ranges, kind: 'changed', redline: redlineOf(found), lookalikes });
  }
  const { what, examples } = typographyIn(found, unit, (e) => inAddress.has(e));
  if (what.length > 0) findings.push({ place, ranges, kind: 'typographic', what, examples });
  return findings.length > 0 ? findings : [{ place, ranges, kind: 'identical' }];
}

/** An address as it stands in the found text, without line breaks and what nobody sees; null when most of it is not there. */
function addressAsFound(address: Range, { found, pairs, back }: FoundUnit): (Range & { text: string }) | null {
  const places = pairs.slice(address.start, address.end).filter((f) => f !== undefined);
  const [first] = places;
  if (first === undefined || 2 * places.length < address.end - address.start) return null;
  // Letters written into the address's edges belong to it, up to the publisher's next character.
  const runsOn = (f: number) => back[f] === undefined && /[^\s<>()"“”]/.test(found.charAt(f));
  let start = first;
  let end = (places.at(-1) ?? first) + 1;
  while (runsOn(start - 1)) start--;
  while (runsOn(end)) end++;
  const text = [...found.slice(start, end)].filter((c) => !/\s/.test(c) && !isInvisible(c)).join('');
  return { start, end, text: text.replace(/\u2010/g, '-') };
}

/** Pairs of characters that stand in each other's place: single ones between neighbours that are the same. */
function* replacements({ expected, found, pairs, expectedEnds, ends }: FoundUnit, within: (e: number) => boolean) {
  let next = 0;
  for (const e of expectedEnds.keys()) {
    if (expectedEnds[e] === undefined) continue;
    while (next < found.length && ends[next] === undefined) next++;
    const f = pairs[e] ?? next;
    const character = String.fromCodePoint(found.codePointAt(f) ?? 32);
    if (pairs[e] === undefined && within(e)) yield [expected.charAt(e), character] as const;
    next = f + character.length;
  }
}
