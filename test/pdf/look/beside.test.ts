import { describe, expect, it } from 'vitest';
import { drawnBeside } from '../../../src/pdf/look/beside';
import { groupsIn } from '../../../src/pdf/look/groups';
import { rulesApart } from '../../../src/pdf/look/rules';
import { pictureWith, rectangle } from './pictures';

describe('what stands on a page beside its words', () => {
  const found = (
    drawn: readonly ReturnType<typeof rectangle>[],
    words: readonly ReturnType<typeof rectangle>[] = [],
    isMarked: boolean | readonly boolean[] = true,
    rings: readonly ReturnType<typeof rectangle>[] = [],
  ) => {
    const { bare } = rulesApart(pictureWith(400, 280, ...drawn), 2);
    return drawnBeside(
      groupsIn(bare, 2),
      bare,
      words.map((box, i) => ({ box, isMarked: typeof isMarked === 'boolean' ? isMarked : isMarked[i] === true })),
      rings,
      3,
      2,
    );
  };

  /** A line of letters of a stamp, pale. */
  const paleLine = (y: number) => Array.from({ length: 20 }, (_, i) => rectangle(40 + 8 * i, y, 4, 20, 180));

  /** Pale dots of two points, so many across and down, in rows of four points, their left edges so many pixels apart. */
  const paleDots = (across: number, down: number, apart = 8) =>
    Array.from({ length: across * down }, (_, i) =>
      rectangle(40 + apart * (i % across), 64 + 8 * Math.floor(i / across), 4, 4, 180),
    );
  /** A dashed line, so high. */
  const dashes = (high: number) => Array.from({ length: 8 }, (_, i) => rectangle(40 + 16 * i, 64, 10, high));
  const barcode = Array.from({ length: 20 }, (_, i) => rectangle(40 + 8 * i, 64, i % 3 ? 3 : 5, 40));
  const thickFrame = [
    rectangle(40, 64, 104, 7),
    rectangle(40, 121, 104, 7),
    rectangle(40, 64, 7, 64),
    rectangle(137, 64, 7, 64),
  ];

  it('is a block of ink, its box in points', () => {
    expect(found([rectangle(40, 60, 60, 40)])).toEqual([
      { page: 3, box: { left: 20, right: 50, top: 30, bottom: 50 }, fill: 1, below: null },
    ]);
  });

  it.each([
    ['a rule', [rectangle(40, 60, 300, 6)], 0],
    ['a thicker rule', [rectangle(40, 60, 300, 8)], 1],
    ['a bullet', [rectangle(40, 60, 14, 14)], 0],
    ['a larger dot', [rectangle(40, 60, 16, 16)], 1],
    ['a pale ground', [rectangle(40, 60, 60, 40, 160)], 0],
    ['a darker one', [rectangle(40, 60, 60, 40, 159)], 1],
    ['a line of pale text', paleLine(60), 1],
    ['two lines of it', [...paleLine(60), ...paleLine(84)], 1],
    ['pale text of several lines, close together', paleDots(20, 8), 1],
    ['pale text as high as a watermark', paleDots(30, 23), 1],
    ['a pale watermark of small signs', paleDots(30, 24), 0],
    ['a pale pattern, wide and high', paleDots(24, 24), 0],
    ['pale signs far apart, as high as a line', paleDots(8, 7, 24), 1],
    ['pale signs far apart, higher than that', paleDots(8, 8, 24), 0],
    ['a large dark ground', [rectangle(40, 60, 200, 200)], 1],
    ['a dashed line', dashes(6), 0],
    ['a thicker one', dashes(7), 1],
    ['a barcode', barcode, 0],
    ['some bars only', barcode.slice(0, 5), 1],
    ['a narrow block', [rectangle(40, 64, 16, 64)], 1],
    ['a low block', [rectangle(40, 64, 64, 16)], 1],
    ['a thick frame', thickFrame, 0],
    ['a thick frame with something in it', [...thickFrame, rectangle(80, 90, 16, 16)], 1],
    ['a large pale ground', [rectangle(40, 60, 120, 100, 180)], 0],
    [
      'a frame',
      [rectangle(40, 60, 100, 2), rectangle(40, 120, 100, 2), rectangle(40, 60, 2, 60), rectangle(138, 60, 2, 62)],
      0,
    ],
    ['words of a stamp close together', [rectangle(40, 60, 30, 30), rectangle(90, 60, 30, 30)], 1],
    ['two stamps far apart', [rectangle(40, 60, 30, 30), rectangle(140, 60, 30, 30)], 2],
    ['two stamps one below the other', [rectangle(40, 60, 30, 30), rectangle(40, 120, 30, 30)], 2],
    // A row of cells ends at the page's right edge, and does not go on at its left.
    ['at both edges of the page', [rectangle(0, 60, 30, 30), rectangle(370, 60, 30, 30)], 2],
  ])('tells it from what a page has by nature: %s', (_, drawn, count) => {
    expect(found(drawn)).toHaveLength(count);
  });

  it('is not what is drawn over words', () => {
    expect(found([rectangle(40, 60, 60, 40)], [rectangle(10, 20, 50, 40)])).toEqual([]);
    expect(found([rectangle(40, 60, 60, 40)], [rectangle(10, 20, 25, 40)])).toHaveLength(1);
    expect(found([rectangle(40, 60, 60, 40)], [rectangle(100, 100, 50, 40)])).toHaveLength(1);
    // Where nothing is said of the words, only what is as low as a line or pale belongs to them.
    expect(found([rectangle(40, 60, 60, 60)], [rectangle(10, 20, 50, 50)], false)).toHaveLength(1);
    expect(found([rectangle(40, 60, 60, 60)], [rectangle(10, 20, 50, 50)])).toEqual([]);
    expect(found([rectangle(40, 60, 60, 24)], [rectangle(10, 20, 50, 50)], false)).toEqual([]);
    expect(found(paleLine(60), [rectangle(10, 20, 200, 50)], false)).toEqual([]);
  });

  it('is not what is drawn over a line of words', () => {
    const words = [rectangle(10, 20, 50, 50)];
    expect(found([rectangle(40, 60, 60, 31)], words, false)).toEqual([]);
    expect(found([rectangle(40, 60, 60, 32)], words, false)).toHaveLength(1);
  });

  it.each([
    ['on its line, to the right', rectangle(70, 20, 20, 50)],
    ['on its line, to the left', rectangle(0, 20, 10, 50)],
    ['below it', rectangle(10, 80, 50, 20)],
    ['above it', rectangle(10, 0, 50, 10)],
    ['close to its right', rectangle(50, 20, 20, 50)],
    ['close below it', rectangle(10, 60, 50, 20)],
    ['far from it', rectangle(100, 100, 50, 20)],
  ])('does not belong to a marked word %s', (_, marked) => {
    const under = rectangle(18, 28, 34, 34);
    expect(found([rectangle(40, 60, 60, 60)], [under, marked], [false, true])).toHaveLength(1);
  });

  it('belongs to a marked word among the words that it is drawn over', () => {
    const [one, other] = [rectangle(15, 25, 20, 50), rectangle(35, 25, 20, 50)];
    expect(found([rectangle(40, 60, 60, 60)], [one, other], [false, true])).toEqual([]);
    expect(found([rectangle(40, 60, 60, 60)], [one, other], false)).toHaveLength(1);
  });

  it('is no part of a ring around words', () => {
    const stroke = [rectangle(40, 60, 16, 60)];
    const ring = rectangle(20, -40, 200, 170);
    expect(found(stroke)).toHaveLength(1);
    expect(found(stroke, [], true, [ring])).toEqual([]);
    expect(found(stroke, [], true, [rectangle(200, 200, 100, 100), ring])).toEqual([]);
    expect(found(stroke, [], true, [rectangle(200, 200, 100, 100)])).toHaveLength(1);
  });

  it('fills as much of its box as is dark', () => {
    const [stroke] = found([rectangle(40, 60, 60, 10), rectangle(40, 70, 10, 30)]);
    expect(stroke?.fill).toBeCloseTo((60 * 10 + 10 * 30) / (60 * 40));
  });
});
