import { describe, expect, it } from 'vitest';
import { isOrnament } from '../../../src/pdf/look/ornament';
import { pictureWith, rectangle } from './pictures';

type Drawn = readonly ReturnType<typeof rectangle>[];
const box = (left: number, top: number, width: number, height: number) =>
  rectangle(left / 2, top / 2, width / 2, height / 2);
/** What is drawn at two pixels a point, its box in pixels. */
const isOrnamental = (drawn: Drawn, [left, top, width, height]: readonly [number, number, number, number]) =>
  isOrnament(pictureWith(200, 200, ...drawn), box(left, top, width, height), 2);

/** A line up and down from 20 to 180, its highest point at 40; as thick, and as high. */
const wave = (thick: number, high: number) =>
  Array.from({ length: 160 }, (_, i) => rectangle(20 + i, 40 + Math.abs((i % (2 * high)) - high), 1, thick));

describe('a wavy line', () => {
  it.each([
    ['thin', wave(4, 8), [20, 40, 160, 12], true],
    ['as thick as one may be', wave(4, 12), [20, 40, 160, 16], true],
    ['thicker', wave(5, 8), [20, 40, 160, 13], false],
    ['too high', wave(4, 13), [20, 40, 160, 17], false],
    ['short: a tilde or a tick', wave(3, 8).slice(0, 32), [20, 40, 32, 11], false],
    ['three times as long as high', wave(3, 9).slice(0, 36), [20, 40, 36, 12], true],
    [
      'two waves, one below the other',
      [...wave(2, 4), ...wave(2, 4).map((dot) => ({ ...dot, top: dot.top + 8, bottom: dot.bottom + 8 }))],
      [20, 40, 160, 14],
      false,
    ],
    ['with gaps: letters', wave(4, 8).filter((_, i) => i % 10 < 8), [20, 40, 160, 12], false],
    ['with hardly a gap', wave(4, 8).filter((_, i) => i % 10 < 9), [20, 40, 160, 12], true],
    ['pale', wave(4, 8).map((dot) => ({ ...dot, grey: 160 })), [20, 40, 160, 12], false],
  ] as const)('is told by its shape: %s', (_, drawn, place, ornament) =>
    expect(isOrnamental(drawn, place)).toBe(ornament),
  );
});

/** Bars from 20 on, six pixels apart. */
const bars = (count: number, high = 40) => Array.from({ length: count }, (_, i) => rectangle(20 + 6 * i, 20, 3, high));

describe('a barcode', () => {
  it.each([
    ['with changes enough', bars(9), [20, 20, 51, 40], true],
    ['with one bar less', bars(8), [20, 20, 45, 40], false],
    ['with a line of text below', [...bars(20, 36), rectangle(20, 56, 117, 4)], [20, 20, 117, 40], true],
    ['with more text below', [...bars(20, 30), rectangle(20, 50, 117, 10)], [20, 20, 117, 40], false],
    [
      'whose bars are letters',
      bars(20).map((bar, i) => ({ ...bar, top: i % 3 ? 20 : 30, bottom: i % 2 ? 60 : 45 })),
      [20, 20, 117, 40],
      false,
    ],
    ['pale', bars(20).map((bar) => ({ ...bar, grey: 160 })), [20, 20, 117, 40], false],
  ] as const)('is told by its rows: %s', (_, drawn, place, ornament) =>
    expect(isOrnamental(drawn, place)).toBe(ornament),
  );
});

/** Squares of 3 pixels, dark where asked, from 20 on. */
const squares = (across: number, down: number, isDark: (x: number, y: number) => boolean) =>
  Array.from({ length: across * down }, (_, i) => [i % across, Math.floor(i / across)] as const)
    .filter(([x, y]) => isDark(x, y))
    .map(([x, y]) => rectangle(20 + 3 * x, 20 + 3 * y, 3, 3));
const mixed = (x: number, y: number) => ((x + y) % 2 === 0) !== ((x * y) % 7 === 3);

describe('a code of squares', () => {
  it.each([
    ['dark and light in turn', squares(16, 16, mixed), [20, 20, 48, 48], true],
    ['too small', squares(15, 15, mixed), [20, 20, 45, 45], false],
    ['stripes', squares(16, 16, (_, y) => y % 2 === 0), [20, 20, 48, 48], false],
    [
      'lines of text, with paper between',
      squares(16, 16, (x, y) => y % 4 !== 0 && mixed(x, y)),
      [20, 20, 48, 48],
      false,
    ],
    [
      'text in columns, with paper between',
      squares(16, 16, (x, y) => x % 4 !== 0 && mixed(x, y)),
      [20, 20, 48, 48],
      false,
    ],
    ['all dark but for a few', squares(16, 16, (x, y) => x !== y), [20, 20, 48, 48], false],
    ['few and far between', squares(16, 16, (x, y) => x === y), [20, 20, 48, 48], false],
    [
      'larger squares: a chequered flag',
      squares(16, 16, (x, y) => (x >> 2) % 2 === (y >> 2) % 2),
      [20, 20, 48, 48],
      false,
    ],
  ] as const)('is told by its rows and columns: %s', (_, drawn, place, ornament) =>
    expect(isOrnamental(drawn, place)).toBe(ornament),
  );
});
