import { describe, expect, it } from 'vitest';
import { firstTitle, titleAmong } from '../../../src/pdf/read/first-title';
import { linesOf } from '../../../src/pdf/read/lines';
import { A4, typed } from './typewriter';

const titleOf = (...lines: (readonly [size: number, y: number, text: string])[]) =>
  titleAmong(lines.flatMap(([size, y, text]) => linesOf(typed(text, 10, y, { size }), 1)));

describe('the title among the lines of a page', () => {
  it('is the largest type with letters enough, and the lines below it in the same size', () => {
    expect(
      titleOf([9, 50, 'Proceedings'], [17, 80, 'On the Depth'], [17, 100, 'of Networks'], [11, 130, 'Hua Li']),
    ).toBe('On the Depth of Networks');
    expect(titleOf([17, 80, 'On the Depth'], [17, 100, 'of Very Wide'], [17, 120, 'Networks'])).toBe(
      'On the Depth of Very Wide Networks',
    );
    expect(titleOf([30, 50, 'ICM'], [17, 80, 'On the Depth'])).toBe('On the Depth');
    expect(titleOf([30, 50, 'ICML'], [17, 80, 'On the Depth'])).toBe('ICML');
    expect(titleOf([17, 80, '2026'], [10, 100, 'Words'])).toBe('Words');
    expect(titleOf([17, 80, '2026'])).toBe(null);
    expect(titleOf()).toBe(null);
  });

  it('ends at a gap of two lines, or where the size differs by more than rounding', () => {
    expect(titleOf([17, 80, 'On the Depth'], [17, 114, 'of Networks'])).toBe('On the Depth of Networks');
    expect(titleOf([17, 80, 'On the Depth'], [17, 115, 'of Networks'])).toBe('On the Depth');
    expect(titleOf([17, 80, 'On the Depth'], [16.5, 100, 'of Networks'])).toBe('On the Depth of Networks');
    expect(titleOf([16.5, 80, 'On the Depth'], [17, 100, 'of Networks'])).toBe('On the Depth of Networks');
    expect(titleOf([17, 80, 'On the Depth'], [16, 100, 'of Networks'])).toBe('On the Depth');
  });

  it('stands in the upper half of the first page', () => {
    const lines = [
      ...linesOf(typed('On the Depth', 10, 400), 1),
      ...linesOf(typed('FIGURE', 10, 440, { size: 30 }), 1),
    ];
    expect(firstTitle({ pages: [A4], lines })).toBe('On the Depth');
    expect(firstTitle({ pages: [], lines })).toBe(null);
  });

  it('closes a word that is broken, and no other', () => {
    expect(titleOf([17, 80, 'Efficient Communi-'], [17, 100, 'cation'])).toBe('Efficient Communication');
    expect(titleOf([17, 80, 'Efficient Communi\u2010'], [17, 100, 'cation'])).toBe('Efficient Communication');
    expect(titleOf([17, 80, 'Quasi-'], [17, 100, 'Newton Steps'])).toBe('Quasi- Newton Steps');
  });

  it('is none where it is longer than any title', () => {
    expect(titleOf([17, 80, 'word '.repeat(120).trim()])).toHaveLength(599);
    expect(titleOf([17, 80, 'word '.repeat(121).trim()])).toBe(null);
  });
});
