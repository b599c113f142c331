import { contrast } from './contrast';
import type { Covers } from './covers';
import { type Box, contains } from './geometry';
import type { GraphicsState } from './graphics-state';
import type { Glyph, Hidden } from './marks';

/** The smallest type that is meant to be read, in points. */
const SMALLEST = 3;
/** Less contrast than this is not seen. */
const LEAST_CONTRAST = 1.35;

/**
 * Why a character is not seen when it is painted, or null: its middle, its height in points, and what was
 * painted before.
 */
export function hiddenBy(
  x: number,
  y: number,
  size: number,
  state: GraphicsState,
  area: Box,
  covers: Covers,
): Hidden | null {
  if (!contains(area, x, y)) return 'off-page';
  const { mode, fill, stroke, fillAlpha, strokeAlpha } = state;
  if (mode === 3 || mode === 7) return 'invisible';
  const stroked = mode === 1 || mode === 5;
  const both = mode === 2 || mode === 6;
  if ((stroked || fillAlpha < 0.1) && (!(stroked || both) || strokeAlpha < 0.1)) return 'invisible';
  if (size < SMALLEST) return 'tiny';
  if (!contains(state.clip, x, y)) return 'clipped';
  const under = covers.topmostAt(x, y);
  if (under?.kind === 'image') return null;
  const paper = under?.fill ?? '#ffffff';
  const alpha = stroked ? strokeAlpha : fillAlpha;
  if (contrast(stroked ? stroke : fill, paper, alpha) >= LEAST_CONTRAST) return null;
  return both && contrast(stroke, paper, alpha) >= LEAST_CONTRAST ? null : 'colourless';
}

/** Marks characters that an opaque drawing of a later order hides. */
export function markCovered(glyphs: readonly Glyph[], covers: Covers): void {
  if (covers.count === 0) return;
  for (const glyph of glyphs) {
    if (glyph.hidden !== null) continue;
    const { x, y, width, size, order } = glyph;
    if (covers.topmostAt(x + width / 2, y - size * 0.25, order)) glyph.hidden = 'covered';
  }
}
