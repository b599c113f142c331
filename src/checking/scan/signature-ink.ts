import type { PixelBox } from '../../scan/picture/grey';
import type { ScannedPage } from '../../scan/scanned-page';
import type { Band } from './bands';
import { READABLE } from './filled-blanks';
import { hasInk, hasInkBeside, PALE, withoutRules } from './ink';
import type { ScanFacts, Seen } from './scan-result';
import { type Labelled, lineOf } from './signature-labels';

/** A line's box reaches so far into the next one's. In pixels. */
const NEXT = 6;

/** Whether there is ink on the line where one signs (`all` are the rows with a label); not told where it is pale, or on another line of the block. */
export function signatureAt(
  labelled: Labelled | null,
  all: readonly Labelled[],
  band: Band,
  pages: ReadonlyMap<number, ScannedPage>,
): ScanFacts['signature'] {
  const [seen] = band.seen;
  const picture = seen && pages.get(seen.page)?.picture;
  if (!labelled || !seen || !picture) return { kind: 'not-found' };
  const ink = labelled.words.length > 0 ? true : hasInk(picture, seen.box);
  const isElsewhere = ink === false && all.some((one) => isInkNear(one, pages));
  const isPale = ink === false && hasInk(picture, seen.box, PALE) === true;
  return ink === null || isElsewhere || isPale
    ? { kind: 'not-found' }
    : { kind: ink ? 'ink' : 'none', ...seen, box: higher(seen.box) };
}

/**
 * Whether there is ink in a blank where one signs, beside the words that can be read; not told where it is pale, where
 * only such words stand, or where the blank was not found as a whole.
 */
export function signatureIn(bands: readonly Band[], pages: ReadonlyMap<number, ScannedPage>): ScanFacts['signature'] {
  const pieces = bands.flatMap(({ seen }) => seen);
  const inkIn = ({ page, box }: Seen, dark?: number) => {
    const given = pages.get(page);
    if (!given) return null;
    const known = given.words.filter(({ confidence }) => confidence >= READABLE).map((word) => word.box);
    return hasInkBeside(withoutRules(given.picture, box), box, known, dark);
  };
  const inked = pieces.find((piece) => inkIn(piece) === true);
  if (inked) return { kind: 'ink', ...inked };
  const [first] = pieces;
  // Where other words stand on its row, one may sign under the label: a table's heading.
  const isBare =
    bands.every(({ words }) => words.length === 0) &&
    pieces.every((piece) => piece.box.left === 0 && inkIn(piece, PALE) === false);
  return first && isBare ? { kind: 'none', ...first } : { kind: 'not-found' };
}

/** Whether anything but words that were read stands on the line of a label, or on the next one. */
function isInkNear(labelled: Labelled, pages: ReadonlyMap<number, ScannedPage>): boolean {
  const page = pages.get(labelled.page);
  if (!page) return false;
  const { box } = lineOf(labelled, pages);
  const known = page.words.filter(({ confidence }) => confidence >= READABLE).map((word) => word.box);
  const height = box.bottom - box.top;
  const next = { ...box, left: labelled.box.left, top: box.bottom - NEXT, bottom: box.bottom + height - NEXT };
  return [box, next].some((line) => hasInkBeside(page.picture, line, known) === true);
}

/** A signature reaches over and under its line. */
function higher({ left, top, right, bottom }: PixelBox): PixelBox {
  const height = bottom - top;
  return { left, top: Math.max(0, top - height), right, bottom: bottom + height };
}
