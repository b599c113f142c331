import type { PixelBox } from '../../scan/picture/grey';
import type { ScannedPage } from '../../scan/scanned-page';
import { type Aligned, isMatched, readOf } from './aligned';
import type { Blank } from './printed-words';
import { around, meet, type ReadWord } from './read-words';
import type { Seen } from './scan-result';
import type { Step } from './word-alignment';

/** Where a blank of the form is on its pages, and the words read there. */
export interface Band {
  readonly field: Blank;
  /** One a page; empty where the words around the blank were not read. */
  readonly seen: readonly Seen[];
  readonly words: readonly ReadWord[];
}

/** Printed words that may lack before or after a blank that is found. */
const NEAR = 25;
/** More words than this on the row that follows are the end of what was filled in. */
const MOST_STRAYS = 2;

/** The blanks of the form: what lies between the printed words before each and those after it. */
export function bandsOf(body: Aligned, pages: ReadonlyMap<number, ScannedPage>): Band[] {
  const free = body.steps.flatMap((step) =>
    step.kind === 'extra' || step.kind === 'filled-in' || step.kind === 'layout' ? readOf(body, step) : [],
  );
  const taken = new Set<ReadWord>();
  return body.printed.flatMap((item, at): Band[] => {
    if (item.kind !== 'field') return [];
    const before = body.steps.findLast(
      (step) => isMatched(step) && step.printed[0] < at && at - step.printed[0] < NEAR,
    );
    const after = body.steps.find((step) => isMatched(step) && step.printed[0] > at && step.printed[0] - at < NEAR);
    const seen = seenBetween(body, before, after, pages, item.isBeside);
    const filledIn = body.steps.filter((step) => step.kind === 'filled-in' && step.printed[0] === at);
    const own = new Set(filledIn.flatMap((step) => readOf(body, step)));
    const inBand = free.filter((word) => !taken.has(word) && (own.has(word) || seen.some((one) => isIn(word, one))));
    const words = withoutStrays(
      inBand,
      item.field,
      before && readOf(body, before).at(-1),
      after && readOf(body, after)[0],
    );
    for (const word of words) taken.add(word);
    return [{ field: item.field, seen, words }];
  });
}

/**
 * The words without a few on the row of the words that follow, where what was filled in stands on rows of its own: such a
 * word was put before the publisher's.
 */
function withoutStrays(
  words: readonly ReadWord[],
  field: Band['field'],
  before: ReadWord | undefined,
  after: ReadWord | undefined,
): readonly ReadWord[] {
  const isOnRow = (word: ReadWord, other: ReadWord | undefined) =>
    other !== undefined && isIn(word, { page: other.page, box: { ...other.box, left: 0, right: Infinity } });
  // A signature block begins on a row of its own.
  if (field === 'signature-block') return words.filter((word) => !isOnRow(word, before));
  const strays = words.filter((word) => isOnRow(word, after));
  if (strays.length > MOST_STRAYS || words.length === strays.length) return words;
  return words.some((word) => isOnRow(word, before)) ? words : words.filter((word) => !strays.includes(word));
}

/** Whether a word's middle is in a piece of its page. */
export function isIn({ page, box }: { readonly page: number; readonly box: PixelBox }, seen: Seen): boolean {
  if (page !== seen.page) return false;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return meet({ left: x, right: x + 1, top: y, bottom: y + 1 }, seen.box);
}

function seenBetween(
  body: Aligned,
  before: Step | undefined,
  after: Step | undefined,
  pages: ReadonlyMap<number, ScannedPage>,
  isBeside: boolean,
): Seen[] {
  const [last, next] = [before && readOf(body, before).at(-1), after && readOf(body, after)[0]];
  const whole = (page: number) => {
    const { width, height } = pages.get(page)?.picture ?? { width: 0, height: 0 };
    const words = body.read.filter((word) => word.page === page).map(({ box }) => box);
    const edge = around(words);
    return { left: 0, top: 0, right: Math.max(width, edge.right), bottom: Math.max(height, edge.bottom) };
  };
  if (!last) return [];
  const from = { ...whole(last.page), top: isBeside ? last.box.top : last.box.bottom };
  if (!next) {
    const later = [...pages.keys()];
    const behind = later.slice(later.indexOf(last.page) + 1).map((page) => ({ page, box: whole(page) }));
    return [{ page: last.page, box: from }, ...behind];
  }
  if (next.page !== last.page) {
    return [
      { page: last.page, box: from },
      { page: next.page, box: { ...whole(next.page), bottom: next.box.top } },
    ];
  }
  const isOneLine = next.box.top < last.box.bottom - (last.box.bottom - last.box.top) / 3;
  const box = isOneLine
    ? { left: last.box.right, right: next.box.left, top: last.box.top, bottom: last.box.bottom }
    : { ...from, bottom: next.box.top };
  return box.right > box.left && box.bottom > box.top ? [{ page: last.page, box }] : [];
}
