import type { Grey, PixelBox } from '../../scan/picture/grey';

/** Darker than this is ink; darker than that may be a pale pen's. */
const DARK = 128;
export const PALE = 190;
/** Ink as low as this is a rule's, a row of dots' or a speck's. In pixels. */
const LEAST_HEIGHT = 8;
/** Columns with ink of that height in writing, at least. */
const LEAST_COLUMNS = 15;
/** So many columns beside one another; specks above one another are narrower. */
const LEAST_RUN = 5;
/** A row with ink over so much of its width is a rule's. */
const RULE = 0.5;

/** Whether something is written within a box of a page's picture, rules and dots aside; null where the picture does not show it. */
export function hasInk({ width, height, pixels }: Grey, box: PixelBox, dark = DARK): boolean | null {
  const [left, top] = [Math.max(0, Math.round(box.left)), Math.max(0, Math.round(box.top))];
  const [right, bottom] = [Math.min(width, Math.round(box.right)), Math.min(height, Math.round(box.bottom))];
  if (right - left < LEAST_COLUMNS || bottom - top < LEAST_HEIGHT || pixels.length < width * height) return null;
  const rows: number[] = [];
  for (let y = top; y < bottom; y++) {
    let inked = 0;
    for (let x = left; x < right; x++) if ((pixels[y * width + x] ?? 255) < dark) inked++;
    if (inked < RULE * (right - left)) rows.push(y);
  }
  let [columns, run] = [0, 0];
  for (let x = left; x < right; x++) {
    const inked = rows.filter((y) => (pixels[y * width + x] ?? 255) < dark);
    const isHigh = (inked.at(-1) ?? 0) - (inked[0] ?? 0) + 1 >= LEAST_HEIGHT;
    run = isHigh ? run + 1 : 0;
    if (run >= LEAST_RUN) columns += run === LEAST_RUN ? LEAST_RUN : 1;
    if (columns >= LEAST_COLUMNS) return true;
  }
  return false;
}

/** What of its letters a word's box leaves out. In pixels. */
const MARGIN = 5;

/** Whether something is written within a box beside the words whose boxes are given; null where the picture does not show it. */
export function hasInkBeside(picture: Grey, box: PixelBox, words: readonly PixelBox[], dark = DARK): boolean | null {
  const [left, top] = [Math.max(0, Math.round(box.left)), Math.max(0, Math.round(box.top))];
  const width = Math.min(picture.width, Math.round(box.right)) - left;
  const height = Math.min(picture.height, Math.round(box.bottom)) - top;
  if (width <= 0 || height <= 0 || picture.pixels.length < picture.width * picture.height) return null;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * picture.width + left;
    pixels.set(picture.pixels.subarray(from, from + width), y * width);
    for (const word of words) {
      if (top + y < word.top - MARGIN || top + y >= word.bottom + MARGIN) continue;
      const [first, last] = [Math.max(0, word.left - MARGIN - left), Math.min(width, word.right + MARGIN - left)];
      if (first < last) pixels.fill(255, y * width + first, y * width + last);
    }
  }
  return hasInk({ width, height, pixels }, { left: 0, top: 0, right: width, bottom: height }, dark);
}

/** Longer, what is dark on one row of pixels is a rule's. */
const RULE_LENGTH = 80;

/** A picture without the rules within a box of it: those of a table's cell are as far from one another as ink is high. */
export function withoutRules(picture: Grey, box: PixelBox): Grey {
  const { width, height } = picture;
  const pixels = picture.pixels.slice();
  const [top, bottom] = [Math.max(0, Math.round(box.top)), Math.min(height, Math.round(box.bottom))];
  for (let y = top; y < bottom; y++) {
    let from = 0;
    for (let x = 0; x <= width; x++) {
      if (x < width && (pixels[y * width + x] ?? 255) < PALE) continue;
      if (x - from >= RULE_LENGTH) pixels.fill(255, y * width + from, y * width + x);
      from = x + 1;
    }
  }
  return { width, height, pixels };
}
