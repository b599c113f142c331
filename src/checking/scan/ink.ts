import type { Grey, PixelBox } from '../../scan/picture/grey';

/** Darker than this is ink. */
const DARK = 128;
/** Ink as low as this is a rule's, a row of dots' or a speck's. In pixels. */
const LEAST_HEIGHT = 8;
/** Columns with ink of that height in writing, at least. */
const LEAST_COLUMNS = 15;
/** So many columns beside one another; specks above one another are narrower. */
const LEAST_RUN = 5;
/** A row with ink over so much of its width is a rule's. */
const RULE = 0.5;

/** Whether something is written within a box of a page's picture, rules and dots aside; null where the picture does not show it. */
export function hasInk({ width, height, pixels }: Grey, box: PixelBox): boolean | null {
  const [left, top] = [Math.max(0, Math.round(box.left)), Math.max(0, Math.round(box.top))];
  const [right, bottom] = [Math.min(width, Math.round(box.right)), Math.min(height, Math.round(box.bottom))];
  if (right - left < LEAST_COLUMNS || bottom - top < LEAST_HEIGHT || pixels.length < width * height) return null;
  const rows: number[] = [];
  for (let y = top; y < bottom; y++) {
    let dark = 0;
    for (let x = left; x < right; x++) if ((pixels[y * width + x] ?? 255) < DARK) dark++;
    if (dark < RULE * (right - left)) rows.push(y);
  }
  let [columns, run] = [0, 0];
  for (let x = left; x < right; x++) {
    const inked = rows.filter((y) => (pixels[y * width + x] ?? 255) < DARK);
    const isHigh = (inked.at(-1) ?? 0) - (inked[0] ?? 0) + 1 >= LEAST_HEIGHT;
    run = isHigh ? run + 1 : 0;
    if (run >= LEAST_RUN) columns += run === LEAST_RUN ? LEAST_RUN : 1;
    if (columns >= LEAST_COLUMNS) return true;
  }
  return false;
}
