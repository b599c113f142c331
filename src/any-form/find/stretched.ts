import type { Box } from '../../pdf/pdfium/geometry';
import type { ReadPdf } from '../../pdf/read';
import type { Glyph } from '../../pdf/read/glyph';

/** Of the type's size: a wider gap parts two cells. */
export const GAP = 1.6;
/** Nor is the space between words of a line that is drawn out to the edge of its column ever wider. */
const WIDEST = 3;
/** Of one such line the widest is that much of the narrowest at most. */
const UNEVEN = 1.7;
/** How far from the edge a line may end that reaches it; in points. */
const NEAR = 3;

/** How far the text of each page reaches to the right, by page. */
export function rightEdges({ lines }: ReadPdf): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const { page, glyphs } of lines) edges.set(page, Math.max(edges.get(page) ?? 0, endOf(glyphs)));
  return edges;
}

/**
 * Of the type's size, the gap that parts two cells of a line: more than usual where its words are drawn far apart.
 * `rules` are the lines to write on of its page, which it may end with.
 */
export function stretchOf(line: readonly Glyph[], edge: number, rules: readonly Box[]): number {
  const inked = line.filter(({ text }) => text.trim() !== '');
  const [first] = inked;
  const below = first ? rules.filter(({ top }) => top > first.y - 1 && top < first.y + first.size / 2) : [];
  if (Math.max(endOf(inked), ...below.map(({ right }) => right)) < edge - NEAR) return GAP;
  const wide = inked.flatMap((glyph, i) => {
    const before = inked[i - 1];
    const gap = before ? (glyph.x - before.x - before.width) / glyph.size : 0;
    return gap > GAP && gap < WIDEST ? [{ gap, isSmall: /^\p{Ll}/u.test(glyph.text) }] : [];
  });
  const gaps = wide.map(({ gap }) => gap);
  const isSentence = wide.length > 1 && wide.every(({ isSmall }) => isSmall);
  return isSentence && Math.max(...gaps) < UNEVEN * Math.min(...gaps) ? WIDEST : GAP;
}

const endOf = (glyphs: readonly Glyph[]) => Math.max(0, ...glyphs.map(({ x, width }) => x + width));
