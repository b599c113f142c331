import type { Grey } from './grey';

/** A smaller copy, each pixel the mean of those that it stands for. A picture that is no larger stays as it is. */
export function shrink(picture: Grey, width: number, height: number): Grey {
  if (width >= picture.width && height >= picture.height) return picture;
  const columns = ends(picture.width, width);
  const rows = ends(picture.height, height);
  const sums = new Float64Array(width);
  const pixels = new Uint8Array(width * height);
  for (let row = 0, y = 0; row < height; row++) {
    sums.fill(0);
    const first = y;
    for (const end = rows[row] ?? 0; y < end; y++) {
      const line = y * picture.width;
      for (let column = 0, x = 0; column < width; column++) {
        let sum = 0;
        for (const stop = columns[column] ?? 0; x < stop; x++) sum += picture.pixels[line + x] ?? 0;
        sums[column] = (sums[column] ?? 0) + sum;
      }
    }
    for (let column = 0; column < width; column++) {
      const wide = (columns[column] ?? 0) - (column > 0 ? (columns[column - 1] ?? 0) : 0);
      pixels[row * width + column] = Math.round((sums[column] ?? 0) / (wide * (y - first)));
    }
  }
  return { width, height, pixels };
}

/** A smaller copy whose longer side has so many pixels. */
export function shrinkTo(picture: Grey, longer: number): Grey {
  const scale = longer / Math.max(picture.width, picture.height);
  if (scale >= 1) return picture;
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return shrink(picture, side(picture.width), side(picture.height));
}

/** Where each of the pieces ends when a length is cut into so many (at most that many, so that none is empty). */
function ends(length: number, pieces: number): Int32Array {
  return Int32Array.from({ length: pieces }, (_, i) => Math.floor(((i + 1) * length) / pieces));
}
