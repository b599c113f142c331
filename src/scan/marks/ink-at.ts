import type { Bilevel } from '../../pdf/ink/bilevel';
import type { Grey, PixelBox } from '../picture/grey';
import { binarised, surroundings } from './binarise';
import { componentsOf } from './components';

/** Fewer pixels at 1,700 across are a speck of dirt or noise; a full stop has 12. */
const SPECK = 7;

/** A straight row of ink that takes so much of the page's width is a rule's. */
const RULE = 0.03;

/** How many pixels of ink lie in a box, rules and specks left out: for whether anything is written on a line. */
export function inkAt(page: Grey, box: PixelBox): number {
  const left = Math.max(0, Math.round(box.left));
  const top = Math.max(0, Math.round(box.top));
  const width = Math.min(page.width, Math.round(box.right)) - left;
  const height = Math.min(page.height, Math.round(box.bottom)) - top;
  if (width <= 0 || height <= 0) return 0;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * page.width + left;
    pixels.set(page.pixels.subarray(from, from + width), y * width);
  }
  let count = 0;
  const ink = binarised({ width, height, pixels }, surroundings(page.width));
  for (const { box: found, runs } of componentsOf(ink, SPECK)) {
    const [wide, high] = [found.right - found.left, found.bottom - found.top];
    if (wide > page.width * RULE && high <= 6 + wide * 0.01) continue;
    // A signature that stands on its rule hangs together with it: the rule is in its long rows.
    for (let i = 0; i < runs.length; i += 3) {
      const length = (runs[i + 2] ?? 0) - (runs[i + 1] ?? 0);
      if (length < page.width * RULE) count += length;
    }
  }
  return count;
}

/** The page in black and white without its specks, for a file. */
export function inkOf(page: Grey): Bilevel {
  const { width, height, ink } = binarised(page);
  const clean = new Uint8Array(ink.length);
  for (const { runs } of componentsOf({ width, height, ink }, SPECK)) {
    for (let i = 0; i < runs.length; i += 3) {
      const row = (runs[i] ?? 0) * width;
      clean.fill(1, row + (runs[i + 1] ?? 0), row + (runs[i + 2] ?? 0));
    }
  }
  return { width, height, ink: clean };
}
