import type { FormLayout } from '../agreements/layout';

/** How the words of a form are set where they are shown without its own pages: on A4, in plain type; in points. */
export const plainLayout: FormLayout = {
  frame: { left: 85, measure: 425, first: 742, last: 92, folio: 56 },
  text: { size: 10.5, leading: 13.5, gap: 20 },
  heading: { size: 16, leading: 20, baseline: 742, gap: 34, mostLift: 2, mostSqueeze: 2 },
  blank: { before: 20, after: 19, width: 260, above: 3 },
  clauses: { label: 5, indent: 24, nested: 46 },
  footnote: {
    size: 8.5,
    leading: 10.5,
    rule: 120,
    ruleAbove: 10,
    gapAbove: 8,
    mark: { indent: 0, size: 6, raise: 3 },
    textIndent: 8,
    lastBaseline: 92,
  },
  signature: {
    bullet: 0,
    first: 12,
    dash: 0,
    row: 12,
    afterLabel: 5,
    room: 90,
    height: 32,
    width: 220,
    scale: 0.42,
    typedSize: 15,
    penRoom: 28,
    penLine: 220,
  },
};
