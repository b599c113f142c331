import type { Grey } from './grey';

/**
 * What remains when everything dark that is narrower than twice the radius is taken away (a grey closing): the paper
 * without its letters. A smaller second radius leaves the bright parts wider.
 */
export function withoutLetters(picture: Grey, radius: number, back = radius): Grey {
  return extreme(extreme(picture, radius, true), back, false);
}

/** The mean of each pixel's neighbourhood, a square of twice the radius and one. */
export function blurred(picture: Grey, radius: number): Grey {
  return alongBoth(picture, (line, out, length) => {
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += line[clamped(i, length)] ?? 0;
    for (let i = 0; i < length; i++) {
      out[i] = Math.round(sum / (2 * radius + 1));
      sum += (line[clamped(i + radius + 1, length)] ?? 0) - (line[clamped(i - radius, length)] ?? 0);
    }
  });
}

/** The brightest or darkest pixel of each square, three comparisons a pixel whatever its size (van Herk 1992). */
function extreme(picture: Grey, radius: number, brightest: boolean): Grey {
  const size = 2 * radius + 1;
  const most = Math.max(picture.width, picture.height) + 2 * size;
  const [row, ahead, back] = [new Uint8Array(most), new Uint8Array(most), new Uint8Array(most)];
  // The darkest pixel is the brightest of the negative.
  const negative = brightest ? 0 : 255;
  return alongBoth(picture, (line, out, length) => {
    row.fill(0);
    for (let i = 0; i < length; i++) row[i + radius] = (line[i] ?? 0) ^ negative;
    const padded = Math.ceil((length + 2 * radius) / size) * size;
    for (let start = 0; start < padded; start += size) {
      let found = 0;
      for (let i = start; i < start + size; i++) ahead[i] = found = Math.max(found, row[i] ?? 0);
      found = 0;
      for (let i = start + size - 1; i >= start; i--) back[i] = found = Math.max(found, row[i] ?? 0);
    }
    for (let i = 0; i < length; i++) out[i] = Math.max(back[i] ?? 0, ahead[i + size - 1] ?? 0) ^ negative;
  });
}

const clamped = (i: number, length: number) => Math.min(length - 1, Math.max(0, i));

/** Does the same along every row, then along every column. */
function alongBoth(
  { width, height, pixels }: Grey,
  along: (line: Uint8Array, out: Uint8Array, length: number) => void,
): Grey {
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    along(pixels.subarray(y * width, (y + 1) * width), result.subarray(y * width, (y + 1) * width), width);
  }
  const line = new Uint8Array(height);
  const out = new Uint8Array(height);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) line[y] = result[y * width + x] ?? 0;
    along(line, out, height);
    for (let y = 0; y < height; y++) result[y * width + x] = out[y] ?? 0;
  }
  return { width, height, pixels: result };
}
