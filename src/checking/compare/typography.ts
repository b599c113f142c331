import type { Unit } from '../align';
import { SOFT_HYPHENS, typographicKind } from '../align';
import type { TypographicKind } from '../finding';
import type { FoundUnit } from './found-unit';

/** At most this many examples of typographic differences are kept. */
const EXAMPLES = 6;
const SOFT = new RegExp(`[${SOFT_HYPHENS}]`, 'g');
/** A hyphen at the end of a line, or one that only stands for that. */
const BROKEN_LINE = new RegExp(`^[-\\u2010${SOFT_HYPHENS}]\\s*\\n\\s*$|^[${SOFT_HYPHENS}]+$`);

/** Spaces, hyphens, quotation marks and ligatures that differ. A line's end is a space; a hyphen at a line's end is none. */
export function typographyIn(
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
  const brokenWord = BROKEN_LINE.test(b) || (inAddress && /^\s*$/.test(b));
  if (brokenWord && a === '') return kinds;
  if (/[<>]/.test(b)) kinds.push('address-brackets');
  if (only(a, 'quote') !== only(b, 'quote')) kinds.push('quotes');
  const hyphens = (text: string) => only(text, 'hyphen').replace(SOFT, '').length;
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
