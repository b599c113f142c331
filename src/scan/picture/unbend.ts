import type { Grey } from './grey';

/** The page is measured in strips of that width and in bands of that height, in pixels of 1,700 a page. */
const STRIP = 68;
const BAND = 220;
/** Lines of text rise or sink at most so much from one strip to the next. */
const REACH = 5;
/** Paper that is flat, and straightened, moves its lines less than that. In pixels. */
const FLAT = 3;
/** No paper on which lines still run across moves them more. In pixels. */
const MOST = 90;
/** The slope of lines is a polynomial of the second degree in x and in y, each from -1 to 1. */
const TERMS = 9;

interface Slope {
  readonly x: number;
  readonly y: number;
  /** By how many pixels a line sinks for each pixel rightward. */
  readonly slope: number;
  readonly weight: number;
}

/** A page whose paper bulged or was rolled, its lines of text straight again; a flat page stays as it is. */
export function unbent(page: Grey): Grey {
  const slopes = slopesOf(page);
  if (slopes.length < 3 * TERMS) return page;
  let fit = fitted(slopes);
  // What lies far off the first fit is no text.
  const good = slopes.filter(({ x, y, slope }) => Math.abs(slopeAt(fit, x, y) - slope) < 1.5 / STRIP);
  if (good.length < slopes.length * 0.6 || good.length < 3 * TERMS) return page;
  fit = fitted(good);
  // Beyond the lines that were measured the paper goes on as it was at the last of them.
  const [across, down] = [rangeOf(good.map(({ x }) => x)), rangeOf(good.map(({ y }) => y))];
  const sink = (x: number, y: number) => (integralOf(fit, across(x), down(y)) * page.width) / 2;
  let most = 0;
  for (const { x, y } of good) most = Math.max(most, Math.abs(sink(x, y)));
  return most < FLAT || most > MOST ? page : moved(page, sink);
}

/** Holds a number between the least and the greatest of some. */
function rangeOf(numbers: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return (value) => Math.min(most, Math.max(least, value));
}

/** How lines slope from strip to strip, told by how far one's dark rows must be moved to lie on the next one's. */
function slopesOf({ width, height, pixels }: Grey): Slope[] {
  const strips = Math.floor(width / STRIP);
  const profiles = Array.from({ length: strips }, (_, strip) => {
    const rows = new Float32Array(height);
    for (let y = 0; y < height; y++) {
      let sum = 0;
      const at = y * width + strip * STRIP;
      for (let x = 0; x < STRIP; x++) sum += Math.max(0, 200 - (pixels[at + x] ?? 255));
      rows[y] = sum / (200 * STRIP);
    }
    return rows;
  });
  const found: Slope[] = [];
  for (let strip = 0; strip + 1 < strips; strip++) {
    const [left, right] = [profiles[strip], profiles[strip + 1]];
    if (!left || !right) continue;
    for (let top = REACH; top + BAND + REACH < height; top += BAND / 2) {
      const step = stepBetween(left, right, top);
      if (!step) continue;
      const x = ((strip + 1) * STRIP * 2) / width - 1;
      found.push({ x, y: ((top + BAND / 2) * 2) / height - 1, slope: step.step / STRIP, weight: step.weight });
    }
  }
  return found;
}

/** The step at which two profiles are most alike, to a part of a pixel; null where neither has lines. */
function stepBetween(left: Float32Array, right: Float32Array, top: number): { step: number; weight: number } | null {
  const likeness = Array.from({ length: 2 * REACH + 1 }, (_, i) => {
    let [sum, a, b, n, aa, bb] = [0, 0, 0, 0, 0, 0];
    for (let y = top; y < top + BAND; y++, n++) {
      const [l, r] = [left[y] ?? 0, right[y + i - REACH] ?? 0];
      sum += l * r;
      a += l;
      b += r;
      aa += l * l;
      bb += r * r;
    }
    const spread = Math.sqrt(Math.max(0, aa - (a * a) / n) * Math.max(0, bb - (b * b) / n));
    return spread > 0.2 ? (sum - (a * b) / n) / spread : 0;
  });
  const best = likeness.indexOf(Math.max(...likeness));
  const [before, peak, after] = [likeness[best - 1], likeness[best] ?? 0, likeness[best + 1]];
  if (peak < 0.6 || before === undefined || after === undefined) return null;
  const curve = before - 2 * peak + after;
  return { step: best - REACH + (curve < 0 ? (before - after) / (2 * curve) : 0), weight: peak };
}

const termsAt = (x: number, y: number) => [1, x, x * x, y, y * x, y * x * x, y * y, y * y * x, y * y * x * x];
const slopeAt = (fit: readonly number[], x: number, y: number) =>
  termsAt(x, y).reduce((sum, term, i) => sum + term * (fit[i] ?? 0), 0);
/** The slope summed up from the page's middle to x. */
const integralOf = (fit: readonly number[], x: number, y: number) =>
  termsAt(x, y).reduce((sum, term, i) => sum + (term * x * (fit[i] ?? 0)) / ((i % 3) + 1), 0);

/** The polynomial that meets the slopes with the least squares. */
function fitted(slopes: readonly Slope[]): number[] {
  const rows = Array.from({ length: TERMS }, (_, i) =>
    Float64Array.from({ length: TERMS + 1 }, (_, j) => (i === j ? 1e-6 : 0)),
  );
  for (const { x, y, slope, weight } of slopes) {
    const terms = [...termsAt(x, y), slope];
    for (const [i, row] of rows.entries()) {
      for (const [j, term] of terms.entries()) row[j] = (row[j] ?? 0) + weight * (terms[i] ?? 0) * term;
    }
  }
  // The normal equations are positive definite: elimination needs no pivots.
  for (const [i, pivot] of rows.entries()) {
    for (const [k, row] of rows.entries()) {
      if (k === i) continue;
      const factor = (row[i] ?? 0) / (pivot[i] || 1);
      for (let j = i; j <= TERMS; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[TERMS] ?? 0) / (row[i] || 1));
}

/** Between rows that lie so far apart the sinking is interpolated. */
const PIECE = 64;

/** The page with each place's ink moved up by as much as its line sinks there. */
function moved({ width, height, pixels }: Grey, sink: (x: number, y: number) => number): Grey {
  const out = new Uint8Array(pixels.length).fill(255);
  for (let x = 0; x < width; x++) {
    const across = ((x + 0.5) * 2) / width - 1;
    let [sunk, step] = [0, 0];
    for (let y = 0; y < height; y++) {
      if (y % PIECE === 0) {
        sunk = sink(across, (y * 2) / height - 1);
        step = (sink(across, ((y + PIECE) * 2) / height - 1) - sunk) / PIECE;
      }
      // What stands here now stood lower by what its line sank, at the height that it had in the middle.
      const from = y + sunk + (y % PIECE) * step;
      const above = Math.floor(from);
      if (above < 0 || above + 1 >= height) continue;
      const here = pixels[above * width + x] ?? 255;
      out[y * width + x] = here + ((pixels[(above + 1) * width + x] ?? 255) - here) * (from - above) + 0.5;
    }
  }
  return { width, height, pixels: out };
}
