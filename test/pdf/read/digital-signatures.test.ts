import { describe, expect, it } from 'vitest';
import { apply, boxOf, contains, intersection, multiply, union } from '../../../src/pdf/pdfium/geometry';
import type { Annotation } from '../../../src/pdf/read/annotations';
import { withoutSignatures } from '../../../src/pdf/read/digital-signatures';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { A4, typed } from './typewriter';

const field = (kind: Annotation['kind']): Annotation => ({
  kind,
  target: null,
  contents: '',
  rect: [80, 842 - 160, 300, 842 - 90],
  isDrawn: true,
});
const parted = (glyphs: readonly Glyph[], ...annotations: readonly Annotation[]) => {
  const page = { annotations, glyphs, shape: A4, drawings: [], actualTexts: [], look: null };
  const { glyphs: left, signatures } = withoutSignatures(page, 2);
  return { left: left.map(({ text }) => text).join(''), signatures };
};

describe('a digital signature', () => {
  const appearance = [
    ...typed(' Digitally signed', 85, 110, { own: false }),
    ...typed('by Hua  Li', 90, 122, { own: false }),
    ...typed('hidden', 90, 134, { own: false, hidden: 'tiny' }),
  ];
  const line = typed('Signed:', 40, 125);

  it('says what its field shows, and no line of the form has its words', () => {
    const { left, signatures } = parted([...line, ...appearance], field('signature'));
    expect(left).toBe('Signed:');
    expect(signatures).toEqual([
      { page: 2, box: { left: 80, right: 300, top: 90, bottom: 160 }, text: 'Digitally signed by Hua Li' },
    ]);
  });

  it('takes in nothing that the page itself draws, or that stands beside it', () => {
    const own = typed('own', 90, 110);
    const beside = typed('beside', 310, 110, { own: false });
    expect(parted([...own, ...beside], field('signature'))).toMatchObject({
      left: 'ownbeside',
      signatures: [{ text: '' }],
    });
  });

  it('takes in what reaches the edges of its field, and nothing that is mostly beside it', () => {
    const at = (x: number, y: number) => parted(typed('x', x, y, { own: false }), field('signature')).left;
    expect([at(296, 110), at(298, 110), at(78, 110), at(76, 110)]).toEqual(['', 'x', '', 'x']);
    expect([at(100, 93), at(100, 92), at(100, 162), at(100, 163)]).toEqual(['', 'x', '', 'x']);
  });

  it('is none where the field is empty or another', () => {
    expect(parted(appearance, field('empty-signature'), field('link')).signatures).toEqual([]);
    expect(parted(appearance).left).toHaveLength(33);
  });
});

describe('boxes and matrices', () => {
  const a = { left: 0, right: 10, top: 0, bottom: 10 };
  const b = { left: 5, right: 20, top: -5, bottom: 4 };

  it('are put together as PDF does', () => {
    expect(multiply([2, 0, 0, 3, 5, 7], [0, 1, -1, 0, 10, 20])).toEqual([0, 3, -2, 0, 25, 67]);
    const [outer, inner] = [
      [1, 2, 3, 4, 5, 6],
      [7, 8, 9, 10, 11, 12],
    ] as const;
    const [x, y] = apply(inner, 13, 14);
    expect(apply(multiply(outer, inner), 13, 14)).toEqual(apply(outer, x, y));
    expect(apply([1, 2, 3, 4, 5, 6], 10, 100)).toEqual([315, 426]);
    expect(boxOf([0, 1, -1, 0, 100, 0], 10, 20, 30, 60)).toEqual({ left: 40, right: 80, top: 10, bottom: 30 });
  });

  it('share and span what they do', () => {
    expect(union(a, b)).toEqual({ left: 0, right: 20, top: -5, bottom: 10 });
    expect(intersection(a, b)).toEqual({ left: 5, right: 10, top: 0, bottom: 4 });
    expect(contains(a, 10, 0)).toBe(true);
    expect(contains(a, 0, 10)).toBe(true);
    for (const [x, y] of [
      [-1, 5],
      [11, 5],
      [5, -1],
      [5, 11],
    ] as const)
      expect(contains(a, x, y)).toBe(false);
  });
});
