import { type SetLine, setLines } from '../lines';
import type { Paragraph } from '../paragraph';
import type { Typesetter } from '../shaping';
import type { Place } from './places';

/** Lines of one size, with the place of each; points, y downwards. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly { readonly line: SetLine; readonly x: number; readonly baseline: number }[];
}

/** Smaller type than this does not look right on a form. In points. */
export const SMALLEST_TYPE = 6;
const LEADING = 1.12;
const STEP = 0.1;
/** Between the lowest ink and the rule, in points. */
const CLEAR_OF_RULE = 0.8;

/**
 * Sets a text in a place: as large as the text around it where it fits on the rule or in one line, else smaller,
 * else over several lines that stand on the rule, never above the ceiling. Null where even the smallest type is too large.
 */
export function fitInto(typesetter: Typesetter, paragraph: Paragraph, place: Place): Fitted | null {
  const width = place.right - place.left;
  for (let size = place.size; size >= SMALLEST_TYPE - 1e-9; size -= STEP) {
    const lines = setLines(typesetter, paragraph, width / size, 'ragged');
    const last = lines.length - 1;
    const first = lines[0];
    if (!first || lines.some((line) => line.shaped.width * size > width + 0.01)) continue;
    const depth = -(lines[last]?.shaped.bottom ?? 0) * size;
    const base = place.rule ? Math.min(place.baseline, place.rule.top - depth - CLEAR_OF_RULE) : place.baseline;
    const top = base - last * LEADING * size - first.shaped.top * size;
    if (top < place.ceiling && (last > 0 || place.centre !== null)) continue;
    if (last > 0 && place.centre === null) continue;
    return {
      size,
      lines: lines.map((line, i) => ({
        line,
        x: place.centre === null ? place.left : place.centre - (line.shaped.width * size) / 2,
        baseline: base - (last - i) * LEADING * size,
      })),
    };
  }
  return null;
}
