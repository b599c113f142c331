import type { Grey, PixelBox } from '../../scan/picture/grey';
import type { ScannedPage } from '../../scan/scanned-page';
import { type Aligned, printedOf } from './aligned';
import { meet, type ReadWord } from './read-words';
import type { Step } from './word-alignment';

/** Darker than this is ink. */
const DARK = 128;
/** How far left of the next word a lone letter stands, how high an I is at least and how wide at most: parts of that word's height. */
const REACH = 1.6;
const LEAST_HEIGHT = 0.7;
const MOST_WIDTH = 0.6;

/** Where a lone "I" was not read before the next word, although a stroke of its height, and nothing else, stands there. */
export function strokesOfI(aligned: Aligned, pages: ReadonlyMap<number, ScannedPage>): readonly Step[] {
  return aligned.steps.filter((step) => {
    const [word, another] = step.kind === 'lacking' ? printedOf(aligned, step) : [];
    const next = aligned.read[step.read[1]];
    const page = next && pages.get(next.page);
    if (word?.letters !== 'i' || another || !next || !page) return false;
    const box = before(next);
    const isFree = !aligned.read.some((one) => one.page === next.page && meet(one.box, box));
    return isFree && isStroke(page.picture, box);
  });
}

function before({ box: { left, top, bottom } }: ReadWord): PixelBox {
  return { left: Math.max(0, Math.round(left - REACH * (bottom - top))), right: left - 2, top, bottom };
}

function isStroke({ width, height, pixels }: Grey, { left, top, right, bottom }: PixelBox): boolean {
  if (pixels.length < width * height || right > width || bottom > height) return false;
  const tall = bottom - top;
  const columns: number[] = [];
  let rows = 0;
  for (let y = top; y < bottom; y++) {
    let isInked = false;
    for (let x = left; x < right; x++) {
      if ((pixels[y * width + x] ?? 255) >= DARK) continue;
      isInked = true;
      columns.push(x);
    }
    if (isInked) rows++;
  }
  if (rows < LEAST_HEIGHT * tall) return false;
  const [first, last] = columns.reduce(([a, b], x) => [Math.min(a, x), Math.max(b, x)], [right, left]);
  return last - first < MOST_WIDTH * tall;
}
