import { describe, expect, it } from 'vitest';
import { around, cellsIn } from '../../../src/pdf/look/cells';
import { groupOf, groupsIn } from '../../../src/pdf/look/groups';
import { pictureWith, rectangle } from './pictures';

/** The numbers of the dark and of the pale cells of a picture of 40 by 40 pixels, a pixel a point. */
const numbers = (...drawn: ReturnType<typeof rectangle>[]) => {
  const { dark, pale } = cellsIn(pictureWith(40, 40, ...drawn), 10, 1);
  return { dark: [...dark.keys()], pale: [...pale.keys()] };
};
const ground = (grey: number) => rectangle(0, 0, 40, 40, grey);

describe('the cells of a picture with something in them', () => {
  it('have the box of what is drawn, in points, and count its pixels', () => {
    const drawn = [rectangle(10, 17, 1, 1), rectangle(9, 18, 1, 1), rectangle(13, 19, 1, 1), rectangle(11, 19, 1, 1)];
    const { dark, pale } = cellsIn(pictureWith(40, 40, ...drawn), 5, 2);
    const box = { left: 4.5, right: 7, top: 8.5, bottom: 10 };
    expect([...dark]).toEqual([[11, { box, pixels: 4 }]]);
    expect(pale.size).toBe(0);
  });

  it.each([
    ['dark', [rectangle(5, 9, 1, 1, 159)], { dark: [21], pale: [] }],
    ['pale on white', [rectangle(5, 9, 1, 1, 160)], { dark: [], pale: [21] }],
    ['as pale as it may be', [rectangle(5, 9, 1, 1, 215)], { dark: [], pale: [21] }],
    ['paler', [rectangle(5, 9, 1, 1, 216)], { dark: [], pale: [] }],
    ['a little darker than the ground', [ground(250), rectangle(5, 9, 1, 1, 214)], { dark: [], pale: [21] }],
    ['hardly darker than the ground', [ground(250), rectangle(5, 9, 1, 1, 215)], { dark: [], pale: [] }],
    ['a pale ground', [ground(180)], { dark: [], pale: [] }],
    ['pale, close to something dark', [rectangle(5, 9, 1, 1), rectangle(9, 5, 1, 1, 200)], { dark: [21], pale: [] }],
    ['pale, further from it', [rectangle(5, 9, 1, 1), rectangle(13, 9, 1, 1, 200)], { dark: [21], pale: [23] }],
    ['at the page’s last pixel', [rectangle(39, 39, 1, 1, 200)], { dark: [], pale: [99] }],
  ])('tell what is %s', (_, drawn, cells) => expect(numbers(...drawn)).toEqual(cells));

  it('are no larger than their own pixels, which a cell’s edge may cut', () => {
    // At 100 dots an inch the second cell of a row has the pixels from 6 to 11.
    const scale = 100 / 72;
    const keys = (...drawn: ReturnType<typeof rectangle>[]) => [
      ...cellsIn(pictureWith(40, 40, ...drawn), 8, scale).pale.keys(),
    ];
    expect(keys(ground(200), rectangle(6, 6, 6, 6, 255), rectangle(8, 8, 1, 1, 200))).toEqual([9]);
    expect(keys(rectangle(6, 6, 6, 6, 200))).toEqual([]);
    expect(keys(rectangle(5, 6, 7, 6, 200))).toEqual([8]);
    expect(keys(rectangle(6, 5, 6, 7, 200))).toEqual([1]);
  });

  it('have others around them, but none beyond the page’s sides', () => {
    expect(around(21, 10, 1)).toEqual([10, 11, 12, 20, 21, 22, 30, 31, 32]);
    expect(around(20, 10, 1)).toEqual([10, 11, 20, 21, 30, 31]);
    expect(around(29, 10, 2)).toEqual([17, 18, 19, 27, 28, 29, 37, 38, 39]);
  });
});

describe('what hangs together', () => {
  const boxes = (...drawn: ReturnType<typeof rectangle>[]) =>
    groupsIn(pictureWith(40, 40, ...drawn), 1).map(({ box: { left, top }, cells, isPale }) =>
      [left, top, cells.length, isPale ? 'pale' : 'dark'].join(' '),
    );
  const dot = (column: number, row: number, grey = 0) => rectangle(4 * column, 4 * row, 2, 2, grey);

  it.each([
    ['one word', [dot(1, 1)], ['4 4 1 dark']],
    ['words with two empty cells between them', [dot(1, 1), dot(4, 1)], ['4 4 2 dark']],
    ['words further apart', [dot(1, 1), dot(5, 1)], ['4 4 1 dark', '20 4 1 dark']],
    ['one a cell lower', [dot(1, 1), dot(4, 2)], ['4 4 2 dark']],
    ['one two cells lower', [dot(1, 1), dot(1, 3)], ['4 4 1 dark', '4 12 1 dark']],
    ['a row of them', [dot(0, 1), dot(3, 1), dot(6, 1), dot(9, 1)], ['0 4 4 dark']],
    ['the end of a row and the begin of the next', [dot(9, 1), dot(0, 2)], ['36 4 1 dark', '0 8 1 dark']],
    ['dark ones first', [dot(1, 1, 200), dot(1, 5)], ['4 20 1 dark', '4 4 1 pale']],
  ])('tells apart: %s', (_, drawn, groups) => expect(boxes(...drawn)).toEqual(groups));

  it('fills a part of its box', () => {
    const [group] = groupsIn(pictureWith(40, 40, rectangle(8, 8, 4, 2), rectangle(8, 10, 2, 2)), 2);
    expect(group?.box).toEqual({ left: 4, right: 6, top: 4, bottom: 6 });
    expect(group?.fill).toBe(12 / 16);
    expect(groupOf([], 2, false)).toBe(null);
  });
});
