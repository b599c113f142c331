import { beforeAll, expect, it } from 'vitest';
import type { Grey } from '../../../src/scan/picture/grey';
import { softened } from '../../../src/scan/picture/soften';
import { unbent } from '../../../src/scan/picture/unbend';
import { printed } from '../form-pages';

let form: Grey;
beforeAll(async () => {
  form = (await printed('test/fixtures/forms/official-filled.pdf', 1)).picture;
}, 60_000);

/** The page with each column moved down by so many pixels, which may differ from the page's top to its foot. */
function bent({ width, height, pixels }: Grey, sink: (x: number, y: number) => number): Grey {
  const out = new Uint8Array(pixels.length).fill(255);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const from = y - Math.round(sink(x / width - 0.5, y / height - 0.5));
      if (from >= 0 && from < height) out[at] = pixels[from * width + x] ?? 255;
    }
  }
  return { width, height, pixels: out };
}

/** The share of the form's ink that a page has in the same place, at most a pixel higher or lower. */
function sameInk({ width, height, pixels }: Grey): number {
  let [ink, met] = [0, 0];
  for (let at = 2 * width; at < (height - 2) * width; at++) {
    if ((form.pixels[at] ?? 255) > 110) continue;
    ink++;
    if ([0, -1, 1].some((rows) => (pixels[at + rows * width] ?? 255) < 190)) met++;
  }
  return met / ink;
}

it.each([
  ['bulges', (x: number) => -160 * x * x],
  ['is rolled at its foot', (x: number, y: number) => (y + 0.5) * 130 * x * x],
  ['leans more at its top than at its foot', (x: number, y: number) => (0.5 - y) * 80 * x],
] as const)('a page that %s has straight lines again', (_, sink) => {
  const page = bent(form, sink);
  expect(sameInk(page)).toBeLessThan(0.9);
  expect(sameInk(unbent(page))).toBeGreaterThan(0.95);
});

it('a flat page, an empty one and one of noise stay as they are', () => {
  const blank = { width: 1700, height: 900, pixels: new Uint8Array(1700 * 900).fill(242) };
  const noise = { ...blank, pixels: blank.pixels.map((_, i) => (i * 7919) % 251) };
  for (const page of [form, blank, noise]) expect(unbent(page)).toBe(page);
});

it('a dithered picture gets its shades back, plain black and white stays sharp', () => {
  const [width, height] = [600, 400];
  const pixels = new Uint8Array(width * height);
  const dots = pixels.map((_, i) => ((i % width) % 3 === 0 && Math.floor(i / width) % 3 === 0 ? 0 : 255));
  const spread = [...softened({ width, height, pixels: dots }).pixels].slice(width * 10, width * 390);
  expect(Math.max(...spread.slice(0, 5000)) - Math.min(...spread.slice(0, 5000))).toBeLessThan(60);
  const plain = { width, height, pixels: pixels.map((_, i) => (i % width < 20 ? 0 : 255)) };
  expect(softened(plain)).toBe(plain);
});
