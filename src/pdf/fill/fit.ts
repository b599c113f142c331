import type { Paragraph } from '../typesetting/paragraph';
import { type SetLine, setLines } from '../typesetting/set-lines';
import type { Typesetter } from '../typesetting/shaping';
import type { Place } from './places';

/** Lines of one size, with the place of each; points, y downwards. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly { readonly line: SetLine; readonly x: number; readonly baseline: number }[];
  /** How wide the rule must be for what stands on it; null where that is no wider than the rule. */
  readonly rule: { readonly left: number; readonly right: number } | null;
}

/** Smaller type than this does not look right on a form. In points. */
const SMALLEST_TYPE = 7;
/** Type above this size may be smaller for the sake of more room above its lines. In points. */
const AIRY = 8;
const AIR = 2.5;
const LEADING = 1.07;
const STEP = 0.1;
/** Between the lowest ink and the rule, the rule and the highest ink below it, and that and the floor; in points. */
const CLEAR_OF_RULE = 0.7;
const BELOW_RULE = 1.5;
const ABOVE_FLOOR = 1.4;

/**
 * Sets a text in a place: as large as the text around it where it fits on the rule or in one line, else smaller, else
 * over several lines that stand on the rule, else over lines above and below it; nothing above the ceiling or below
 * the floor. Null where even the smallest type is too large.
 */
export function fitInto(typesetter: Typesetter, paragraph: Paragraph, place: Place): Fitted | null {
  const largest = (below: boolean) => {
    for (let size = place.size; size >= SMALLEST_TYPE - 1e-9; size -= STEP) {
      const fitted = fitAt(size, below);
      if (fitted) return fitted;
    }
    return null;
  };
  const fitAt = (size: number, below: boolean): Fitted | null => {
    const width = place.right - place.left;
    const lines = setLines(typesetter, paragraph, width / size, 'ragged');
    if (lines.some((line) => line.shaped.width * size > width + 0.01)) return null;
    if (place.centre === null && lines.length > 1) return null;
    const baselines = below ? aroundRule(lines, size, place) : onRule(lines, size, place);
    if (!baselines) return null;
    const placed = lines.map((line, i) => ({
      line,
      x: place.centre === null ? place.left : place.centre - (line.shaped.width * size) / 2,
      baseline: baselines[i] ?? place.baseline,
    }));
    return { size, lines: placed, rule: widerRule(placed, size, place) };
  };
  return largest(false) ?? (place.rule ? largest(true) : null);
}

/** Baselines of lines of which the last one stands on the rule; half-way between what is above and below where there is none. */
function onRule(lines: readonly SetLine[], size: number, place: Place): number[] | null {
  const { rule, baseline, ceiling, floor, centre } = place;
  const [first, last] = [lines[0], lines.at(-1)];
  if (centre === null || !first || !last) return [baseline];
  const depth = -last.shaped.bottom * size;
  const height = first.shaped.top * size + (lines.length - 1) * LEADING * size;
  const between = floor - depth - (floor - ceiling - height - depth) / 2;
  const base = rule ? Math.min(baseline, rule.top - depth - CLEAR_OF_RULE) : between;
  const air = lines.length > 1 && size > AIRY ? AIR : 0;
  if (base - height < ceiling + air) return null;
  return lines.map((_, i) => base - (lines.length - 1 - i) * LEADING * size);
}

/** Baselines of lines that go on below the rule; as many as fit stand above it. */
function aroundRule(lines: readonly SetLine[], size: number, place: Place): number[] | null {
  if (!place.rule) return null;
  for (let above = lines.length - 1; above > 0; above--) {
    const upper = onRule(lines.slice(0, above), size, place);
    const first = lines[above];
    const deepest = -(lines.at(-1)?.shaped.bottom ?? 0) * size;
    if (!upper || !first) continue;
    const start = place.rule.bottom + BELOW_RULE + first.shaped.top * size;
    const lower = lines.slice(above).map((_, i) => start + i * LEADING * size);
    return (lower.at(-1) ?? start) + deepest + ABOVE_FLOOR <= place.floor ? [...upper, ...lower] : null;
  }
  return null;
}

/** The rule under the line that stands on it, where that is wider. */
function widerRule(lines: Fitted['lines'], size: number, { rule }: Place): Fitted['rule'] {
  const standing = rule && lines.findLast(({ baseline }) => baseline < rule.top);
  if (!rule?.drawn || !standing) return null;
  const [left, right] = [standing.x, standing.x + standing.line.shaped.width * size];
  return left < rule.left || right > rule.right
    ? { left: Math.min(left, rule.left), right: Math.max(right, rule.right) }
    : null;
}
