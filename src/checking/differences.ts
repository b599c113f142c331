import type { Finding, Range, TypographicKind } from './finding';
import { type Folded, typographicKind } from './fold';
import { type FoundUnit, foundUnit, isVerbatim, type Run } from './found-unit';
import { lookalikesAmong } from './lookalikes';
import { redlineOf } from './redline';
import type { Unit } from './units';

/** At most this many examples of typographic differences are kept. */
const EXAMPLES = 6;

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
  const { what, examples } = typography(found, unit, (e) => inAddress.has(e));
  if (what.length > 0) findings.push({ place, ranges, kind: 'typographic', what, examples });
  return findings.length > 0 ? findings : [{ place, ranges, kind: 'identical' }];
}

/** An address as it stands in the found text, without the white space of line breaks; null when none of it is there. */
function addressAsFound(address: Range, { found, pairs, back }: FoundUnit): (Range & { text: string }) | null {
  let start = -1;
  let end = -1;
  for (let e = address.start; e < address.end; e++) {
    const f = pairs[e] ?? -1;
    if (f < 0) continue;
    if (start < 0) start = f;
    end = f + 1;
  }
  if (start < 0) return null;
  // Letters written into the address's edges belong to it, up to the publisher's next character.
  const runsOn = (f: number) => (back[f] ?? -1) < 0 && /[^\s<>()"“”]/.test(found[f] ?? ' ');
  while (start > 0 && runsOn(start - 1)) start--;
  while (runsOn(end)) end++;
  const text = found
    .slice(start, end)
    .replace(/[\s\u200b\u00ad\ufeff]+/g, '')
    .replace(/\u2010/g, '-');
  return { start, end, text };
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

/** Spaces, hyphens, quotation marks and ligatures that differ. A line's end is a space; a hyphen at a line's end is none. */
function typography(
  { expected, found, pairs, expectedCounts, counts }: FoundUnit,
  unit: Unit,
  inAddress: (e: number) => boolean,
): { what: TypographicKind[]; examples: { expected: string; found: string }[] } {
  const what = new Set<TypographicKind>();
  const examples: { expected: string; found: string }[] = [];
  const note = (kind: TypographicKind, e: number, f: number) => {
    what.add(kind);
    const example = { expected: wordAround(expected, e), found: wordAround(found, f) };
    if (examples.length < EXAMPLES && !examples.some((known) => known.found === example.found)) examples.push(example);
  };
  let before = -1;
  let foundBefore = -1;
  for (let e = 0; e <= expected.length; e++) {
    const f = e < expected.length ? (pairs[e] ?? -1) : found.length;
    if (e < expected.length && expectedCounts[e] === 1 && f < 0) {
      before = -2;
      continue;
    }
    if (f < 0) continue;
    if (e < expected.length && found.slice(f, f + 1) !== expected[e]) {
      const mark = found[f] === '[' || /[¹²³]/.test(found[f] ?? '');
      if (!mark) note('ligature', e, f);
      else if (found[f] === '[') note('footnote-mark', e, f);
    }
    if (before !== -2 && isPlainGap(found, foundBefore, f, counts)) {
      const a = expected.slice(before + 1, e);
      const b = found.slice(foundBefore + 1, f);
      if (a !== b)
        for (const kind of gapKinds(a, b, inAddress(before) && inAddress(e), unit, before + 1)) note(kind, e, f);
    }
    before = e;
    foundBefore = endOfCharacter(found, f, counts);
  }
  return { what: [...what], examples };
}

/** Of an opened ligature or a bracketed mark: its last character. */
function endOfCharacter(found: string, f: number, counts: Uint8Array): number {
  if (found[f] !== '[' || counts[f] !== 1) return f;
  const close = found.indexOf(']', f);
  return close < 0 || close - f > 45 ? f : close;
}

function isPlainGap(found: string, from: number, to: number, counts: Uint8Array): boolean {
  for (let f = from + 1; f < to && f < found.length; f++) if (counts[f] === 1) return false;
  return true;
}

function gapKinds(a: string, b: string, inAddress: boolean, unit: Unit, at: number): TypographicKind[] {
  const kinds: TypographicKind[] = [];
  const only = (text: string, kind: 'space' | 'hyphen' | 'quote') =>
    [...text].filter((c) => typographicKind(c) === kind).join('');
  // A line broken at a hyphen, or inside an address, adds nothing that a reader would see as another word.
  const brokenWord = /^[-\u2010\u00ad]\s*\n\s*$/.test(b) || /^\u00ad+$/.test(b) || (inAddress && /^\s*$/.test(b));
  if (brokenWord && a === '') return kinds;
  if (/[<>]/.test(b)) kinds.push('address-brackets');
  if (only(a, 'quote') !== only(b, 'quote')) kinds.push('quotes');
  const hyphens = (text: string) => only(text, 'hyphen').replace(/\u00ad/g, '').length;
  if (hyphens(a) !== hyphens(b)) kinds.push('hyphen');
  else if ((only(a, 'space') === '') !== (only(b, 'space') === '') && !besideMark(unit, at)) kinds.push('spacing');
  return kinds;
}

/** A footnote's mark stands as close to its word as the typesetter likes. */
function besideMark({ text, place }: Unit, at: number): boolean {
  if (place.kind !== 'preamble') return false;
  return /[\p{L}]\d$/u.test(text.slice(0, at)) || /^\d\s/.test(text.slice(at));
}

function wordAround(text: string, at: number): string {
  let start = Math.min(at, text.length);
  let end = start;
  while (start > 0 && /\S/.test(text[start - 1] ?? ' ') && end - start < 60) start--;
  while (end < text.length && /\S/.test(text[end] ?? ' ') && end - start < 60) end++;
  if (start === at && start > 0) {
    start--;
    while (start > 0 && /\s/.test(text[start] ?? '')) start--;
    while (start > 0 && /\S/.test(text[start - 1] ?? ' ') && end - start < 60) start--;
  }
  return text.slice(start, end).replace(/\s+/g, ' ');
}
