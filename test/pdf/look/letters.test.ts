import { describe, expect, it } from 'vitest';
import { differentWords, type Judged } from '../../../src/pdf/look/different';
import { drawnWords } from '../../../src/pdf/look/drawn-words';
import { distance, shapeIn, shapeOf } from '../../../src/pdf/look/letter-shape';
import shapes from '../../../src/pdf/look/letter-shapes.json';
import { otherLetter } from '../../../src/pdf/look/letters';
import { typed } from '../read/typewriter';
import { pictureWith, rectangle } from './pictures';

const WHOLE = { left: 0, right: 100, top: 0, bottom: 100 };
/** Letters of bars, in a picture of 100 by 100 pixels. */
const letter = {
  I: [rectangle(45, 20, 10, 56)],
  L: [rectangle(20, 20, 10, 56), rectangle(20, 66, 42, 10)],
  T: [rectangle(20, 20, 42, 10), rectangle(36, 20, 10, 56)],
  E: [rectangle(20, 20, 8, 56), ...[20, 44, 68].map((y) => rectangle(20, y, 40, 8))],
};
const shapeOfLetter = (name: keyof typeof letter, part = WHOLE) =>
  shapeIn(pictureWith(100, 100, ...letter[name]), part);

describe('the shape of a letter', () => {
  it('is its ink in its own box, wherever that stands and however large it is', () => {
    const shape = shapeOfLetter('L');
    expect(shape?.aspect).toBeCloseTo(42 / 56);
    const moved = shapeIn(pictureWith(200, 200, rectangle(50, 60, 20, 112), rectangle(50, 152, 84, 20)), {
      left: 10,
      right: 190,
      top: 10,
      bottom: 190,
    });
    expect(moved?.aspect).toBeCloseTo(42 / 56);
    if (!shape || !moved) throw new Error('no shape');
    expect(distance(shape, moved)).toBeLessThan(0.05);
    // Rows from the top: only the left part has ink, at the foot all of it.
    expect((shape.rows[0] ?? 0).toString(2).padStart(14, '0')).toBe('11100000000000');
    expect((shape.rows[13] ?? 0).toString(2)).toBe('1'.repeat(14));
    expect(shape.ink).toBe([...shape.rows].reduce((sum, row) => sum + row.toString(2).replaceAll('0', '').length, 0));
  });

  it('is none where nothing is drawn, or where it is too small', () => {
    expect(shapeIn(pictureWith(100, 100), WHOLE)).toBe(null);
    expect(shapeIn(pictureWith(100, 100, rectangle(20, 20, 7, 7)), WHOLE)).toBe(null);
    expect(shapeIn(pictureWith(100, 100, rectangle(20, 20, 3, 8)), WHOLE)).not.toBe(null);
    expect(shapeIn(pictureWith(100, 100, rectangle(20, 20, 30, 30, 128)), WHOLE)).toBe(null);
    expect(shapeIn(pictureWith(100, 100, rectangle(20, 20, 30, 30, 127)), WHOLE)).not.toBe(null);
    expect(shapeOfLetter('L', { left: 62, right: 100, top: 0, bottom: 100 })).toBe(null);
    expect(shapeOfLetter('L', { left: -50, right: 500, top: -50, bottom: 500 })?.aspect).toBeCloseTo(42 / 56);
  });

  it('spreads to the cells beside it', () => {
    const rows = new Int32Array(14);
    rows[5] = 0b00001000000000;
    const { spread, ink } = shapeOf(rows, 1);
    expect(ink).toBe(1);
    expect([...spread].map((row) => row.toString(2).padStart(14, '0')).slice(3, 8)).toEqual([
      '00000000000000',
      '00001000000000',
      '00011100000000',
      '00001000000000',
      '00000000000000',
    ]);
  });
});

describe('how unlike two shapes are', () => {
  const made = (aspect: number, ...filled: number[]) => {
    const rows = new Int32Array(14);
    for (const row of filled) rows[row] = 0b11110000000000;
    return shapeOf(rows, aspect);
  };
  it('is nothing for the same, all for others, and a little for neighbours', () => {
    expect(distance(made(1, 2, 3), made(1, 2, 3))).toBe(0);
    expect(distance(made(1, 2, 3), made(1, 9, 10))).toBe(1);
    expect(distance(made(1, 2), made(1, 3))).toBeCloseTo(0.3);
    expect(distance(made(1, 2, 3), made(1, 3, 4))).toBeCloseTo(0.15);
    expect(distance(made(1), made(1, 2))).toBe(1);
  });

  it('is more for another width, up to a bound', () => {
    expect(distance(made(1, 2), made(Math.E ** 0.5, 2))).toBeCloseTo(0.06);
    expect(distance(made(1, 2), made(100, 2))).toBeCloseTo(0.12);
  });

  it('is not measured to the end where it is too much already', () => {
    expect(distance(made(1, 2), made(100, 2), 0.1)).toBe(Infinity);
    expect(distance(made(1, 2, 3), made(1, 9, 10), 0.4)).toBe(Infinity);
    expect(distance(made(1, 2), made(1, 3), 0.31)).toBeCloseTo(0.3);
  });
});

describe('the letter that a shape shows', () => {
  const references = Object.entries(shapes).map(([name, [written = '']]) => {
    const [rows = '', aspect = '1'] = written.split(' ');
    const shape = shapeOf(
      Int32Array.from(rows.split('.'), (row) => Number.parseInt(row, 16)),
      Number(aspect),
    );
    return { name, shape };
  });
  const shown = (name: string) => {
    const found = references.find((reference) => reference.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found.shape;
  };

  it('is its own where it is stored as it is', () => {
    for (const { name, shape } of references) expect(otherLetter(name, shape)).toBe(null);
  });

  it.each([
    ['n', 'H'],
    ['o', 'T'],
    ['t', 'W'],
    ['5', 'A'],
    ['a', '4'],
  ])('is another where %s is stored and %s drawn', (stored, drawn) => {
    expect(otherLetter(stored, shown(drawn))?.toLowerCase()).toBe(drawn.toLowerCase());
  });

  it('is never its own in the other case, nor one that nobody can tell', () => {
    expect(otherLetter('O', shown('o'))).toBe(null);
    expect(otherLetter('O', shown('0'))).toBe(null);
    expect(otherLetter('l', shown('I'))).toBe(null);
    expect(otherLetter('é', shown('W'))).toBe(null);
    for (const { name } of references.filter((reference) => /[a-z]/.test(reference.name))) {
      expect(otherLetter(name, shown(name.toUpperCase()))).not.toBe(name.toUpperCase());
      expect(otherLetter(name.toUpperCase(), shown(name))).not.toBe(name);
    }
    const noise = Int32Array.from({ length: 14 }, (_, i) => (i % 2 ? 0b10101010101010 : 0b01010101010101));
    expect(otherLetter('x', shapeOf(noise, 1))).toBe(null);
  });
});

describe('a word whose letters look different', () => {
  /** One letter of 40 points, drawn at two pixels a point as another. */
  const different = (stored: string, drawn: keyof typeof letter, judged: Judged = [], size = 40) => {
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
    expect(different('L', 'T', [], 10.9)).toEqual([]);
    expect(different('L', 'T', [], 11)).toEqual([['L', 2]]);
    expect(different('—', 'T')).toEqual([]);
    const ink = { left: 0, right: 50, top: 0, bottom: 50 };
    const ligature = typed('LL', 10, 40, { size: 40, ink }).map((glyph) => ({ ...glyph, x: 10 }));
    expect(differentWords(pictureWith(100, 100, ...letter.T), drawnWords(ligature), 1, 2, [])).toEqual([]);
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
    expect(different('L', 'T', judged)).toEqual([['L', 2]]);
    expect(found().slice(2)).toEqual([['L', true, 1]]);
  });
});
