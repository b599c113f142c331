import type { Glyph } from '../../pdf/read/glyph';

/** How many in a row are a line to write on, by sign. */
const FEWEST: Readonly<Record<string, number>> = { _: 4, '.': 6, '…': 3, '-': 12, '․': 8, '‥': 4, '·': 8 };
const cached = new WeakMap<readonly Glyph[], ReadonlySet<number>>();

/** Whether one of a line's inked glyphs is part of a row of underscores or dots to write on. */
export function isLeader(glyphs: readonly Glyph[], at: number): boolean {
  const known = cached.get(glyphs) ?? leadersAmong(glyphs);
  cached.set(glyphs, known);
  return known.has(at);
}

function leadersAmong(glyphs: readonly Glyph[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let start = 0; start < glyphs.length; ) {
    const sign = glyphs[start]?.text ?? '';
    let end = start + 1;
    if (isFullStop(glyphs, start)) {
      start = end;
      continue;
    }
    // "__/__/____" is one.
    const goesOn = () =>
      glyphs[end]?.text === sign || (/^[/.-]$/.test(glyphs[end]?.text ?? '') && glyphs[end + 1]?.text === sign);
    while (sign in FEWEST && goesOn() && isNext(glyphs[end - 1], glyphs[end])) end++;
    if (end - start >= (FEWEST[sign] ?? Infinity)) for (let i = start; i < end; i++) found.add(i);
    start = end;
  }
  return found;
}

/** Whether a dot ends the word before it: the dots of a leader that is drawn wide stand as far from a word as from each other. */
function isFullStop(glyphs: readonly Glyph[], at: number): boolean {
  const [before, dot, next] = [glyphs[at - 1], glyphs[at], glyphs[at + 1]];
  if (dot?.text !== '.' || !before || !next || !/[\p{L}\p{N}]/u.test(before.text)) return false;
  const gap = (a: Glyph, b: Glyph) => (b.x - a.x - a.width) / dot.size;
  return gap(before, dot) < 0.1 && gap(dot, next) > gap(before, dot) + 0.1;
}

/** Signs of one leader stand at most a few of their widths apart. */
function isNext(a: Glyph | undefined, b: Glyph | undefined): boolean {
  return a !== undefined && b !== undefined && b.x - a.x - a.width < 1.2 * b.size;
}
