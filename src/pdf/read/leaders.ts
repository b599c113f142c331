import type { Glyph } from './glyph';

/** Fewer dots in a row than this are an ellipsis, not a line to write on; fewer underscores a sign. */
const FEWEST = 5;
const FEWEST_UNDERSCORES = 2;
const SIGNS: ReadonlySet<string> = new Set(['_', '.', '…']);

/** Of the type's size: words of one answer stand no further apart. */
const BETWEEN_WORDS = 1.2;

/** The underscores and dots that make lines to write on, each with all of its line. */
export type Leaders = ReadonlyMap<Glyph, readonly Glyph[]>;

/** The underscores and dots, drawn one after another or with spaces between them, that make a line to write on, and these spaces. */
export function leadersAmong(glyphs: readonly Glyph[]): Leaders {
  const leaders = new Map<Glyph, readonly Glyph[]>();
  let run: Glyph[] = [];
  let spaces: Glyph[] = [];
  let signs = 0;
  const close = () => {
    const fewest = run[0]?.text === '_' ? FEWEST_UNDERSCORES : FEWEST;
    if (signs >= fewest) for (const glyph of run) leaders.set(glyph, run);
    run = [];
    spaces = [];
    signs = 0;
  };
  for (const glyph of glyphs) {
    if (SIGNS.has(glyph.text)) {
      if (run[0] && run[0].text !== glyph.text) close();
      run.push(...spaces, glyph);
      spaces = [];
      signs++;
    } else if (signs === 0) continue;
    else if (/^\s$/.test(glyph.text)) spaces.push(glyph);
    else close();
  }
  close();
  return leaders;
}

/** Whether what is written on the line covers one of its signs, or has it between two words; `glyphs` from the left, `at` the sign's index. */
export function isWrittenOn(glyphs: readonly Glyph[], at: number, leaders: Leaders): boolean {
  const sign = glyphs[at];
  const line = sign && leaders.get(sign);
  if (!line) return false;
  const middle = sign.x + sign.width / 2;
  // No letter is wider than some ten signs of the line.
  const near = [...glyphs.slice(Math.max(0, at - 12), at), ...glyphs.slice(at + 1, at + 4)];
  const isCovered = near.some((glyph) => !leaders.has(glyph) && glyph.x <= middle && middle <= glyph.x + glyph.width);
  return isCovered || isBetweenWords(glyphs, at, leaders, line);
}

/** Whether a sign is seen between two words that stand on its line: that goes on below one of them. */
function isBetweenWords(glyphs: readonly Glyph[], at: number, leaders: Leaders, line: readonly Glyph[]): boolean {
  const isWriting = (glyph: Glyph) => !leaders.has(glyph) && glyph.text.trim() !== '';
  const before = glyphs.slice(Math.max(0, at - 12), at).findLast(isWriting);
  const after = glyphs.slice(at + 1, at + 13).find(isWriting);
  if (!before || !after) return false;
  const end = before.x + before.width;
  const isOnLine = line.some(({ x, width }) => x + width < end - width / 2 || x > after.x + width / 2);
  return isOnLine && after.x - end < BETWEEN_WORDS * before.size;
}
