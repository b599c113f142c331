import { describe, expect, it } from 'vitest';
import { drawnWords } from '../../../src/pdf/look/drawn-words';
import { onlyTouched } from '../../../src/pdf/look/touched';
import { typed } from '../read/typewriter';

/** Words of 30 by 10.5 points, from 92 down. */
const words = drawnWords(typed('retain assign', 100, 100));
const touched = (left: number, right: number, top = 80, bottom = 110, isPale = false) =>
  onlyTouched(words, [{ cells: [], box: { left, right, top, bottom }, fill: 0.1, isPale }]).map(({ text }) => text);

describe('struck words that something beside them only runs into', () => {
  it.each([
    ['a signature that ends on a word', touched(10, 110), ['retain']],
    ['one that begins on a word', touched(160, 300), ['assign']],
    ['one over two of them, most of it beside', touched(0, 200), ['retain', 'assign']],
    ['a stroke with most of it upon a word', touched(90, 140), []],
    ['a stroke upon both with most of it there', touched(90, 175), []],
    ['a third and no more upon a word', touched(120, 205), []],
    ['something pale', touched(10, 110, 80, 110, true), []],
    ['something above', touched(10, 110, 70, 92), []],
    ['something below', touched(10, 110, 102.5, 120), []],
    ['something to the left', touched(10, 100), []],
    ['something to the right', touched(165, 200), []],
  ])('are told: %s', (_, found, texts) => expect(found).toEqual(texts));

  it('are none where none is struck', () => {
    expect(
      onlyTouched([], [{ cells: [], box: { left: 0, right: 9, top: 0, bottom: 9 }, fill: 1, isPale: false }]),
    ).toEqual([]);
  });
});
