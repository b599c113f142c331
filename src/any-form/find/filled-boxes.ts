import type { Box } from '../../pdf/pdfium/geometry';
import type { Cell } from './cells';
import { isOfVenue, isQuestion } from './given';
import { isKnown } from './meaning';
import type { PageView } from './page-view';

/** A box with the words in it. */
export interface Filled {
  readonly box: Box;
  readonly words: readonly Cell[];
  readonly isShaded: boolean;
}

/** Whether a box lies in another, but for a few points. */
export function isInside(inner: Box, outer: Box, slack = 1): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}

/** The words of a box that are of no smaller box in it. */
export function wordsIn({ cells }: PageView, box: Box, boxes: readonly Box[]): Cell[] {
  const holds = (own: Box, { left, baseline, size }: Cell) =>
    left > own.left - 2 && left < own.right && baseline - 0.3 * size > own.top && baseline - 0.3 * size < own.bottom;
  const smaller = boxes.filter((other) => other !== box && isInside(other, box));
  return cells.filter((cell) => holds(box, cell) && !smaller.some((own) => holds(own, cell)));
}

/** Whether a box holds what the venue says, and the box before it names that; labels with room below are two questions. */
export function isFilledIn(label: Filled | undefined, value: Filled | undefined): boolean {
  if (label && value && isOpen(label) && isOpen(value)) return false;
  const [name, said] = [label, value].map((own) => own?.words.map(({ text }) => text).join(' ') ?? '');
  return (
    name !== undefined &&
    said !== undefined &&
    said !== '' &&
    !/[:：]$/.test(said) &&
    !isQuestion(said) &&
    isOfVenue(name)
  );
}

/** Words that one understands, with room below them to write in. */
function isOpen({ box, words }: Filled): boolean {
  const last = words.at(-1);
  const text = words.map((cell) => cell.text).join(' ');
  return last !== undefined && isKnown(text) && text.length < 40 && box.bottom - last.baseline > 1.25 * last.size;
}

const isLevel = (a: Box, b: Box) => Math.abs(a.top - b.top) < 4 && Math.abs(a.bottom - b.bottom) < 4;
/** Whether a box stands right behind another one of its row. */
export const isRightOf = (a: Box, b: Box) => isLevel(a, b) && Math.abs(a.left - b.right) < 5;
/** Whether a box stands right below another one of its column. */
export const isBelow = (a: Box, b: Box) =>
  Math.abs(a.left - b.left) < 4 && Math.abs(a.right - b.right) < 4 && Math.abs(a.top - b.bottom) < 5;

/** The words of the topmost cell that cells without words lead up to. */
export function headOf(box: Box, filled: readonly Filled[]): readonly Cell[] {
  let at = box;
  for (let i = 0; i < 60; i++) {
    const above = filled.find((other) => isBelow(at, other.box));
    if (!above) return [];
    if (above.words.length > 0) return above.words;
    at = above.box;
  }
  return [];
}
