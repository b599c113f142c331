import type { Box } from '../../pdf/pdfium/geometry';
import { PLAIN } from './candidate';
import type { Row } from './cells';
import { isKnown } from './meaning';
import type { PageView } from './page-view';

/** Shorter lines are no place to write on; in points. */
export const SHORTEST = 50;

/** The line of words that stands on a rule; null for none. */
export function rowOn({ rows }: PageView, rule: Box): Row | null {
  const near = rows.filter(({ baseline, size, items }) => {
    const [first] = items;
    // The line below a table's row stands lower than one below a word.
    const isRow =
      first?.kind === 'cell' && Math.abs(first.left - rule.left) < 8 && first.text.length <= 60 && isKnown(first.text);
    return rule.top > baseline - 0.35 * size && rule.top < baseline + (isRow ? 1.15 : 0.75) * size;
  });
  const [best] = near.toSorted((a, b) => Math.abs(a.baseline - rule.top) - Math.abs(b.baseline - rule.top));
  return best ?? null;
}

/** What is known of a place on a rule before its words are. */
export const madeOn = (page: number, rule: Box, size: number, baseline: number) => ({
  ...PLAIN,
  page,
  baseline,
  size,
  leading: 1.2 * size,
  how: 'rule' as const,
  box: { left: rule.left, right: rule.right, top: rule.top - 1.3 * size, bottom: rule.bottom },
});
