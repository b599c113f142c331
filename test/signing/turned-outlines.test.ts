import { describe, expect, it } from 'vitest';
import { PAD_HEIGHT, PAD_WIDTH } from '../../src/signing/signature';
import { fittedToPad, levellingTurn, turnedOutlines } from '../../src/signing/turned-outlines';

/** A box so wide and high, leaning by so many degrees clockwise. */
function box(width: number, height: number, degrees: number) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const;
  return [corners.map(([x, y]) => ({ x: x * cos - y * sin, y: x * sin + y * cos }))];
}
const sizeOf = (outlines: ReturnType<typeof fittedToPad>) => {
  const [xs, ys] = [outlines.flat().map(({ x }) => x), outlines.flat().map(({ y }) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
};

describe('writing that leans', () => {
  it.each([-40, -30, -20, -12, 12, 20, 30, 40])('by %i degrees is to be turned level', (degrees) => {
    expect(levellingTurn(box(200, 40, degrees))).toBe(-degrees);
  });
  it.each([-60, -50, -11, 0, 5, 11, 50, 60])(
    'by %i degrees stays: it is meant so, or no one knows which way is up',
    (degrees) => {
      expect(levellingTurn(box(200, 40, degrees))).toBe(0);
    },
  );
  it('is not told where it is about as high as wide, nor where there is none', () => {
    expect(levellingTurn(box(60, 50, 30))).toBe(0);
    expect(levellingTurn([])).toBe(0);
    expect(levellingTurn([[{ x: 1, y: 1 }]])).toBe(0);
  });
});

it('outlines are turned clockwise and fill the pad again', () => {
  const turned = turnedOutlines(box(200, 40, -30), 30);
  const { left, top, right, bottom } = sizeOf(turned);
  expect([left, top]).toEqual([0, 0]);
  expect((right - left) / (bottom - top)).toBeCloseTo(5, 1);
  expect(right).toBeCloseTo(Math.min(PAD_WIDTH, PAD_HEIGHT * 5), 0);
  const level = box(200, 40, 0);
  expect(turnedOutlines(level, 0)).toBe(level);
  expect(fittedToPad([])).toEqual([]);
});
