import type { Box, DrawnBeside, ReadPdf } from '../../pdf/read';
import type { CheckResult, Range } from '../finding';

type Checked = Extract<CheckResult, { kind: 'checked' }>;

/** How far above and below its label's line and to the right of it a signature may stand; in points. */
const SIGNATURE = { above: 55, below: 25, right: 380 } as const;

/** What is longer than this in a margin is no initials, tick or bar; in points. */
const LONGEST_INITIALS = 60;

/** Of a page's height: a letterhead or logo on a later page stands above this. */
const HEAD = 0.1;

/**
 * Of what is drawn beside the words of a form, what may say something: not the signature, not what stands above the
 * heading as a letterhead does, not what stands in the margins as initials do.
 */
export function drawnAmong(
  { findings, anchors }: Checked,
  { placed, pages, beside }: Pick<ReadPdf, 'placed' | 'pages' | 'beside'>,
): DrawnBeside[] {
  const wordsIn = ({ start, end }: Range) => placed.filter((word) => word.start < end && word.end > start);
  const words = findings.flatMap(({ ranges }) => ranges).flatMap(wordsIn);
  const left = Math.min(...words.map(({ box }) => box.left));
  const right = Math.max(...words.map(({ box }) => box.right));
  const [first] = words.toSorted((a, b) => a.page - b.page || a.box.top - b.box.top);
  const label = anchors.labels.signed && wordsIn(anchors.labels.signed).at(-1);
  return beside.filter(({ page, box }) => {
    const middle = (box.left + box.right) / 2;
    if ((middle < left || middle > right) && Math.max(box.right - box.left, box.bottom - box.top) < LONGEST_INITIALS)
      return false;
    const head = page === first?.page ? first.box.top : HEAD * (pages[page - 1]?.height ?? 0);
    if (box.bottom < head) return false;
    return !(label && page === label.page && isBesideLabel(box, label.box));
  });
}

function isBesideLabel(box: Box, label: Box): boolean {
  const { above, below, right } = SIGNATURE;
  const [across, down] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return across > label.left && across < label.right + right && down > label.top - above && down < label.bottom + below;
}
