import { describe, expect, it } from 'vitest';
import { unstoredInk } from '../../../src/pdf/look/unstored-ink';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { typed } from '../read/typewriter';
import { pictureWith, rectangle } from './pictures';

describe('ink that no stored character accounts for', () => {
  const page = (...drawn: ReturnType<typeof rectangle>[]) => pictureWith(200, 60, ...drawn);
  const left = (glyphs: readonly Glyph[], ...drawn: ReturnType<typeof rectangle>[]) => {
    const picture = page(...drawn);
    const ink = unstoredInk({ seen: picture, withoutText: page(), textAlone: picture, printed: null }, glyphs, 2);
    return ink?.grey.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0) ?? 0;
  };
  const word = rectangle(40, 24, 20, 16);
  /** A letter that runs down the page, its ink to the left of where it begins. */
  const turned = (text: string, x: number, y: number) =>
    typed(text, x, y, { quarter: 1, width: 20, ink: { left: x - 8, right: x - 3, top: y - 5, bottom: y } });

  it('is what is drawn where nothing, a space or a sign without width is stored', () => {
    expect(left([], word)).toBe(320);
    expect(left(typed('ab', 20, 20), word)).toBe(0);
    expect(left(typed('  ', 20, 20), word)).toBe(320);
    expect(left(typed('\u200b\ufffd', 20, 20), word)).toBe(320);
    expect(left(typed('ab', 20, 20), word, rectangle(120, 24, 20, 16))).toBe(320);
  });

  it('is a word that is stored as a sign, and no sign as fonts have it', () => {
    const sign = (text: string, width: number, height: number) =>
      left(
        typed(text, 20, 20, { ink: { left: 20, right: 20 + width, top: 20 - height, bottom: 20 } }),
        rectangle(40, 40 - 2 * height, 2 * width, 2 * height),
      );
    for (const [text, width, height] of [
      ['’', 4, 7],
      ['-', 5, 2],
      ['_', 12, 1],
      ['—', 20, 2],
      ['§', 6, 9],
      ['☐', 11, 11],
      ['…', 14, 2],
      ['m', 14, 7],
    ] as const)
      expect([text, sign(text, width, height)]).toEqual([text, 0]);
    for (const text of ['’', '-', '_', '§', '\u0001', '\u0085', '\ue000'])
      expect([text, sign(text, 13, 7) > 0]).toEqual([text, true]);
    // A sentence for one letter; a wide letter of a font that says less than its size.
    expect(sign('6', 60, 7)).toBeGreaterThan(0);
    expect([sign('6', 24, 7), sign('W', 30, 14)]).toEqual([0, 0]);
  });

  it('reaches a little beyond a character, and to the page’s edges', () => {
    expect(left(typed('ab', 20, 20), rectangle(36, 24, 4, 16))).toBe(0);
    expect(left(typed('ab', 20, 20), rectangle(30, 24, 5, 16))).toBe(80);
    expect(left(typed('ab', -2, 2), rectangle(0, 0, 10, 4))).toBe(0);
    expect(left(typed('ab', 98, 29), rectangle(192, 50, 8, 10))).toBe(0);
    expect(left(typed('ab', 20, 20, { quarter: 1 }), word)).toBe(0);
    expect(left(typed('ab', 200, 200), word)).toBe(320);
    expect(left(typed('a', 30, 20, { ink: { left: 20, right: 35, top: 12, bottom: 20 } }), word)).toBe(0);
    expect(left(typed('ab', 20, 20), rectangle(40, 40, 20, 10))).toBe(0);
    expect(left(typed('ab', 20, 20), rectangle(40, 50, 20, 10))).toBe(200);
    // Of two sizes on one line each has its own reach.
    expect(left([...typed('a', 20, 20), ...typed('b', 25, 20, { size: 5 })], rectangle(62, 26, 4, 4))).toBe(16);
    // A font may not tell where its ink is.
    expect(left(typed('ab', 20, 20, { ink: { left: 20, right: 20, top: 20, bottom: 20 } }), word)).toBe(0);
  });

  it.each([
    ['between two words of a line', [...typed('ab', 5, 20), ...typed('ab', 60, 20)], word],
    ['between two words drawn from the right', [...typed('ab', 60, 20), ...typed('ab', 5, 20)], word],
    ['above a word', typed('ab', 20, 29), rectangle(40, 4, 20, 16)],
    ['above a word, of several', typed('abcdef', 20, 29), rectangle(40, 4, 20, 16)],
    ['to the right of a word that is turned', turned('a', 20, 20), rectangle(40, 24, 20, 16)],
    ['beside a word off the page to the left', typed('ab', -60, 5), rectangle(40, 24, 20, 16)],
    ['between words off the page', [...typed('ab', -60, 20), ...typed('ab', 200, 20)], word],
    ['beside a sign of several spaces', typed('a', 20, 20, { text: '  ' }), word],
  ])('is found %s', (_, glyphs, drawn) => expect(left(glyphs, drawn)).toBe(320));

  it.each([
    ['larger', 20],
    ['smaller', 5],
  ])('is none of a word with a letter that is %s', (_, size) => {
    const glyphs = [...typed('a', 20, 24), ...typed('a', 25, 24, { size }), ...typed('a', 25 + size / 2, 24)];
    const inks = glyphs.map(({ ink }) =>
      rectangle(2 * ink.left, 2 * ink.top, 2 * (ink.right - ink.left), 2 * (ink.bottom - ink.top)),
    );
    expect(left(glyphs, ...inks)).toBe(0);
  });

  it('is as pale as it is seen', () => {
    const alone = page(word);
    const seen = page({ ...word, grey: 90 });
    const ink = unstoredInk({ seen, withoutText: page(), textAlone: alone, printed: null }, [], 2);
    expect(Math.min(...(ink?.grey ?? []))).toBe(90);
  });

  it('is none where the page does not show it', () => {
    const alone = page(word);
    expect(unstoredInk({ seen: page(), withoutText: page(), textAlone: alone, printed: null }, [], 2)).toBe(null);
  });
});
