import type { Glyph } from './glyph';

/** Of a page's characters so many must stand one way for the page to be shown that way up. */
const MOST_OF_THEM = 0.7;

/** By how many quarter turns clockwise a page is to be shown turned, so that most of its text stands upright. */
export function quarterTurnsToUpright(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { quarter } of glyphs) if (quarter !== null) counts[quarter] = (counts[quarter] ?? 0) + 1;
  const most = counts.findIndex((count) => count > MOST_OF_THEM * glyphs.length);
  return most > 0 ? 4 - most : 0;
}
