import { describe, expect, it } from 'vitest';
import { drawnBeside } from '../../../src/pdf/look/beside';
import { drawnWords, struckBySigns, typedOver } from '../../../src/pdf/look/drawn-words';
import { groupsIn } from '../../../src/pdf/look/groups';
import { rulesApart } from '../../../src/pdf/look/rules';
import { unstoredInk } from '../../../src/pdf/look/unstored-ink';
import { lookAtWord } from '../../../src/pdf/look/words';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { typed } from '../read/typewriter';
import { pictureWith, rectangle } from './pictures';

describe('a word in the pictures of its page', () => {
  // Four bars of ink, 20 pixels high, on a baseline at 40; the type is 30 pixels high.
  const bars = [20, 40, 60, 80].map((x) => rectangle(x, 20, 8, 20));
  const box = { left: 10, right: 100, top: 10, bottom: 50 };
  const look = (over: readonly ReturnType<typeof rectangle>[], under = bars, at = box) =>
    lookAtWord(
      {
        seen: pictureWith(120, 60, ...under, ...over),
        withoutText: pictureWith(120, 60, ...over),
        textAlone: pictureWith(120, 60, ...bars),
        printed: null,
      },
      at,
      40,
      30,
    );

  it('is seen as it is stored', () => {
    expect(look([])).toEqual({ contrast: 1, crossed: 0, ink: 640 });
  });

  it('has no contrast where it is covered, whatever by, or not drawn', () => {
    expect(look([rectangle(0, 0, 120, 60, 255)]).contrast).toBe(0);
    expect(look([rectangle(0, 0, 120, 60, 0)]).contrast).toBe(0);
    expect(look([], []).contrast).toBe(0);
    expect(look([], [rectangle(0, 0, 120, 60, 200)]).contrast).toBe(0);
  });

  it('has as much contrast as is left of it', () => {
    const pale = bars.map((bar) => ({ ...bar, grey: 204 }));
    expect(look([], pale).contrast).toBeCloseTo(0.2);
    expect(look([rectangle(0, 0, 55, 60, 255)]).contrast).toBeCloseTo(0.5);
    // White letters on a dark ground are seen too.
    const white = [rectangle(0, 0, 120, 60, 0), ...bars.map((bar) => ({ ...bar, grey: 255 }))];
    expect(look([], white).contrast).toBe(1);
  });

  it('is not judged where it has no ink', () => {
    expect(look([], bars, { left: 100, right: 119, top: 0, bottom: 10 })).toMatchObject({ ink: 0, contrast: 1 });
    expect(look([], bars, { left: -20, right: 500, top: -20, bottom: 500 }).ink).toBe(640);
  });

  it.each([
    ['through all of it', rectangle(0, 28, 120, 3), 1],
    ['through half of it', rectangle(0, 28, 55, 3), 0.5],
    ['as thick as half of its middle', rectangle(0, 26, 120, 8), 1],
    ['thicker than that', rectangle(0, 24, 120, 13), 0],
    ['that is an underline', rectangle(0, 43, 120, 2), 0],
    ['above it', rectangle(0, 10, 120, 3), 0],
    ['in a pale colour', rectangle(0, 28, 120, 3, 200), 1],
    ['paler than one sees', rectangle(0, 28, 120, 3, 235), 0],
    ['of a marker, over all of it', rectangle(0, 10, 120, 40, 200), 0],
    ['of a marker, to the middle', rectangle(0, 10, 120, 18, 200), 0],
    ['no: a dark ground under half of it, but for its edge', rectangle(0, 10, 55, 40, 0), 1 / 9],
  ])('is crossed by a line %s', (_, line, crossed) => {
    expect(look([line]).crossed).toBeCloseTo(crossed);
  });

  it('is crossed by bars side by side, as far as they go', () => {
    const barred = (count: number) =>
      look(Array.from({ length: count }, (_, i) => rectangle(10 + 10 * i, 15, 3, 30))).crossed;
    expect(barred(9)).toBe(1);
    expect(barred(5)).toBeCloseTo(5 / 9);
    expect(barred(0)).toBe(0);
  });

  it('is not crossed by a rule that it stands on, wherever on the pixels', () => {
    const picture = pictureWith(120, 60, rectangle(0, 39, 120, 3));
    const pictures = { seen: picture, withoutText: picture, textAlone: picture, printed: null };
    expect(lookAtWord(pictures, box, 40.5, 30).crossed).toBe(0);
    expect(lookAtWord(pictures, box, 44, 30).crossed).toBe(1);
  });

  it('is crossed by none at the edge of the page', () => {
    const picture = pictureWith(120, 60, rectangle(0, 0, 120, 3));
    const pictures = { seen: picture, withoutText: picture, textAlone: picture, printed: null };
    expect(lookAtWord(pictures, box, 10, 30).crossed).toBe(0);
    expect(lookAtWord(pictures, box, 70, 30).crossed).toBe(0);
    expect(lookAtWord(pictures, { ...box, left: 130, right: 140 }, 40, 30).crossed).toBe(0);
  });
});

describe('words as they are drawn', () => {
  const texts = (glyphs: readonly Glyph[]) => drawnWords(glyphs).map(({ text }) => text);

  it('are characters one after another on a baseline', () => {
    expect(texts(typed('You retain all', 90, 100))).toEqual(['You', 'retain', 'all']);
    expect(texts([...typed('You', 90, 100), ...typed('all', 106.9, 100)])).toEqual(['Youall']);
    expect(texts([...typed('You', 90, 100), ...typed('all', 107.1, 100)])).toEqual(['You', 'all']);
    expect(texts([...typed('ab', 90, 100), ...typed('c', 100, 104)])).toEqual(['abc']);
    expect(texts([...typed('ab', 90, 100), ...typed('c', 100, 104.5)])).toEqual(['ab', 'c']);
    expect(texts([...typed('ab', 90, 100), ...typed('c', 100, 100, { size: 22 })])).toEqual(['ab', 'c']);
    expect(texts(typed('ab', 90, 100, { quarter: 1 }))).toEqual([]);
  });

  it('may run to the left, or stand in one glyph', () => {
    expect(texts(typed('cba', 90, 100).toReversed())).toEqual(['abc']);
    expect(texts(typed('not', 90, 100).map((glyph) => ({ ...glyph, x: 90 })))).toEqual(['not']);
  });

  it('know their place', () => {
    const [word] = drawnWords(typed('You', 90, 100));
    expect(word).toMatchObject({ baseline: 100, size: 10, box: { left: 90, right: 105, top: 92, bottom: 102.5 } });
  });
});

describe('words over which others are typed', () => {
  const over = (...glyphs: Glyph[][]) => typedOver(drawnWords(glyphs.flat())).map(({ text }) => text);

  it('are the ones typed before', () => {
    expect(over(typed('retain', 90, 100), typed(' ', 0, 0), typed('assign', 90, 100))).toEqual(['retain']);
    expect(over(typed('retain', 90, 100), typed(' ', 0, 0), typed('assign', 95, 103))).toEqual(['retain']);
    expect(over(typed('retain', 90, 100), typed(' ', 0, 0), typed('assign', 90, 106))).toEqual([]);
    expect(over(typed('retain', 90, 100), typed(' ', 0, 0), typed('assign', 110, 100))).toEqual([]);
  });

  it('are none where what is typed is a rule, a short mark or a watermark', () => {
    expect(over(typed('retain', 90, 100), typed(' ', 0, 0), typed('______', 90, 100))).toEqual([]);
    expect(over(typed('______', 90, 100), typed(' ', 0, 0), typed('retain', 90, 100))).toEqual([]);
    expect(over(typed('ownership', 90, 100), typed(' ', 0, 0), typed('x', 100, 100))).toEqual([]);
  });
});

describe('words that signs run through', () => {
  /** A row of signs as thin as a hyphen, so far above the baseline. */
  const signs = (text: string, x: number, above: number, high = 1) =>
    typed(text, x, 100).map((glyph) => ({
      ...glyph,
      ink: { left: glyph.x, right: glyph.x + glyph.width, top: 100 - above - high / 2, bottom: 100 - above + high / 2 },
    }));
  const struck = (over: readonly Glyph[]) =>
    struckBySigns(drawnWords([...typed('retain all ', 90, 100), ...over])).map(({ text }) => text);

  it.each([
    ['hyphens through a word', signs('------', 90, 3), ['retain']],
    ['hyphens through two', signs('----------', 90, 3), ['retain', 'all']],
    ['hyphens through less than half', signs('---', 90, 3), []],
    ['hyphens through more than half', signs('----', 90, 3), ['retain']],
    ['underscores below', signs('______', 90, -1), []],
    ['hyphens just above the baseline', signs('------', 90, 1), []],
    ['hyphens above the letters', signs('------', 90, 6), []],
    ['hyphens beside it', signs('------', 200, 3), []],
    ['high brackets', signs('||||||', 90, 3, 8), []],
  ])('are struck out or not: %s', (_, over, words) => expect(struck(over)).toEqual(words));
});

describe('ink that no stored character accounts for', () => {
  const page = (...drawn: ReturnType<typeof rectangle>[]) => pictureWith(200, 60, ...drawn);
  const left = (glyphs: readonly Glyph[], ...drawn: ReturnType<typeof rectangle>[]) => {
    const picture = page(...drawn);
    const { grey } = unstoredInk({ seen: picture, withoutText: page(), textAlone: picture, printed: null }, glyphs, 2);
    return grey.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0);
  };
  const word = rectangle(40, 24, 20, 16);

  it('is what is drawn where nothing, a space or a sign without width is stored', () => {
    expect(left([], word)).toBe(320);
    expect(left(typed('ab', 20, 20), word)).toBe(0);
    expect(left(typed('  ', 20, 20), word)).toBe(320);
    expect(left(typed('\u200b\ufffd', 20, 20), word)).toBe(320);
    expect(left(typed('ab', 20, 20), word, rectangle(120, 24, 20, 16))).toBe(320);
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

  it('is none where the page does not show it', () => {
    const alone = page(word);
    const { grey } = unstoredInk({ seen: page(), withoutText: page(), textAlone: alone, printed: null }, [], 2);
    expect(grey.every((value) => value === 255)).toBe(true);
  });
});

describe('what stands on a page beside its words', () => {
  const found = (
    drawn: readonly ReturnType<typeof rectangle>[],
    words: readonly ReturnType<typeof rectangle>[] = [],
    isMarked = true,
  ) => {
    const { bare } = rulesApart(pictureWith(400, 400, ...drawn), 2);
    return drawnBeside(
      groupsIn(bare, 2),
      bare,
      words.map((box) => ({ box, isMarked })),
      [],
      3,
      2,
    );
  };

  /** A line of letters of a stamp, pale. */
  const paleLine = (y: number) => Array.from({ length: 20 }, (_, i) => rectangle(40 + 8 * i, y, 4, 20, 180));

  it('is a block of ink, its box in points', () => {
    expect(found([rectangle(40, 60, 60, 40)])).toEqual([
      { page: 3, box: { left: 20, right: 50, top: 30, bottom: 50 }, fill: 1 },
    ]);
  });

  it.each([
    ['a rule', [rectangle(40, 60, 300, 6)], 0],
    ['a thicker rule', [rectangle(40, 60, 300, 8)], 1],
    ['a bullet', [rectangle(40, 60, 14, 14)], 0],
    ['a larger dot', [rectangle(40, 60, 16, 16)], 1],
    ['a pale ground', [rectangle(40, 60, 60, 40, 160)], 0],
    ['a darker one', [rectangle(40, 60, 60, 40, 159)], 1],
    ['a line of pale text', paleLine(60), 1],
    ['two lines of it', [...paleLine(60), ...paleLine(84)], 1],
    ['a large pale ground', [rectangle(40, 60, 200, 200, 180)], 0],
    [
      'a frame',
      [rectangle(40, 60, 100, 2), rectangle(40, 120, 100, 2), rectangle(40, 60, 2, 60), rectangle(138, 60, 2, 62)],
      0,
    ],
    ['words of a stamp close together', [rectangle(40, 60, 30, 30), rectangle(90, 60, 30, 30)], 1],
    ['two stamps far apart', [rectangle(40, 60, 30, 30), rectangle(140, 60, 30, 30)], 2],
    ['two stamps one below the other', [rectangle(40, 60, 30, 30), rectangle(40, 120, 30, 30)], 2],
    // A row of cells ends at the page's right edge, and does not go on at its left.
    ['at both edges of the page', [rectangle(0, 60, 30, 30), rectangle(370, 60, 30, 30)], 2],
  ])('tells it from what a page has by nature: %s', (_, drawn, count) => {
    expect(found(drawn)).toHaveLength(count);
  });

  it('is not what is drawn over words', () => {
    expect(found([rectangle(40, 60, 60, 40)], [rectangle(10, 20, 50, 40)])).toEqual([]);
    expect(found([rectangle(40, 60, 60, 40)], [rectangle(10, 20, 25, 40)])).toHaveLength(1);
    expect(found([rectangle(40, 60, 60, 40)], [rectangle(100, 100, 50, 40)])).toHaveLength(1);
    // Where nothing is said of the words, only what is as low as a line or pale belongs to them.
    expect(found([rectangle(40, 60, 60, 60)], [rectangle(10, 20, 50, 50)], false)).toHaveLength(1);
    expect(found([rectangle(40, 60, 60, 60)], [rectangle(10, 20, 50, 50)])).toEqual([]);
    expect(found([rectangle(40, 60, 60, 24)], [rectangle(10, 20, 50, 50)], false)).toEqual([]);
    expect(found(paleLine(60), [rectangle(10, 20, 200, 50)], false)).toEqual([]);
  });

  it('fills as much of its box as is dark', () => {
    const [stroke] = found([rectangle(40, 60, 60, 10), rectangle(40, 70, 10, 30)]);
    expect(stroke?.fill).toBeCloseTo((60 * 10 + 10 * 30) / (60 * 40));
  });
});
