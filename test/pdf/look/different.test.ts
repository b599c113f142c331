import { describe, expect, it } from 'vitest';
import { differentWords } from '../../../src/pdf/look/different';
import { drawnWords } from '../../../src/pdf/look/drawn-words';
import { typed } from '../read/typewriter';
import { pictureWith, rectangle } from './pictures';

/** Letters of bars, in a picture of 100 by 100 pixels. */
const letter = {
  L: [rectangle(20, 20, 10, 56), rectangle(20, 66, 42, 10)],
  T: [rectangle(20, 20, 42, 10), rectangle(36, 20, 10, 56)],
  E: [rectangle(20, 20, 8, 56), ...[20, 44, 68].map((y) => rectangle(20, y, 40, 8))],
};

describe('a word whose letters look different', () => {
  /** One letter of 40 points, drawn at two pixels a point as another. */
  const different = (stored: string, drawn: keyof typeof letter, judged = new Map(), size = 40) => {
    const ink = { left: 5, right: 45, top: 5, bottom: 45 };
    // What stands beside the letter is none of it.
    const around = [
      [0, 0, 100, 6],
      [0, 94, 100, 6],
      [0, 0, 6, 100],
      [94, 0, 6, 100],
    ] as const;
    const others = around.map(([x, y, width, height]) => rectangle(x, y, width, height));
    const words = drawnWords(typed(stored, 10, 40, { size, ink }));
    return differentWords(pictureWith(100, 100, ...letter[drawn], ...others), words, 2, 2, judged).map(
      ({ text, page }) => [text, page],
    );
  };

  it('is named with its page', () => {
    expect(different('L', 'L')).toEqual([]);
    expect(different('L', 'T')).toEqual([['L', 2]]);
    expect(different('T', 'L')).toEqual([['T', 2]]);
    expect(different('E', 'L')).toEqual([['E', 2]]);
  });

  it('is none of small type, of signs, or of one glyph for several letters', () => {
    expect(different('L', 'T', new Map(), 10.9)).toEqual([]);
    expect(different('L', 'T', new Map(), 11)).toEqual([['L', 2]]);
    expect(different('—', 'T')).toEqual([]);
    const ink = { left: 0, right: 50, top: 0, bottom: 50 };
    const ligature = typed('LL', 10, 40, { size: 40, ink }).map((glyph) => ({ ...glyph, x: 10 }));
    expect(differentWords(pictureWith(100, 100, ...letter.T), drawnWords(ligature), 1, 2, new Map())).toEqual([]);
  });

  it('is judged once for each picture of a font’s letter', () => {
    const judged = new Map();
    expect(different('L', 'T', judged)).toEqual([['L', 2]]);
    expect(different('L', 'T', judged)).toEqual([['L', 2]]);
    expect([...judged.values()].map((list) => list.length)).toEqual([1]);
    expect(different('L', 'L', judged)).toEqual([]);
    expect([...judged.values()].map((list) => list.length)).toEqual([2]);
    expect(different('T', 'T', judged)).toEqual([]);
    expect([...judged.keys()]).toEqual(['2 1 L', '2 1 T']);
  });
});
