import { describe, expect, it } from 'vitest';
import { markedWords } from '../../src/ui/check/marked-words';

/** The words of a text of so many, ten to a line, one after another. */
function wordsOf(count: number, onRead: () => void = () => {}) {
  return Array.from({ length: count }, (_, i) => {
    const [left, top] = [50 * (i % 10), 12 * Math.floor(i / 10)];
    const box = { left, right: left + 50, top, bottom: top + 10 };
    const word = { start: 6 * i, end: 6 * i + 5, page: 1, box, mark: null };
    return Object.defineProperty(word, 'end', {
      get: () => {
        onRead();
        return 6 * i + 5;
      },
      enumerable: true,
    });
  });
}

describe('the words of some ranges', () => {
  const marked = (...ranges: readonly (readonly [start: number, end: number])[]) =>
    markedWords(
      ranges.map(([start, end]) => ({ start, end })),
      wordsOf(30),
    ).map(({ start, end, box }) => [start, end, box.right - box.left]);

  it('that follow one another on a line are one', () => {
    expect(marked([0, 17])).toEqual([[0, 17, 150]]);
    expect(marked([0, 5], [6, 11])).toEqual([[0, 11, 100]]);
    expect(marked([48, 66])).toEqual([
      [48, 59, 100],
      [60, 65, 50],
    ]);
  });

  it('are apart where another stands between them', () => {
    expect(marked([12, 17], [0, 5])).toEqual([
      [0, 5, 50],
      [12, 17, 50],
    ]);
  });

  it('are marked once where ranges share them, and whole where a range has a part of them', () => {
    expect(marked([0, 8], [2, 9])).toEqual([[0, 11, 100]]);
    expect(marked([3, 3])).toEqual([[0, 5, 50]]);
    expect(marked([5, 6])).toEqual([]);
    expect(marked([500, 600])).toEqual([]);
  });

  it('are found without a look at all others, of which a long file has thousands', () => {
    let reads = 0;
    const words = wordsOf(20_000, () => reads++);
    const ranges = Array.from({ length: 200 }, (_, i) => ({ start: 600 * i, end: 600 * i + 5 }));
    expect(markedWords(ranges, words)).toHaveLength(200);
    expect(reads).toBeLessThan(10_000);
  });
});
