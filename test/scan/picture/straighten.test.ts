import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Corners, Grey } from '../../../src/scan/picture/grey';
import { luma } from '../../../src/scan/picture/luma';
import { qualityOf } from '../../../src/scan/picture/quality';
import { shrink } from '../../../src/scan/picture/resize';
import { straighten, turnHalf } from '../../../src/scan/picture/straighten';
import { numbers, photographed, quarterTurns, scanned, spoilt } from '../capture';
import { printed } from '../form-pages';
import { bar, copyOf } from '../pen';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let form: Grey;
beforeAll(async () => {
  form = (await printed('test/fixtures/forms/official-filled.pdf', 1)).picture;
});

const corners = (...at: readonly number[]): Corners => {
  const point = (i: number) => ({ x: at[2 * i] ?? 0, y: at[2 * i + 1] ?? 0 });
  return [point(0), point(1), point(2), point(3)];
};

const furthest = (found: Corners | null, made: Corners) =>
  found
    ? Math.max(...found.map(({ x, y }, i) => Math.hypot(x - (made[i]?.x ?? 0), y - (made[i]?.y ?? 0))))
    : Number.POSITIVE_INFINITY;

/** The share of one page's ink that stands on the other's, at most two pixels off. */
function sameInk(page: Grey, other: Grey): number {
  expect([page.width, Math.abs(page.height - other.height) < 3]).toEqual([1700, true]);
  let [ink, met] = [0, 0];
  for (let y = 20; y < Math.min(page.height, other.height) - 20; y++) {
    for (let x = 20; x < page.width - 20; x++) {
      if ((page.pixels[y * page.width + x] ?? 255) > 110) continue;
      ink++;
      search: for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) {
          if ((other.pixels[(y + dy) * other.width + x + dx] ?? 255) > 190) continue;
          met++;
          break search;
        }
      }
    }
  }
  return ink > 5000 ? met / ink : 0;
}

describe('a scan', () => {
  it('that leans stands straight, no corners are invented, and it is not believed a resolution that makes it a poster', () => {
    const {
      picture,
      corners: found,
      turned,
      quality,
    } = straighten(scanned(form, -7.3, 235, 8, 1275), {
      resolution: { across: 72, down: 72 },
    });
    expect(found).toBeNull();
    expect(turned).toBe(0);
    expect(quality).toEqual({ kind: 'enough', dpi: 150 });
    expect(sameInk(picture, form)).toBeGreaterThan(0.9);
  });

  it.each([1, 3] as const)(
    'that lies on its side by %s quarters is turned; by half more where it is upside down',
    (quarters) => {
      const page = straighten(quarterTurns(scanned(form, 1.5, 235, 4, 1000), quarters), {
        resolution: { across: 120, down: 120 },
      });
      expect(page.quality).toMatchObject({ why: 'resolution', dpi: 120 });
      expect(page.turned).toBe(90);
      const upright = quarters === 3 ? page : turnHalf(page);
      expect(upright.turned).toBe(quarters === 3 ? 90 : 270);
      expect(sameInk(upright.picture, form)).toBeGreaterThan(0.85);
    },
  );

  it('says its resolution by its lines where it is only a piece of a page', () => {
    const piece = { width: 1400, height: 700, pixels: new Uint8Array(1400 * 700) };
    for (let y = 0; y < 700; y++) {
      piece.pixels.set(form.pixels.subarray((y + 1000) * 1700 + 150, (y + 1000) * 1700 + 1550), y * 1400);
    }
    const { dpi } = straighten(piece).quality;
    expect(dpi > 180 && dpi < 225, `${dpi}`).toBe(true);
    expect(straighten(shrink(piece, 700, 350)).quality).toMatchObject({ kind: 'too-little', why: 'resolution' });
  });

  it('keeps large blots black and takes the black around the paper away', () => {
    const inked = copyOf(form);
    bar(inked, 400, 1000, 1300, 1250);
    bar(inked, 0, 0, 90, 2200, 12);
    bar(inked, 0, 0, 1700, 70, 12);
    const dull = spoilt(inked, (x, y) => 0.9 - 0.4 * x * y, 6);
    const { picture } = straighten(dull, { corners: null });
    expect(picture.pixels[1125 * 1700 + 850]).toBeLessThan(110);
    for (const [x, y] of [
      [40, 900],
      [85, 1400],
      [900, 30],
      [900, 66],
    ] as const) {
      expect(picture.pixels[y * 1700 + x]).toBe(255);
    }
    expect(sameInk(form, picture)).toBeGreaterThan(0.97);
  });
});

describe('a fax', () => {
  const bilevel = ({ width, height, pixels }: Grey): Grey => ({
    width,
    height,
    pixels: pixels.map((value) => (value < 170 ? 0 : 255)),
  });

  it('of 98 lines an inch is stretched to its shape, and known', () => {
    const { picture, quality } = straighten(bilevel(shrink(form, 1700, 1078)));
    expect(picture.height).toBeGreaterThan(2150);
    expect(picture.height).toBeLessThan(2260);
    expect(quality).toEqual({ kind: 'too-little', why: 'fax', dpi: 98 });
  });

  it('is known when each line was written twice, and by the resolution that a file says', () => {
    const standard = bilevel(shrink(form, 850, 550));
    const twice = { width: 850, height: 1100, pixels: new Uint8Array(850 * 1100) };
    for (let y = 0; y < 1100; y++)
      twice.pixels.set(standard.pixels.subarray((y >> 1) * 850, ((y >> 1) + 1) * 850), y * 850);
    expect(straighten(twice).quality).toMatchObject({ kind: 'too-little', why: 'fax' });
    const said = { picture: form, width: 1700, height: 1078, photograph: false, page: form };
    const fine = { across: 204, down: 196 };
    expect(qualityOf({ ...said, resolution: { ...fine, down: 98 } })).toMatchObject({ kind: 'too-little', why: 'fax' });
    expect(qualityOf({ ...said, resolution: fine })).toEqual({ kind: 'enough', dpi: 196 });
  });
});

describe('a photograph', () => {
  const shadow = (x: number, y: number) => (x + y > 0.9 + 0.1 * Math.sin(9 * y) ? 0.9 : 0.45);
  it.each([
    ['with a hard shadow', corners(150, 260, 1450, 190, 1400, 1890, 240, 1930), shadow],
    ['turned by twelve degrees', corners(420, 180, 1450, 400, 1130, 1890, 100, 1640), (x: number) => 1 - x / 3],
  ] as const)('%s: corners found, page straight', (_, made, light) => {
    const picture = photographed(form, made, 1600, 2100, light);
    const page = straighten(picture, { paper: 'letter' });
    expect(furthest(page.corners, made)).toBeLessThan(4);
    expect(page.quality.dpi).toBeGreaterThan(110);
    expect(sameInk(page.picture, form)).toBeGreaterThan(0.85);
    const paper = page.picture.pixels.reduce((sum, value) => sum + (value > 215 ? 1 : 0), 0);
    expect(paper / page.picture.pixels.length).toBeGreaterThan(0.9);
  });

  it('that is small shows too little; taken from the side it is turned, its own top left corner first; corners that are given are kept', () => {
    const made = corners(110, 100, 950, 80, 980, 1190, 70, 1150);
    const onItsSide = quarterTurns(
      photographed(form, made, 1050, 1300, () => 0.9),
      1,
    );
    const page = straighten(onItsSide, { paper: 'letter' });
    expect(page.quality).toMatchObject({ kind: 'too-little', why: 'small-photograph' });
    // What was at x, y stands at 1300 - y, x.
    const turned = made.map(({ x, y }) => ({ x: 1300 - y, y: x }));
    const [a, b, c, d] = turned as unknown as Corners;
    const upright = page.turned === 270 ? page : turnHalf(page);
    expect(furthest(upright.corners, [a, b, c, d])).toBeLessThan(4);
    expect(upright.turned).toBe(270);
    expect(sameInk(upright.picture, form)).toBeGreaterThan(0.85);
    const again = straighten(onItsSide, { corners: [a, b, c, d], paper: 'letter' });
    expect(again.turned).toBe(270);
    expect(again.corners).toEqual([a, b, c, d]);
    expect(sameInk(again.picture, form)).toBeGreaterThan(0.85);
  });
});

describe('what is no page', () => {
  const random = numbers(3);
  it.each([
    ['noise', 600, 150, () => 255 * random()],
    ['a pixel or two', 2, 1, () => 7],
    ['a mast', 2, 900, () => 200],
    ['a blurred hill', 800, 200, (x: number, y: number) => 120 + 100 * Math.sin(x / 200) * Math.cos(y / 150)],
  ] as const)('%s comes out without corners', (_, width, height, value) => {
    const pixels = Uint8Array.from({ length: width * height }, (_, i) => value(i % width, Math.floor(i / width)));
    const { picture, corners: found } = straighten({ width, height, pixels });
    expect(found).toBeNull();
    expect(picture.width).toBe(1700);
    expect(picture.height).toBeLessThanOrEqual(5100);
    expect(picture.pixels.length).toBe(picture.width * picture.height);
  });

  it('corners that enclose nothing, or are no numbers, are not used', () => {
    const picture = { width: 1700, height: 300, pixels: form.pixels.subarray(0, 1700 * 300) };
    for (const given of [corners(5, 5, 5, 5, 5, 5, 5, 5), corners(Number.NaN, 0, 9, 0, 9, 9, 0, 9)]) {
      expect(straighten(picture, { corners: given }).corners).toBeNull();
    }
  });
});

it('colours become their brightness, and what is transparent the white of paper', () => {
  const rgba = new Uint8ClampedArray([255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255]);
  expect([...luma(rgba, 4, 1).pixels]).toEqual([76, 255, 0, 255]);
});
