import { describe, expect, it } from 'vitest';
import { drawnBeside } from '../../../src/pdf/look/beside';
import { groupsIn } from '../../../src/pdf/look/groups';
import { rulesApart } from '../../../src/pdf/look/rules';
import { pictureWith, rectangle } from './pictures';

describe('what stands on a page beside its words', () => {
  const found = (
    drawn: readonly ReturnType<typeof rectangle>[],
    words: readonly ReturnType<typeof rectangle>[] = [],
    isMarked = true,
  ) => {
    const { bare } = rulesApart(pictureWith(400, 400, ...drawn), 2);
    return drawnBeside(
      groupsIn(bare, 2),
      bare,
      words.map((box) => ({ box, isMarked })),
      [],
      3,
      2,
    );
  };

  /** A line of letters of a stamp, pale. */
  const paleLine = (y: number) => Array.from({ length: 20 }, (_, i) => rectangle(40 + 8 * i, y, 4, 20, 180));

  it('is a block of ink, its box in points', () => {
    expect(found([rectangle(40, 60, 60, 40)])).toEqual([
      { page: 3, box: { left: 20, right: 50, top: 30, bottom: 50 }, fill: 1 },
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
    ['a large pale ground', [rectangle(40, 60, 200, 200, 180)], 0],
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

  it('fills as much of its box as is dark', () => {
    const [stroke] = found([rectangle(40, 60, 60, 10), rectangle(40, 70, 10, 30)]);
    expect(stroke?.fill).toBeCloseTo((60 * 10 + 10 * 30) / (60 * 40));
  });
});
