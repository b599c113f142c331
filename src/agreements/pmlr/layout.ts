import type { FormLayout } from '../layout';

/** PMLR's page: LaTeX's article class at 10 pt on letter paper, read off the form's own operators. */
export const layout: FormLayout = {
  frame: { left: 133.768, measure: 343.711, first: 657.235, last: 134.8, folio: 89.365 },
  text: { size: 9.9626, leading: 11.955, gap: 17.933 },
  heading: { size: 17.2154, leading: 21.92, baseline: 615.392, gap: 78.941, mostLift: 3, mostSqueeze: 3 },
  blank: { before: 17.733, after: 18.132, width: 171.856, above: 2.6 },
  clauses: { label: 4.98, indent: 24.907, nested: 46.825 },
  footnote: {
    size: 7.9701,
    leading: 9.464,
    rule: 137.482,
    ruleAbove: 9.415,
    gapAbove: 6.177,
    mark: { indent: 11.092, size: 5.9776, raise: 2.813 },
    textIndent: 15.243,
    lastBaseline: 134.808,
  },
  signature: {
    bullet: 12.177,
    first: 24.907,
    dash: 36.115,
    row: 46.825,
    afterLabel: 5,
    room: 85,
    height: 30,
    width: 220,
    scale: 0.42,
    typedSize: 15,
    penRoom: 27,
    penLine: 200,
  },
};
