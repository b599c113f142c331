import type { Grey, PixelBox } from '../../scan/picture/grey';

/** Darker than this is ink. */
const DARK = 140;
/** A row with ink over so much of a word's width is a rule's. */
const RULE = 0.8;
/** A printed stem stands straight over so much of its word's height, and over so many pixels at least. */
const STEM = 0.25;
const LEAST_STEM = 7;
/** Fewer pixels at the edges of letters tell nothing. */
const LEAST_EDGE = 60;
/** How much the foot that letters share counts beside their stems: alone, a hand that keeps its line looks printed. */
const WORTH_OF_FOOT = 0.5;
/** Print reaches 0.46 and more, hands 0.34 at most. */
const PRINTED = 0.4;

/** What was counted in words, in pixels and columns. */
interface Counts {
  edge: number;
  straight: number;
  columns: number;
  onFoot: number;
}

/**
 * Whether words of a line were written by hand (or set in italics), given as their boxes: print has upright stems, and
 * its letters stand on one line. False where the picture shows too little to tell.
 */
export function isByHand(picture: Grey, words: readonly PixelBox[]): boolean {
  const counts: Counts = { edge: 0, straight: 0, columns: 0, onFoot: 0 };
  for (const box of words) count(picture, box, counts);
  if (counts.edge < LEAST_EDGE) return false;
  return counts.straight / counts.edge + (WORTH_OF_FOOT * counts.onFoot) / counts.columns < PRINTED;
}

function count({ width, height, pixels }: Grey, box: PixelBox, counts: Counts): void {
  const [left, right] = [Math.max(1, Math.round(box.left)), Math.min(width - 1, Math.round(box.right))];
  const [top, bottom] = [Math.max(0, Math.round(box.top)), Math.min(height, Math.round(box.bottom))];
  if (right <= left || bottom <= top || pixels.length < width * height) return;
  const isInk = (x: number, y: number) => (pixels[y * width + x] ?? 255) < DARK;
  const rows: number[] = [];
  for (let y = top; y < bottom; y++) {
    let dark = 0;
    for (let x = left; x < right; x++) if (isInk(x, y)) dark++;
    if (dark < RULE * (right - left)) rows.push(y);
  }
  const stem = Math.max(LEAST_STEM, STEM * rows.length);
  const feet = new Map<number, number>();
  for (let x = left; x < right; x++) {
    for (const beside of [x - 1, x + 1]) {
      let run = 0;
      for (const [i, y] of rows.entries()) {
        const isEdge = isInk(x, y) && !isInk(beside, y);
        if (isEdge) run++;
        if (isEdge && i < rows.length - 1) continue;
        counts.edge += run;
        if (run >= stem) counts.straight += run;
        run = 0;
      }
    }
    const foot = rows.findLast((y) => isInk(x, y));
    if (foot === undefined) continue;
    counts.columns++;
    feet.set(foot, (feet.get(foot) ?? 0) + 1);
  }
  const near = (y: number) => (feet.get(y - 1) ?? 0) + (feet.get(y) ?? 0) + (feet.get(y + 1) ?? 0);
  counts.onFoot += Math.max(0, ...[...feet.keys()].map(near));
}
