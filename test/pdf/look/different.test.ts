import { describe, expect, it } from 'vitest';
import { differentWords, type Judged } from '../../../src/pdf/look/different';
import { drawnWords } from '../../../src/pdf/look/drawn-words';
import type { Glyph } from '../../../src/pdf/read/glyph';
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
  const different = (stored: string, drawn: keyof typeof letter, more: Partial<Glyph> = {}, judged: Judged = []) => {
    const ink = { left: 5, right: 45, top: 5, bottom: 45 };
    // What stands beside the letter is none of it.
    const around = [
      [0, 0, 100, 6],
      [0, 94, 100, 6],
      [0, 0, 6, 100],
      [94, 0, 6, 100],
    ] as const;
    const others = around.map(([x, y, width, height]) => rectangle(x, y, width, height));
    const words = drawnWords(typed(stored, 10, 40, { size: 40, ink, ...more }));
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

  it('is none where a letter reaches over the next one, which shows in its own place', () => {
    const beside = (left: number) => {
      const glyphs = typed('LI', 10, 40, { size: 40 }).map((glyph, i) => ({
        ...glyph,
        ink: i === 0 ? { left: 5, right: 35, top: 5, bottom: 45 } : { left, right: left + 5, top: 5, bottom: 45 },
      }));
      const picture = pictureWith(200, 100, ...letter.L, rectangle(56, 20, 10, 56));
      return differentWords(picture, drawnWords(glyphs), 1, 2, []).length;
    };
    expect(beside(28)).toBe(0);
    // Nothing of it is another letter's.
    expect(beside(70)).toBe(1);
  });

  it('is one with a letter as wide as several, whose shape is no letter’s', () => {
    const wide = { left: 2, right: 48, top: 25, bottom: 42 };
    expect(different('L', 'L', { ink: wide })).toEqual([['L', 2]]);
    expect(different('L', 'L', { ink: { ...wide, right: 36 } })).toEqual([]);
  });

  it('is none of small type, or of signs', () => {
    expect(different('L', 'T', { size: 10.9 })).toEqual([]);
    expect(different('L', 'T', { size: 11 })).toEqual([['L', 2]]);
    expect(different('—', 'T')).toEqual([]);
  });

  it('is one where a sign stores several letters and plainly shows another', () => {
    const ink = { left: 0, right: 50, top: 0, bottom: 50 };
    const joined = (drawn: keyof typeof letter) => {
      const ligature = typed('LL', 10, 40, { size: 40, ink }).map((glyph) => ({ ...glyph, x: 10 }));
      return differentWords(pictureWith(100, 100, ...letter[drawn]), drawnWords(ligature), 1, 2, []).length;
    };
    expect([joined('T'), joined('L')]).toEqual([1, 0]);
    expect(different('x', 'T', { text: 'Lo' })).toEqual([['Lo', 2]]);
    expect(different('x', 'T', { text: 'oT' })).toEqual([]);
    // Nobody reads four letters out of one sign: that is said elsewhere.
    expect(different('x', 'T', { text: 'Lone' })).toEqual([]);
  });

  it('is judged once for each picture of a font’s letter on a page', () => {
    const ink = { left: 5, right: 45, top: 5, bottom: 45 };
    const words = ['L', 'L', 'T'].flatMap((stored) => drawnWords(typed(stored, 10, 40, { size: 40, ink })));
    const judged: Judged = [];
    expect(differentWords(pictureWith(100, 100, ...letter.T), words, 1, 2, judged)).toHaveLength(2);
    const found = () => judged.map((known) => [known.letter, known.isOther, known.times]);
    expect(found()).toEqual([
      ['L', true, 2],
      ['T', false, 1],
    ]);
    expect(different('L', 'T', {}, judged)).toEqual([['L', 2]]);
    expect(found().slice(2)).toEqual([['L', true, 1]]);
  });
});

describe('a word in a face that no font for text resembles', () => {
  /** Ornaments of 12 by 12 points: stripes down, stripes across, a ring of dots, and one much like the first. */
  const ornaments = {
    down: [0, 6, 12, 18].map((x) => rectangle(x, 0, 3, 24)),
    nearlyDown: [rectangle(3, 0, 3, 2), ...[0, 6, 12, 18].map((x) => rectangle(x, 0, 3, 24))],
    across: [0, 6, 12, 18].map((y) => rectangle(0, y, 24, 3)),
    dots: [0, 10, 20].flatMap((x) => [0, 10, 20].map((y) => rectangle(x, y, 4, 4))),
  };
  type Ornament = keyof typeof ornaments;

  /** The words of a page of such letters, two pixels a point, that are named. */
  const named = (...words: readonly (readonly [stored: string, ...drawn: Ornament[]])[]) => {
    const drawn: ReturnType<typeof rectangle>[] = [];
    const glyphs = words.flatMap(([stored, ...shown], line) => {
      const [top, size] = [20 * line + 2, 20];
      return typed(stored, 4, top + 12, { size }).map((glyph, i) => {
        const left = 4 + 20 * i;
        const own = ornaments[shown[i] ?? 'dots'].map((part) =>
          rectangle(2 * left + part.left, 2 * top + part.top, part.right - part.left, part.bottom - part.top),
        );
        drawn.push(...own);
        return { ...glyph, x: left, width: 20, ink: { left, right: left + 12, top, bottom: top + 12 } };
      });
    });
    return differentWords(pictureWith(300, 400, ...drawn), drawnWords(glyphs), 1, 2, []).map(({ text }) => text);
  };

  it('is none where each letter is always drawn as it is', () => {
    expect(named(['nwn', 'down', 'across', 'down'], ['wn', 'across', 'down'])).toEqual([]);
  });

  it('is named where a letter is drawn as the file draws another one', () => {
    const usual = [['nnww', 'down', 'down', 'across', 'across']] as const;
    expect(named(...usual, ['wn', 'across', 'across'])).toEqual(['wn']);
    expect(named(['wn', 'across', 'across'], ...usual, ['n', 'down'])).toEqual(['wn']);
    // Of letters that the file does not draw twice, or that it draws so nowhere, nothing is known.
    expect(named(['nnw', 'down', 'down', 'across'], ['n', 'across'])).toEqual([]);
    expect(named(...usual, ['wn', 'across', 'dots'])).toEqual([]);
    // What differs by a hair is no other letter.
    expect(named(...usual, ['n', 'nearlyDown'])).toEqual([]);
  });

  it('is known by how the file draws it most often', () => {
    const often = [['nnnnww', 'down', 'down', 'down', 'across', 'across', 'across']] as const;
    expect(named(...often)).toEqual(['nnnnww']);
    expect(named(['nnwww', 'across', 'down', 'across', 'across', 'across'], ['nn', 'down', 'down'])).toEqual(['nnwww']);
    expect(named(['nnnww', 'across', 'across', 'down', 'across', 'across'])).toEqual([]);
  });

  it.each([
    ['its own in the other case', 'N', []],
    ['one that fonts draw alike', 'I', []],
    ['another', 'w', ['aa']],
  ])('is none where that other is %s', (_, other, words) => {
    const stored = other === 'N' ? 'n' : other === 'I' ? 'l' : 'a';
    const own: [string, ...Ornament[]] = [stored.repeat(2), 'down', 'down'];
    const others: [string, ...Ornament[]] = [other.repeat(2), 'across', 'across'];
    expect(named(own, others, [stored.repeat(2), 'down', 'across'])).toEqual(words);
  });
});
