import type { Unit } from '../align';
import { SOFT_HYPHENS, typographicKind } from '../align';
import type { TypographicKind } from '../finding';
import type { FoundUnit, Pairs } from './found-unit';

/** At most this many examples of typographic differences are kept. */
const EXAMPLES = 6;
/** Letters before and behind the place of an example. */
const LONGEST_EXAMPLE = 60;
const SOFT = new RegExp(`[${SOFT_HYPHENS}]`, 'g');
/** A hyphen at the end of a line, or one that only stands for that. */
const BROKEN_LINE = new RegExp(`^[-\\u2010${SOFT_HYPHENS}]\\s*\\n\\s*$|^[${SOFT_HYPHENS}]+$`);

/** Spaces, hyphens, quotation marks and ligatures that differ. A line's end is a space; a hyphen at a line's end is none. */
export function typographyIn(
  { expected, found, pairs, expectedEnds, ends }: FoundUnit,
  unit: Unit,
  inAddress: (e: number) => boolean,
): { what: TypographicKind[]; examples: { expected: string; found: string }[] } {
  const what = new Set<TypographicKind>();
  const examples = new Map<string, { expected: string; found: string }>();
  const note = (kind: TypographicKind, e: number, f: number) => {
    what.add(kind);
    const example = { expected: wordAround(expected, e), found: wordAround(found, f) };
    if (examples.size < EXAMPLES && !examples.has(example.found)) examples.set(example.found, example);
  };
  // Where the last character that is the same in both ends.
  let before = 0;
  let foundBefore = 0;
  for (let e = 0; e <= expected.length; e++) {
    const f = e < expected.length ? pairs[e] : found.length;
    if (f === undefined) continue;
    const character = found.charAt(f);
    if (character !== expected.charAt(e) && !/[¹²³]/.test(character))
      note(character === '[' ? 'footnote-mark' : 'ligature', e, f);
    const a = expected.slice(before, e);
    const b = found.slice(foundBefore, f);
    if (a !== b && !hasWording(expectedEnds, before, e) && !hasWording(ends, foundBefore, f))
      for (const kind of gapKinds(a, b, inAddress(before - 1) && inAddress(e), unit, before)) note(kind, e, f);
    before = e + 1;
    foundBefore = ends[f] ?? f;
  }
  return { what: [...what], examples: [...examples.values()] };
}

function hasWording(ends: Pairs, from: number, to: number): boolean {
  return ends.slice(from, to).some((end) => end !== undefined);
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

/** The word at a place, or the two between which it is, at most so many letters either way. */
function wordAround(text: string, at: number): string {
  const [lead] = /\S*\s*$/.exec(text.slice(Math.max(0, at - LONGEST_EXAMPLE), at)) ?? [''];
  const [tail] = /^\S*/.exec(text.slice(at, at + LONGEST_EXAMPLE)) ?? [''];
  return (lead + tail).replace(/\s+/g, ' ');
}
