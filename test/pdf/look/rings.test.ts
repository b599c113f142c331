import { describe, expect, it } from 'vitest';
import { groupsIn } from '../../../src/pdf/look/groups';
import { isOnRing, ringsIn, runsThrough } from '../../../src/pdf/look/rings';
import { pictureWith, rectangle } from './pictures';

/** A line of a pen around a place in a picture: how far it reaches to the sides and up, from which part of a turn to which. */
const penLine = (reachX: number, reachY: number, from = 0, to = 1, thick = 3, grey = 0) =>
  Array.from({ length: 400 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / 400);
    const [x, y] = [150 + reachX * Math.cos(angle), 100 + reachY * Math.sin(angle)];
    return rectangle(Math.round(x), Math.round(y), thick, thick, grey);
  });
const word = { left: 60, right: 90, top: 45, bottom: 57 };
const rings = (drawn: ReturnType<typeof rectangle>[], words = [word]) =>
  ringsIn(pictureWith(300, 200, ...drawn), words, 2);

describe('a ring around words', () => {
  it('is its box', () => {
    expect(rings(penLine(100, 60))).toEqual([{ left: 25, right: 126.5, top: 20, bottom: 81.5 }]);
  });

  it.each([
    ['closed', penLine(100, 60), 1],
    ['nearly closed', penLine(100, 60, 0.04, 0.96), 1],
    ['half of one', penLine(100, 60, 0, 0.5), 0],
    ['three quarters of one', penLine(100, 60, 0, 0.75), 0],
    ['with a stroke across', [...penLine(100, 60), rectangle(55, 98, 190, 3)], 0],
    ['with a stroke down', [...penLine(100, 60), rectangle(150, 45, 3, 110)], 0],
    ['of a thick brush', penLine(100, 60, 0, 1, 24), 0],
    ['pale', penLine(100, 60, 0, 1, 3, 200), 0],
    ['a disc', [rectangle(50, 40, 200, 120)], 0],
  ])('is told by its shape: %s', (_, drawn, count) => expect(rings(drawn)).toHaveLength(count));

  it.each([
    ['no word', [], 0],
    ['a word above it', [{ ...word, top: 2, bottom: 14 }], 0],
    ['a word beside it', [{ ...word, left: 130, right: 145 }], 0],
    ['one of several words', [{ ...word, top: 2, bottom: 14 }, word], 1],
  ])('goes around words: %s', (_, words, count) => expect(rings(penLine(100, 60), words)).toHaveLength(count));
});

describe('what lies on a ring', () => {
  const ring = { left: 25, right: 125, top: 20, bottom: 80 };
  const isOn = (...drawn: ReturnType<typeof rectangle>[]) =>
    groupsIn(pictureWith(300, 200, ...drawn), 2).map((group) => isOnRing(group, ring));

  it('is all of it near the line', () => {
    expect(isOn(...penLine(100, 60, 0.5, 0.7))).toEqual([true]);
    expect(isOn(rectangle(140, 90, 20, 20))).toEqual([false]);
    expect(isOn(...penLine(100, 60, 0.5, 0.7), rectangle(50, 98, 90, 4))).toEqual([false]);
    expect(isOn(rectangle(4, 4, 10, 10))).toEqual([false]);
  });
});

describe('a word that a ring runs through', () => {
  const ring = { left: 100, right: 200, top: 100, bottom: 160 };
  const wordAt = (left: number, top: number) => ({ left, right: left + 20, top, bottom: top + 12 });

  it.each([
    ['at its left', wordAt(90, 124), 12, true],
    ['at its right', wordAt(190, 124), 12, true],
    ['above', wordAt(140, 94), 12, true],
    ['below', wordAt(140, 154), 12, true],
    ['in its middle', wordAt(140, 124), 12, false],
    ['beside it', wordAt(70, 124), 12, false],
    ['close to its left', wordAt(80, 124), 12, false],
    ['close above', wordAt(140, 88), 12, false],
    ['close to its right', wordAt(200, 124), 12, false],
    ['close below', wordAt(140, 160), 12, false],
    ['in type that is not much smaller than the ring', wordAt(90, 124), 34, false],
    ['in type that is smaller', wordAt(90, 124), 33, true],
  ])('stands %s', (_, word, size, runs) => expect(runsThrough(ring, word, size)).toBe(runs));
});
