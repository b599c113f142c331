import type { Bilevel } from '../../pdf/ink/bilevel';
import type { Grey } from '../picture/grey';

/** How much darker than its surroundings ink is (Sauvola and Pietikäinen 2000, k). */
const K = 0.22;
/** Half the range of brightness, the standard's R. */
const RANGE = 128;
/** Half the width of what counts as a pixel's surroundings on a page of that width. */
const surroundings = (pageWidth: number) => Math.max(4, Math.round(pageWidth / 60));

/** Tells ink from paper by each pixel's surroundings (Sauvola's threshold). */
export function binarised({ width, height, pixels }: Grey): Bilevel {
  const radius = surroundings(width);
  const ink = new Uint8Array(pixels.length);
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  const add = (row: number, sign: 1 | -1) => {
    if (row < 0 || row >= height) return;
    for (let x = 0, at = row * width; x < width; x++, at++) {
      const value = pixels[at] ?? 0;
      sums[x] = (sums[x] ?? 0) + sign * value;
      squares[x] = (squares[x] ?? 0) + sign * value * value;
    }
  };
  for (let row = 0; row < radius; row++) add(row, 1);
  for (let y = 0; y < height; y++) {
    add(y + radius, 1);
    add(y - radius - 1, -1);
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1;
    let [sum, square] = [0, 0];
    for (let x = 0; x < Math.min(radius, width); x++) {
      sum += sums[x] ?? 0;
      square += squares[x] ?? 0;
    }
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (x + radius < width) {
        sum += sums[x + radius] ?? 0;
        square += squares[x + radius] ?? 0;
      }
      if (x > radius) {
        sum -= sums[x - radius - 1] ?? 0;
        square -= squares[x - radius - 1] ?? 0;
      }
      const count = rows * (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1);
      const mean = sum / count;
      const deviation = Math.sqrt(Math.max(0, square / count - mean * mean));
      // Within a blot as large as the surroundings nothing deviates: it is ink by its darkness alone.
      const threshold = Math.max(mean * (1 + K * (deviation / RANGE - 1)), DARK);
      if ((pixels[at] ?? 255) < threshold) ink[at] = 1;
    }
  }
  return { width, height, ink };
}

/** On paper of 242 this is ink, whatever surrounds it. */
const DARK = 110;
