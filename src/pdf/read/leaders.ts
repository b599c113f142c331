import type { Glyph } from './glyph';

/** Fewer dots in a row than this are an ellipsis, not a line to write on. */
const FEWEST = 5;
const SIGNS: ReadonlySet<string> = new Set(['_', '.', '…']);

/** The underscores and dots, drawn one after another or with spaces between them, that make a line to write on. */
export function leadersAmong(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const leaders = new Set<Glyph>();
  let run: Glyph[] = [];
  const close = () => {
    if (run.length >= FEWEST) for (const glyph of run) leaders.add(glyph);
    run = [];
  };
  for (const glyph of glyphs) {
    if (SIGNS.has(glyph.text)) {
      if (run[0] && run[0].text !== glyph.text) close();
      run.push(glyph);
    } else if (run.length > 0 && !/^\s$/.test(glyph.text)) close();
  }
  close();
  return leaders;
}

/** Whether what is written on the line covers one of its signs; `glyphs` from the left, `at` the sign's index. */
export function isWrittenOn(glyphs: readonly Glyph[], at: number, leaders: ReadonlySet<Glyph>): boolean {
  const sign = glyphs[at];
  if (!sign || !leaders.has(sign)) return false;
  const middle = sign.x + sign.width / 2;
  // No letter is wider than some ten signs of the line.
  const near = [...glyphs.slice(Math.max(0, at - 12), at), ...glyphs.slice(at + 1, at + 4)];
  return near.some((glyph) => !leaders.has(glyph) && glyph.x <= middle && middle <= glyph.x + glyph.width);
}
