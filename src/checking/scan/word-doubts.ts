import type { Place } from '../../agreements/agreement';
import { samePlace } from '../../agreements/parts';
import type { PixelBox } from '../../scan/picture/grey';
import { type Aligned, placeOf, printedOf, readOf } from './aligned';
import { around, type ReadWord } from './read-words';
import type { Row } from './rows';
import type { Doubt, Seen } from './scan-result';
import type { Step } from './word-alignment';

/** A doubt with the words read that it is about, for what a pen left on them. */
export interface WordDoubt {
  readonly doubt: Doubt;
  readonly words: readonly ReadWord[];
}

/** Words between two doubts that still make them one stretch. */
const MOST_BETWEEN = 1;
/** Of a space between words, in heights of a word. */
const SPACE = 0.4;
/** The least width of the place where a word should stand. In pixels. */
const LEAST_WIDTH = 40;

/** What differs in a stretch of the agreement, neighbouring words as one; settled words and steps are left out. */
export function wordDoubts(
  aligned: Aligned,
  settled: { readonly words: ReadonlySet<ReadWord>; readonly steps: ReadonlySet<Step> },
  nowhere: Seen,
): WordDoubt[] {
  const groups: Step[][] = [];
  let group: Step[] | null = null;
  let between: Step[] = [];
  for (const step of aligned.steps) {
    if (!differs(step, aligned, settled)) {
      if (step.kind === 'filled-in') group = null;
      if (step.kind === 'same') between.push(step);
      continue;
    }
    if (group && between.length <= MOST_BETWEEN && areTogether(group.at(-1), step, aligned)) {
      group.push(...between, step);
    } else {
      group = [step];
      groups.push(group);
    }
    between = [];
  }
  return groups.map((steps) => doubtOf(steps, aligned, settled.words, nowhere));
}

/** Added words of a row as a doubt. */
export function addedDoubt({ page, box, text, words }: Row, place: Place): WordDoubt {
  const confidence = Math.max(...words.map((word) => word.confidence));
  return { doubt: keyed({ kind: 'added', page, box, place, expected: '', read: text, confidence }), words };
}

/** Words that lack, and where they should stand, as a doubt. */
export function lackingDoubt({ page, box }: Seen, expected: string, place: Place): WordDoubt {
  return { doubt: keyed({ kind: 'missing', page, box, place, expected, read: '', confidence: 100 }), words: [] };
}

/** A doubt with its key. */
export function keyed(doubt: Omit<Doubt, 'key'>): Doubt {
  const { page, box, place, expected, read } = doubt;
  return { ...doubt, key: [page, box.left, box.top, place.kind, place.number, expected, read].join(' ') };
}

function differs(
  step: Step,
  aligned: Aligned,
  settled: { readonly words: ReadonlySet<ReadWord>; readonly steps: ReadonlySet<Step> },
): boolean {
  if (settled.steps.has(step)) return false;
  if (step.kind === 'extra' || step.kind === 'filled-in')
    return readOf(aligned, step).some((word) => !settled.words.has(word));
  return step.kind === 'unlike' || step.kind === 'lacking';
}

function areTogether(last: Step | undefined, step: Step, aligned: Aligned): boolean {
  if (!last || !samePlace(placeOf(aligned, last), placeOf(aligned, step))) return false;
  return pageNear(last, aligned) === pageNear(step, aligned);
}

function pageNear({ read: [from] }: Step, { read }: Aligned): number | undefined {
  return (read[from] ?? read[from - 1])?.page;
}

function doubtOf(steps: readonly Step[], aligned: Aligned, settled: ReadonlySet<ReadWord>, nowhere: Seen): WordDoubt {
  const words = steps.flatMap((step) => readOf(aligned, step)).filter((word) => !settled.has(word));
  const expected = steps.flatMap((step) => printedOf(aligned, step)).map(({ text }) => text);
  const [first] = words;
  const [step] = steps;
  const place = step ? placeOf(aligned, step) : { kind: 'heading' as const, number: '' };
  const differing = steps.filter(({ kind }) => kind !== 'same').flatMap((one) => readOf(aligned, one));
  const seen = first
    ? {
        page: first.page,
        box: withGaps(
          words.filter(({ page }) => page === first.page),
          aligned,
        ),
      }
    : gapAt(step?.read[0] ?? 0, aligned, nowhere);
  const doubt = keyed({
    ...seen,
    kind: words.length === 0 ? 'missing' : expected.length === 0 ? 'added' : 'reads-otherwise',
    place,
    expected: expected.join(' '),
    read: words.map(({ text }) => text).join(' '),
    confidence: differing.length === 0 ? 100 : Math.max(...differing.map(({ confidence }) => confidence)),
  });
  return { doubt, words };
}

/** The box around words and the gaps beside them that are too wide for a space: a part of a word was not read there. */
function withGaps(words: readonly ReadWord[], { read }: Aligned): PixelBox {
  const box = around(words.map((word) => word.box));
  const height = box.bottom - box.top;
  const ofRow = read.filter(
    (word) =>
      word.page === words[0]?.page && !words.includes(word) && word.box.top < box.bottom && box.top < word.box.bottom,
  );
  const left = Math.max(...ofRow.map((word) => word.box.right).filter((right) => right <= box.left));
  const right = Math.min(...ofRow.map((word) => word.box.left).filter((at) => at >= box.right));
  const isGap = (width: number) => Number.isFinite(width) && width > height;
  return {
    ...box,
    left: isGap(box.left - left) ? left + SPACE * height : box.left,
    right: isGap(right - box.right) ? right - SPACE * height : box.right,
  };
}

/** Where words should stand that were not read: between the words before and behind them. */
function gapAt(at: number, { read }: Aligned, nowhere: Seen): Seen {
  const [before, behind] = [read[at - 1], read[at]];
  const one = before ?? behind;
  if (!one) return nowhere;
  const text = around(read.filter(({ page }) => page === one.page).map(({ box }) => box));
  const height = one.box.bottom - one.box.top;
  if (!before)
    return { page: one.page, box: { ...text, top: Math.max(0, one.box.top - 2 * height), bottom: one.box.top } };
  if (behind?.page !== before.page) {
    return { page: before.page, box: { ...text, top: before.box.top, bottom: before.box.bottom + 2 * height } };
  }
  const isOneLine = behind.box.top < before.box.bottom && before.box.top < behind.box.bottom;
  if (isOneLine) return { page: before.page, box: widened(before.box, behind.box) };
  const isFar = behind.box.top - before.box.bottom > height;
  const box = isFar ? { ...text, top: before.box.bottom, bottom: behind.box.top } : around([before.box, behind.box]);
  return { page: before.page, box };
}

function widened(before: PixelBox, behind: PixelBox): PixelBox {
  const middle = (before.right + behind.left) / 2;
  return {
    left: Math.round(Math.min(before.right, middle - LEAST_WIDTH / 2)),
    right: Math.round(Math.max(behind.left, middle + LEAST_WIDTH / 2)),
    top: Math.min(before.top, behind.top),
    bottom: Math.max(before.bottom, behind.bottom),
  };
}
