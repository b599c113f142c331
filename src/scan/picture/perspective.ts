import type { Corners, Grey, Point } from './grey';
import { shrink } from './resize';

/** A projective map of the plane: row by row, the last of its nine numbers being 1. */
export type Projection = readonly [number, number, number, number, number, number, number, number];

/** The point that a projection sends a point to. */
export function projected([a, b, c, d, e, f, g, h]: Projection, { x, y }: Point): Point {
  const w = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** The projection that sends an upright rectangle from 0, 0 to the corners (Heckbert 1989, 2.2.3). */
export function projectionTo([p0, p1, p2, p3]: Corners, width: number, height: number): Projection {
  const dx1 = p1.x - p2.x;
  const dx2 = p3.x - p2.x;
  const sx = p0.x - p1.x + p2.x - p3.x;
  const dy1 = p1.y - p2.y;
  const dy2 = p3.y - p2.y;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const denominator = dx1 * dy2 - dx2 * dy1 || 1;
  const g = (sx * dy2 - dx2 * sy) / denominator;
  const h = (dx1 * sy - sx * dy1) / denominator;
  return [
    (p1.x - p0.x + g * p1.x) / width,
    (p3.x - p0.x + h * p3.x) / height,
    p0.x,
    (p1.y - p0.y + g * p1.y) / width,
    (p3.y - p0.y + h * p3.y) / height,
    p0.y,
    g / width,
    h / height,
  ];
}

/** The corners of a rectangle of that size that is turned about its centre, in degrees clockwise. */
export function turnedRectangle(width: number, height: number, degrees: number): Corners {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [cx, cy] = [width / 2, height / 2];
  const at = (x: number, y: number): Point => ({
    x: cx + (x - cx) * cos - (y - cy) * sin,
    y: cy + (x - cx) * sin + (y - cy) * cos,
  });
  return [at(0, 0), at(width, 0), at(width, height), at(0, height)];
}

/** The part of a picture that lies between corners, as an upright picture of that size. What lies outside is white. */
export function warped(picture: Grey, corners: Corners, width: number, height: number): Grey {
  const [source, factor] = reduced(picture, corners, width);
  const within = corners.map(({ x, y }) => ({ x: x / factor, y: y / factor }));
  const [p0, p1, p2, p3] = within;
  if (!p0 || !p1 || !p2 || !p3) return { width, height, pixels: new Uint8Array(width * height).fill(255) };
  const [a, b, c, d, e, f, g, h] = projectionTo([p0, p1, p2, p3], width, height);
  const { pixels: from, width: wide, height: high } = source;
  const pixels = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const v = y + 0.5;
    let [nx, ny, nw] = [a * 0.5 + b * v + c, d * 0.5 + e * v + f, g * 0.5 + h * v + 1];
    for (let x = 0; x < width; x++, at++, nx += a, ny += d, nw += g) {
      const sx = nx / nw - 0.5;
      const sy = ny / nw - 0.5;
      if (!(sx > -1 && sy > -1 && sx < wide && sy < high)) {
        pixels[at] = 255;
        continue;
      }
      const x0 = sx < 0 ? 0 : Math.min(sx | 0, wide - 1);
      const y0 = sy < 0 ? 0 : Math.min(sy | 0, high - 1);
      const right = x0 + 1 < wide ? 1 : 0;
      const p = y0 * wide + x0;
      const q = y0 + 1 < high ? p + wide : p;
      const fx = sx < 0 ? 0 : sx - x0;
      const fy = sy < 0 ? 0 : sy - y0;
      const above = (from[p] ?? 0) * (1 - fx) + (from[p + right] ?? 0) * fx;
      const below = (from[q] ?? 0) * (1 - fx) + (from[q + right] ?? 0) * fx;
      pixels[at] = above + (below - above) * fy + 0.5;
    }
  }
  return { width, height, pixels };
}

/** A copy that has at most twice the pixels across that are wanted, and by how much it is smaller. */
function reduced(picture: Grey, [topLeft, topRight]: Corners, width: number): readonly [Grey, number] {
  const factor = Math.floor(Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y) / width);
  if (factor < 2) return [picture, 1];
  // What does not fill a whole pixel at the right and below is left out, so that the factor holds exactly.
  const [wide, high] = [Math.floor(picture.width / factor), Math.floor(picture.height / factor)];
  if (wide * factor === picture.width) {
    return [shrink({ ...picture, height: high * factor }, wide, high), factor];
  }
  const pixels = new Uint8Array(wide * factor * high * factor);
  for (let y = 0; y < high * factor; y++) {
    pixels.set(picture.pixels.subarray(y * picture.width, y * picture.width + wide * factor), y * wide * factor);
  }
  return [shrink({ width: wide * factor, height: high * factor, pixels }, wide, high), factor];
}
