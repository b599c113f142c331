import type { Box, DrawnBeside, ReadPdf } from '../../pdf/read';
import type { CheckResult, Range } from '../finding';

type Checked = Extract<CheckResult, { kind: 'checked' }>;

/** How far above and below its label's line and to the right of it a signature may stand; in points. */
const SIGNATURE = { above: 55, below: 25, right: 380 } as const;

/** What is longer than this in a margin is no initials, tick or bar; in points. */
const LONGEST_INITIALS = 60;
/** What stands in a margin no further apart than this belongs together, as drawn words do; in points. */
const BETWEEN_WORDS = 16;

/** Of a page's height: a letterhead or logo on a later page stands above this. */
const HEAD = 0.1;

/** How far beyond its line what is written on it may reach; in points. */
const BEYOND_LINE = 4;

/**
 * Of what is drawn beside the words of a form, what may say something: not the signature, not what stands above the
 * heading as a letterhead does, not what stands in the margins as initials do.
 */
export function drawnAmong(
  { findings, anchors, facts }: Checked,
  { placed, pages, beside }: Pick<ReadPdf, 'placed' | 'pages' | 'beside'>,
): DrawnBeside[] {
  const wordsIn = ({ start, end }: Range) => placed.filter((word) => word.start < end && word.end > start);
  const words = findings.flatMap(({ ranges }) => ranges).flatMap(wordsIn);
  const left = Math.min(...words.map(({ box }) => box.left));
  const right = Math.max(...words.map(({ box }) => box.right));
  const [first] = words.toSorted((a, b) => a.page - b.page || a.box.top - b.box.top);
  const signed = anchors.labels.find(({ field }) => field.asks === 'signature');
  const label = signed && wordsIn(signed.range).at(-1);
  const typed = [facts.date, facts.correspondingAuthor].flatMap((fact) => (fact ? wordsIn(fact.range).slice(-1) : []));
  const isTypedBefore = (page: number, box: Box) => typed.some((word) => word.page === page && isBehind(box, word.box));
  const isSignature = (page: number, box: Box) =>
    label !== undefined && page === label.page && isBesideLabel(box, label.box);
  const isInMargin = ({ box }: DrawnBeside) => {
    const middle = (box.left + box.right) / 2;
    return middle < left || middle > right;
  };
  const inMargins = beside.filter(isInMargin);
  return beside.filter((drawn) => {
    const { page, box, below } = drawn;
    if (isInMargin(drawn) && lengthOfAll(drawn, inMargins) < LONGEST_INITIALS) return false;
    const head = page === first?.page ? first.box.top : HEAD * (pages[page - 1]?.height ?? 0);
    if (box.bottom < head) return false;
    // What is written behind a typed name or date is no part of the signature between them, unless it hangs together with that.
    if (isTypedBefore(page, box) && !(below && !isTypedBefore(page, below) && isSignature(page, below))) return true;
    return !isSignature(page, box);
  });
}

/** The longer side of what one drawing and those beside it in its margin take up together, in points. */
function lengthOfAll({ page, box }: DrawnBeside, others: readonly DrawnBeside[]): number {
  let { left, right, top, bottom } = box;
  const waiting = new Set(others.filter((other) => other.page === page));
  for (let grown = true; grown; ) {
    grown = false;
    for (const other of waiting) {
      const across = Math.max(other.box.left - right, left - other.box.right);
      const down = Math.max(other.box.top - bottom, top - other.box.bottom);
      if (across > BETWEEN_WORDS || down > BETWEEN_WORDS) continue;
      [left, right] = [Math.min(left, other.box.left), Math.max(right, other.box.right)];
      [top, bottom] = [Math.min(top, other.box.top), Math.max(bottom, other.box.bottom)];
      waiting.delete(other);
      grown = true;
    }
  }
  return Math.max(right - left, bottom - top);
}

function isBehind(box: Box, word: Box): boolean {
  return box.left > word.right && box.top > word.top - BEYOND_LINE && box.bottom < word.bottom + BEYOND_LINE;
}

function isBesideLabel(box: Box, label: Box): boolean {
  const { above, below, right } = SIGNATURE;
  const [across, down] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return across > label.left && across < label.right + right && down > label.top - above && down < label.bottom + below;
}
