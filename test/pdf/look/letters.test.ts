import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../src/pdf/look/letter-shape';
import shapes from '../../../src/pdf/look/letter-shapes.json';
import { otherLetter } from '../../../src/pdf/look/letters';

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
