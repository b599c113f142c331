import { describe, expect, it } from 'vitest';
import { rulesApart } from '../../../src/pdf/look/rules';
import { pictureWith, rectangle } from './pictures';

/** How many pixels of a drawing are rules, and how many are left; two pixels a point. */
const apart = (...drawn: ReturnType<typeof rectangle>[]) => {
  const { rules, bare } = rulesApart(pictureWith(100, 100, ...drawn), 2);
  const count = (grey: Uint8Array) => grey.reduce((sum, value) => sum + (value < 255 ? 1 : 0), 0);
  return [count(rules.grey), count(bare.grey)];
};

describe('rules', () => {
  it.each([
    ['as short as a rule may be', [rectangle(10, 20, 48, 2)], [96, 0]],
    ['shorter', [rectangle(10, 20, 47, 2)], [0, 94]],
    ['upright, as short', [rectangle(20, 10, 2, 48)], [96, 0]],
    ['upright, shorter', [rectangle(20, 10, 2, 47)], [0, 94]],
    ['as thick as one may be', [rectangle(10, 20, 80, 6)], [480, 0]],
    ['thicker', [rectangle(10, 20, 80, 7)], [0, 560]],
    ['upright, as thick', [rectangle(20, 10, 6, 80)], [480, 0]],
    ['upright, thicker', [rectangle(20, 10, 7, 80)], [0, 560]],
    ['as pale as one may be', [rectangle(10, 20, 80, 2, 214)], [160, 0]],
    ['paler', [rectangle(10, 20, 80, 2, 215)], [0, 160]],
    ['along the page’s upper edge', [rectangle(0, 0, 100, 2)], [200, 0]],
    ['along its lower edge', [rectangle(0, 98, 100, 2)], [200, 0]],
    ['along its left edge', [rectangle(0, 0, 2, 100)], [200, 0]],
    ['along its right edge', [rectangle(98, 0, 2, 100)], [200, 0]],
    ['two pieces in a row', [rectangle(0, 20, 30, 2), rectangle(31, 20, 30, 2)], [0, 120]],
    ['two pieces one below the other', [rectangle(20, 0, 2, 30), rectangle(20, 31, 2, 30)], [0, 120]],
    ['two of them in a row', [rectangle(0, 20, 48, 2), rectangle(50, 20, 50, 2)], [196, 0]],
    ['ending where the next row’s begins', [rectangle(70, 20, 30, 1), rectangle(0, 21, 30, 1)], [0, 60]],
    [
      'sides of a box, but for its corners',
      [rectangle(10, 10, 60, 2), rectangle(10, 10, 2, 60), rectangle(68, 10, 2, 60)],
      [344, 8],
    ],
  ])('are told by their length and thickness: %s', (_, drawn, counts) => expect(apart(...drawn)).toEqual(counts));

  it('leave the letter that stands on them, and keep their grey', () => {
    const picture = pictureWith(100, 100, rectangle(10, 20, 80, 2, 100), rectangle(40, 10, 10, 10));
    const { rules, bare } = rulesApart(picture, 2);
    expect([...rules.grey.subarray(2008, 2012)]).toEqual([255, 255, 100, 100]);
    expect(bare.grey[2010]).toBe(255);
    // Where the letter touches it a rule would be thicker than one.
    expect(apart(rectangle(10, 20, 80, 2, 100), rectangle(40, 10, 10, 10))).toEqual([140, 120]);
    expect(picture.grey[2010]).toBe(100);
  });
});
