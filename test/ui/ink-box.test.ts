import { expect, it } from 'vitest';
import type { Grey, PixelBox } from '../../src/scan/picture/grey';
import { inkBox } from '../../src/ui/check/scan/ink-box';

/** A white picture with black boxes in it. */
function pictureOf(...boxes: readonly PixelBox[]): Grey {
  const [width, height] = [600, 200];
  const pixels = new Uint8Array(width * height).fill(242);
  for (const { left, right, top, bottom } of boxes) {
    for (let y = top; y < bottom; y++) pixels.fill(0, y * width + left, y * width + right);
  }
  return { width, height, pixels };
}

const WHOLE = { left: 10, top: 20, right: 590, bottom: 180 };
const PEN = { left: 200, top: 60, right: 300, bottom: 100 };
const PRINT = { left: 20, top: 70, right: 120, bottom: 90 };
const RULE = { left: 10, top: 110, right: 590, bottom: 113 };
const SPECK = { left: 500, top: 150, right: 501, bottom: 151 };

it('a signature is shown without the rule, the print and the dirt around it', () => {
  expect(inkBox(pictureOf(PEN, RULE, SPECK), WHOLE)).toEqual(PEN);
  expect(inkBox(pictureOf(PEN, PRINT, RULE), WHOLE, [PRINT])).toEqual(PEN);
  expect(inkBox(pictureOf(PEN, PRINT), WHOLE).left).toBe(PRINT.left);
  // A signature may be typed.
  expect(inkBox(pictureOf(PRINT), WHOLE, [PRINT])).toEqual(PRINT);
});

it('what has no ink in it is shown as it is, and nothing beyond the picture', () => {
  expect(inkBox(pictureOf(RULE), WHOLE)).toEqual(WHOLE);
  expect(inkBox(pictureOf(PEN), { left: -50, top: -50, right: 900, bottom: 900 })).toEqual(PEN);
});
