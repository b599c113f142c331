import { type Box, intersection } from './geometry';
import type { Drawing } from './glyph';
import type { Line } from './lines';

/** A page as far as a signature on it matters. */
export interface SignedPage {
  readonly lines: readonly Line[];
  readonly drawings: readonly Drawing[];
}

/** How far above and below the baseline of its label, and to its right, a signature may stand; in points. */
const REACH = { above: 55, below: 22, right: 380 } as const;
/** A path with fewer points is a rule, a box or an underline. */
const FEWEST_POINTS = 8;

/**
 * Whether something is drawn where one signs: strokes of a pen (`ink`), or a picture. Rules and boxes do not count.
 * Returns null where there is no such label or nothing beside it.
 */
export function signatureKind(pages: readonly SignedPage[], label: string): 'ink' | 'image' | null {
  const pattern = new RegExp(`(?:^|[^\\p{L}])(${label})\\s*:`, 'u');
  for (const { lines, drawings } of pages) {
    for (const line of lines) {
      const match = pattern.exec(line.text);
      if (!match) continue;
      const at = line.glyphs[line.glyphOf[match.index + match[0].length - 1] ?? -1];
      if (!at) continue;
      const left = at.x - 10;
      const place: Box = {
        left,
        right: left + REACH.right,
        top: line.baseline - REACH.above,
        bottom: line.baseline + REACH.below,
      };
      const there = drawings.filter((drawing) => isInk(drawing) && overlaps(drawing.box, place));
      if (there.some(({ kind }) => kind === 'path')) return 'ink';
      if (there.length > 0) return 'image';
    }
  }
  return null;
}

function isInk({ kind, box, points }: Drawing): boolean {
  const high = box.bottom - box.top;
  const wide = box.right - box.left;
  if (kind === 'image') return high > 4 && wide > 8 && high < 250;
  return points >= FEWEST_POINTS && high > 3 && wide > 3 && high < 250;
}

/** Whether most of a box's height and some of its width lie in the place. */
function overlaps(box: Box, place: Box): boolean {
  const shared = intersection(box, place);
  return shared.right - shared.left > 2 && shared.bottom - shared.top > 0.4 * (box.bottom - box.top);
}
