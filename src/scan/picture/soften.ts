import { isBilevel } from './fax';
import { blurred } from './filters';
import type { Grey } from './grey';

/** Of a dithered picture's pixels so many stand alone in black on its paper; of a plain one next to none. */
const DITHERED = 0.01;
/** More pixels across than that are more than 260 an inch. */
const FINE = 2200;

/**
 * A dithered picture in the shades that it stands for: scaled and turned as it is, its paper becomes a pattern in which
 * nothing is read. Any other picture stays as it is; letters in plain black and white are read worse when blurred.
 */
export function softened(picture: Grey): Grey {
  if (!isBilevel(picture) || standingAlone(picture) < DITHERED) return picture;
  return blurred(blurred(picture, 1), Math.min(picture.width, picture.height) > FINE ? 2 : 1);
}

/** The share of pixels that are dark among bright ones on all four sides. */
function standingAlone({ width, height, pixels }: Grey): number {
  const isDark = (at: number) => (pixels[at] ?? 255) < 128;
  let count = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      if (isDark(at) && !isDark(at - 1) && !isDark(at + 1) && !isDark(at - width) && !isDark(at + width)) count++;
    }
  }
  return count / pixels.length;
}
