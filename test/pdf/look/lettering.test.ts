import { describe, expect, it } from 'vitest';
import { groupsIn } from '../../../src/pdf/look/groups';
import { withoutLettering } from '../../../src/pdf/look/lettering';
import { pictureWith, rectangle } from './pictures';

/** A label at the left of a line from 50 to 62 points down, as "Date:" is. */
const label = { left: 10, right: 40, top: 50, bottom: 62 };
/** A signature that reaches down to that line; two pixels a point. */
const signature = rectangle(100, 40, 120, 58);
/** Letters on the line, as many strokes. */
const letters = (count: number, top = 104, high = 16, from = 100) =>
  Array.from({ length: count }, (_, i) => rectangle(from + 12 * i, top, 4, high));

/** The boxes into which what is drawn is taken apart, by their upper and lower edges. */
const parts = (drawn: readonly ReturnType<typeof rectangle>[], words = [label]) => {
  const picture = pictureWith(400, 240, ...drawn);
  const [group, ...others] = groupsIn(picture, 2);
  if (!group || others.length > 0) throw new Error('not one drawing');
  return withoutLettering(group, picture, words, 2).map(({ box: { top, bottom } }) => [top, bottom]);
};

describe('letters behind a label that hang together with a signature above', () => {
  it('are taken apart from it', () => {
    expect(parts([signature, ...letters(6)])).toEqual([
      [48, 60],
      [20, 48],
    ]);
    expect(parts([signature, ...letters(3)])).toHaveLength(2);
  });

  it.each([
    ['two strokes only', [signature, ...letters(2)], [label]],
    ['strokes that come down from the signature', [signature, ...letters(6, 90, 30)], [label]],
    ['strokes that go on below', [signature, ...letters(6, 104, 40)], [label]],
    ['strokes above the middle of the line', [signature, ...letters(6, 98, 9)], [label]],
    ['no label on the line', [signature, ...letters(6)], []],
    ['a label behind them', [signature, ...letters(6)], [{ ...label, left: 150, right: 180 }]],
    [
      'labels above and below',
      [signature, ...letters(6)],
      [
        { ...label, top: 2, bottom: 14 },
        { ...label, top: 70, bottom: 82 },
      ],
    ],
    ['no more than one line', [...letters(6)], [label]],
    ['a line and something as low beside it', [...letters(6, 98, 32)], [label]],
  ])('are none: %s', (_, drawn, words) => expect(parts(drawn, words)).toHaveLength(1));

  it('are those on the lowest line', () => {
    const above = { ...label, top: 30, bottom: 42 };
    const drawn = [rectangle(100, 20, 120, 38), ...letters(6, 64, 16), rectangle(100, 84, 120, 14), ...letters(6)];
    const lowest = [
      [48, 60],
      [10, 48],
    ];
    expect(parts(drawn, [above, label])).toEqual(lowest);
    expect(parts(drawn, [label, above])).toEqual(lowest);
  });

  it('are what the rest hangs on, unless it has letters of its own on another line', () => {
    const belowOf = (drawn: readonly ReturnType<typeof rectangle>[], words: readonly (typeof label)[]) => {
      const picture = pictureWith(400, 240, ...drawn);
      const [group] = groupsIn(picture, 2);
      return group && withoutLettering(group, picture, words, 2).map(({ below }) => below?.top ?? null);
    };
    const above = { ...label, top: 30, bottom: 42 };
    const peaks = [rectangle(100, 60, 4, 40), rectangle(140, 60, 4, 40)];
    expect(belowOf([rectangle(100, 88, 120, 12), ...peaks, ...letters(6)], [above, label])).toEqual([null, 48]);
    const twice = [rectangle(100, 20, 120, 38), ...letters(6, 64, 16), rectangle(100, 84, 120, 14), ...letters(6)];
    expect(belowOf(twice, [above, label])).toEqual([null, null]);
  });

  it('are no lines that leave the line of words nearly level', () => {
    const level = (x: number) => Array.from({ length: 40 }, (_, i) => rectangle(x + 3 * i, 100 + i, 6, 3));
    const drawn = [signature, ...level(100), ...level(130), ...level(160)];
    expect(parts(drawn)).toHaveLength(1);
  });

  it('may be on the page’s last line', () => {
    const last = { ...label, top: 110, bottom: 122 };
    expect(parts([rectangle(100, 160, 120, 58), ...letters(6, 224, 12)], [last])).toHaveLength(2);
  });
});
