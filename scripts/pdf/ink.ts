import { run } from './programs';

/** A part of a page in points from its upper left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page, or a part of it, as poppler draws it: a byte for each pixel, 0 black to 255 white, rows from the top. */
export interface Rendering {
  /** Where on the page it begins, in points. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Pixels for a point. */
  readonly scale: number;
}

/** Draws one page (from 1), or a part of it, at a resolution in dots per inch. */
export async function render(pdf: Uint8Array, page: number, dpi = 216, part?: Area): Promise<Rendering> {
  const scale = dpi / 72;
  const [x, y] = part ? [Math.floor(part.left * scale), Math.floor(part.top * scale)] : [0, 0];
  const crop = part
    ? ['-x', x, '-y', y, '-W', Math.ceil(part.right * scale) - x, '-H', Math.ceil(part.bottom * scale) - y].map(String)
    : [];
  const args = ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), ...crop, '-'];
  const pgm = await run('pdftoppm', args, pdf);
  const header = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('pdftoppm drew no such page');
  const pixels = new Uint8Array(pgm.subarray(header[0].length));
  return { left: x / scale, top: y / scale, width: Number(header[1]), height: Number(header[2]), pixels, scale };
}

/** The share of an area that is black, from 0 to 1. */
export function inkIn(page: Rendering, area: Area): number {
  const { width, pixels, scale } = page;
  const { left, top, right, bottom } = within(page, area);
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
export function inkBox(page: Rendering, area: Area): Area | null {
  const { width, pixels, scale } = page;
  const { left, top, right, bottom } = within(page, area);
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
  return {
    left: x1 + page.left,
    right: x2 + 1 / scale + page.left,
    top: y1 + page.top,
    bottom: y2 + 1 / scale + page.top,
  };
}

/** An area of the page counted from the upper left corner of what was drawn, and no larger than that. */
function within(page: Rendering, { left, top, right, bottom }: Area): Area {
  return {
    left: Math.max(0, left - page.left),
    top: Math.max(0, top - page.top),
    right: Math.min(page.width / page.scale, right - page.left),
    bottom: Math.min(page.height / page.scale, bottom - page.top),
  };
}
