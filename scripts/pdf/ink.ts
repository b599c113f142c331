import { run } from './programs';

/** A page as poppler draws it: a byte for each pixel, 0 black to 255 white, rows from the top. */
export interface Rendering {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Pixels for a point. */
  readonly scale: number;
}

/** A part of a page in points from its upper left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Draws one page (from 1) at a resolution in dots per inch. */
export async function render(pdf: Uint8Array, page: number, dpi = 216): Promise<Rendering> {
  const pgm = await run('pdftoppm', ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), '-'], pdf);
  const header = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('pdftoppm drew no such page');
  const pixels = new Uint8Array(pgm.subarray(header[0].length));
  return { width: Number(header[1]), height: Number(header[2]), pixels, scale: dpi / 72 };
}

/** The share of an area that is black, from 0 to 1. */
export function inkIn({ width, pixels, scale }: Rendering, { left, top, right, bottom }: Area): number {
  let ink = 0;
  let all = 0;
  for (let y = Math.round(top * scale); y < bottom * scale; y++) {
    for (let x = Math.round(left * scale); x < right * scale; x++) {
      ink += 255 - (pixels[y * width + x] ?? 255);
      all += 255;
    }
  }
  return all === 0 ? 0 : ink / all;
}

/** The smallest area that holds all the ink of an area, in points; null where there is none. */
export function inkBox({ width, pixels, scale }: Rendering, { left, top, right, bottom }: Area): Area | null {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = Math.round(top * scale); y < bottom * scale; y++) {
    for (let x = Math.round(left * scale); x < right * scale; x++) {
      if ((pixels[y * width + x] ?? 255) > 127) continue;
      xs.push(x / scale);
      ys.push(y / scale);
    }
  }
  if (xs.length === 0) return null;
  const ends = (values: number[]) =>
    values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)] as [number, number], [1e9, 0] as [number, number]);
  const [[x1, x2], [y1, y2]] = [ends(xs), ends(ys)];
  return { left: x1, right: x2 + 1 / scale, top: y1, bottom: y2 + 1 / scale };
}
