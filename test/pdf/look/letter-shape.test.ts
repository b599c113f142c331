import { describe, expect, it } from 'vitest';
import { distance, shapeIn, shapeOf } from '../../../src/pdf/look/letter-shape';
import { pictureWith, rectangle } from './pictures';

const WHOLE = { left: 0, right: 100, top: 0, bottom: 100 };
/** A letter of two bars, in a picture of 100 by 100 pixels. */
const L = [rectangle(20, 20, 10, 56), rectangle(20, 66, 42, 10)];
const shapeOfL = (part = WHOLE) => shapeIn(pictureWith(100, 100, ...L), part);

describe('the shape of a letter', () => {
  it('is its ink in its own box, wherever that stands and however large it is', () => {
    const shape = shapeOfL();
    expect(shape?.aspect).toBeCloseTo(42 / 56);
    const moved = shapeIn(pictureWith(200, 200, rectangle(50, 60, 20, 112), rectangle(50, 152, 84, 20)), {
      left: 10,
      right: 190,
      top: 10,
      bottom: 190,
    });
    expect(moved?.aspect).toBeCloseTo(42 / 56);
    if (!shape || !moved) throw new Error('no shape');
    expect(distance(shape, moved)).toBeLessThan(0.05);
    // Rows from the top: only the left part has ink, at the foot all of it.
    expect((shape.rows[0] ?? 0).toString(2).padStart(14, '0')).toBe('11100000000000');
    expect((shape.rows[13] ?? 0).toString(2)).toBe('1'.repeat(14));
    expect(shape.ink).toBe([...shape.rows].reduce((sum, row) => sum + row.toString(2).replaceAll('0', '').length, 0));
  });

  it('is none where nothing is drawn, or where it is too small', () => {
    expect(shapeIn(pictureWith(100, 100), WHOLE)).toBe(null);
    expect(shapeIn(pictureWith(100, 100, rectangle(20, 20, 7, 7)), WHOLE)).toBe(null);
    expect(shapeIn(pictureWith(100, 100, rectangle(20, 20, 3, 8)), WHOLE)).not.toBe(null);
    expect(shapeIn(pictureWith(100, 100, rectangle(20, 20, 30, 30, 128)), WHOLE)).toBe(null);
    expect(shapeIn(pictureWith(100, 100, rectangle(20, 20, 30, 30, 127)), WHOLE)).not.toBe(null);
    expect(shapeOfL({ left: 62, right: 100, top: 0, bottom: 100 })).toBe(null);
    expect(shapeOfL({ left: -50, right: 500, top: -50, bottom: 500 })?.aspect).toBeCloseTo(42 / 56);
  });

  it('has ink where it is darker than half, each pixel counting', () => {
    const shape = shapeIn(pictureWith(100, 100, rectangle(20, 20, 28, 28, 127)), WHOLE);
    expect(shape?.ink).toBe(14 * 14);
  });

  it('is mirrored where the letter is, whatever is drawn close around it', () => {
    const [wide, high] = [23, 31];
    // Spots of all shades, white at two corners: its first column begins at the foot, its last ends at the top.
    const shade = (x: number, y: number) =>
      (x === 0 && y < high - 1) || (x === wide - 1 && y > 0) ? 255 : (x * x * 7 + y * y * 13 + x * y * 29) % 256;
    const shapeOfSpots = (turnX: boolean, turnY: boolean) => {
      const dots = Array.from({ length: wide * high }, (_, i) => {
        const [x, y] = [i % wide, Math.floor(i / wide)];
        const grey = x + y === wide - 1 ? 0 : shade(x, y);
        return rectangle(50 + (turnX ? wide - 1 - x : x), 30 + (turnY ? high - 1 - y : y), 1, 1, grey);
      });
      const ground = [rectangle(0, 0, 100, 100), rectangle(46, 30, wide + 8, high, 255)];
      return shapeIn(pictureWith(100, 100, ...ground, ...dots), {
        left: 46,
        right: 54 + wide,
        top: 30,
        bottom: 30 + high,
      });
    };
    const rows = (turnX: boolean, turnY: boolean) =>
      [...(shapeOfSpots(turnX, turnY)?.rows ?? [])].map((row) => row.toString(2).padStart(14, '0'));
    const own = rows(false, false);
    const mirrored = own.map((row) => [...row].reverse().join(''));
    expect(new Set(own).size).toBeGreaterThan(10);
    expect(rows(true, false)).toEqual(mirrored);
    expect(rows(false, true)).toEqual(own.toReversed());
    expect(rows(true, true)).toEqual(mirrored.toReversed());
    expect(shapeOfSpots(false, false)?.aspect).toBe(wide / high);
    expect(shapeOfSpots(true, true)?.aspect).toBe(wide / high);
  });

  it('spreads to the cells beside it', () => {
    const rows = new Int32Array(14);
    rows[5] = 0b00001000000000;
    const { spread, ink } = shapeOf(rows, 1);
    expect(ink).toBe(1);
    expect([...spread].map((row) => row.toString(2).padStart(14, '0')).slice(3, 8)).toEqual([
      '00000000000000',
      '00001000000000',
      '00011100000000',
      '00001000000000',
      '00000000000000',
    ]);
  });
});

describe('how unlike two shapes are', () => {
  const made = (aspect: number, ...filled: number[]) => {
    const rows = new Int32Array(14);
    for (const row of filled) rows[row] = 0b11110000000000;
    return shapeOf(rows, aspect);
  };
  it('is nothing for the same, all for others, and a little for neighbours', () => {
    expect(distance(made(1, 2, 3), made(1, 2, 3))).toBe(0);
    expect(distance(made(1, 2, 3), made(1, 9, 10))).toBe(1);
    expect(distance(made(1, 2), made(1, 3))).toBeCloseTo(0.3);
    expect(distance(made(1, 2, 3), made(1, 3, 4))).toBeCloseTo(0.15);
    expect(distance(made(1), made(1, 2))).toBe(1);
  });

  it('is more for another width, up to a bound', () => {
    expect(distance(made(1, 2), made(Math.E ** 0.5, 2))).toBeCloseTo(0.06);
    expect(distance(made(1, 2), made(100, 2))).toBeCloseTo(0.12);
  });

  it('is not measured to the end where it is too much already', () => {
    expect(distance(made(1, 2), made(100, 2), 0.1)).toBe(Infinity);
    expect(distance(made(1, 2, 3), made(1, 9, 10), 0.4)).toBe(Infinity);
    expect(distance(made(1, 2), made(1, 3), 0.31)).toBeCloseTo(0.3);
    expect(distance(made(1, 2), made(1, 3), 0.15)).toBe(Infinity);
    expect(distance(made(1, 2), made(100, 3), 0.2)).toBe(Infinity);
  });
});
