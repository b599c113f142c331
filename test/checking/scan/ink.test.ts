import { expect, it } from 'vitest';
import { hasInk, hasInkBeside, PALE } from '../../../src/checking/scan/ink';
import type { Grey } from '../../../src/scan/picture/grey';

const BOX = { left: 0, top: 0, right: 400, bottom: 60 };

function picture(isDark: (x: number, y: number) => boolean): Grey {
  const [width, height] = [400, 60];
  const pixels = Uint8Array.from({ length: width * height }, (_, i) =>
    isDark(i % width, Math.floor(i / width)) ? 20 : 240,
  );
  return { width, height, pixels };
}
const wave = (x: number, y: number) => x > 50 && x < 150 && Math.abs(y - 30 - 15 * Math.sin(x / 6)) < 6;

it('sees writing, with a rule under it and without', () => {
  expect(hasInk(picture(wave), BOX)).toBe(true);
  expect(
    hasInk(
      picture((x, y) => wave(x, y) || (y > 50 && y < 54)),
      BOX,
    ),
  ).toBe(true);
});

it('sees none in white paper, a rule, a row of dots, specks and a line at the side', () => {
  expect(
    hasInk(
      picture(() => false),
      BOX,
    ),
  ).toBe(false);
  expect(
    hasInk(
      picture((_, y) => y > 40 && y < 44),
      BOX,
    ),
  ).toBe(false);
  expect(
    hasInk(
      picture((x, y) => y > 40 && y < 45 && x % 10 < 4),
      BOX,
    ),
  ).toBe(false);
  expect(
    hasInk(
      picture((x, y) => x % 97 < 3 && y % 29 < 3),
      BOX,
    ),
  ).toBe(false);
  expect(
    hasInk(
      picture((x) => x < 4),
      BOX,
    ),
  ).toBe(false);
});

it('says nothing of what the picture does not show', () => {
  expect(
    hasInk(
      picture(() => true),
      { left: 500, top: 0, right: 900, bottom: 60 },
    ),
  ).toBeNull();
  expect(hasInk({ width: 400, height: 60, pixels: new Uint8Array(0) }, BOX)).toBeNull();
});

it('sees what a pen drew over and beside words, and none where words are all', () => {
  const words = [{ left: 60, top: 10, right: 100, bottom: 50 }];
  expect(hasInkBeside(picture(wave), BOX, words)).toBe(true);
  expect(hasInkBeside(picture(wave), BOX, [{ left: 45, top: 5, right: 155, bottom: 55 }])).toBe(false);
  expect(hasInkBeside({ width: 400, height: 60, pixels: new Uint8Array(0) }, BOX, words)).toBe(null);
});

it('tells a pale pen apart from a plain one', () => {
  const pale = picture(wave);
  for (const [i, value] of pale.pixels.entries()) if (value < 128) pale.pixels[i] = 170;
  expect([
    hasInk(pale, BOX),
    hasInk(pale, BOX, PALE),
    hasInk(
      picture(() => false),
      BOX,
      PALE,
    ),
  ]).toEqual([false, true, false]);
});
