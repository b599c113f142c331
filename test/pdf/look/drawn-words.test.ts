import { describe, expect, it } from 'vitest';
import { drawnWords, struckBySigns, typedOver } from '../../../src/pdf/look/drawn-words';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { typed } from '../read/typewriter';

describe('words as they are drawn', () => {
  const texts = (glyphs: readonly Glyph[]) => drawnWords(glyphs).map(({ text }) => text);

  it('are characters one after another on a baseline', () => {
    expect(texts(typed('You retain all', 90, 100))).toEqual(['You', 'retain', 'all']);
    expect(texts([...typed('You', 90, 100), ...typed('all', 106.9, 100)])).toEqual(['Youall']);
    expect(texts([...typed('You', 90, 100), ...typed('all', 107.1, 100)])).toEqual(['You', 'all']);
    expect(texts([...typed('ab', 90, 100), ...typed('c', 100, 104)])).toEqual(['abc']);
    expect(texts([...typed('ab', 90, 100), ...typed('c', 100, 104.5)])).toEqual(['ab', 'c']);
    expect(texts([...typed('ab', 90, 100), ...typed('c', 100, 100, { size: 15 })])).toEqual(['abc']);
    expect(texts([...typed('ab', 90, 100), ...typed('c', 100, 100, { size: 22 })])).toEqual(['ab', 'c']);
    expect(texts(typed('ab', 90, 100, { quarter: 1 }))).toEqual([]);
  });

  it('are not parted by a character that the file does not name', () => {
    expect(texts([...typed('re', 90, 100), ...typed('x', 100, 100, { text: '' }), ...typed('ain', 105, 100)])).toEqual([
      'reain',
    ]);
  });

  it('may run to the left, or stand in one glyph', () => {
    expect(texts(typed('cba', 90, 100).toReversed())).toEqual(['abc']);
    expect(texts(typed('not', 90, 100).map((glyph) => ({ ...glyph, x: 90 })))).toEqual(['not']);
  });

  it('are one where a letter begins below the sweep of the capital that is drawn with it', () => {
    const capital = (order: number) => typed('R', 90, 100, { order, width: 9 });
    const rest = typed('us', 95, 100, { order: 7 });
    expect(texts([...capital(7), ...rest])).toEqual(['Rus']);
    expect(typedOver(drawnWords([...capital(7), ...rest]))).toEqual([]);
    expect(texts([...capital(6), ...rest])).toEqual(['R', 'us']);
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

  it.each([
    ['the first of two on its line', typed('retain all ', 90, 100), typed('assign', 90, 100), 'retain'],
    ['the second of two on its line', typed('retain all ', 90, 100), typed('new', 125, 100), 'all'],
    ['a little higher', typed('retain ', 90, 105.1), typed('assign', 90, 104.9), 'retain'],
    ['a little lower', typed('retain ', 90, 104.9), typed('assign', 90, 105.1), 'retain'],
    ['as low as one line allows', typed('retain ', 90, 100), typed('assign', 90, 104), 'retain'],
  ])('may be %s', (_, under, typedLater, word) => expect(over(under, typedLater)).toEqual([word]));

  it('share more than a third of their width with it', () => {
    const wide = { width: 100 };
    const shares = (x: number) => over(typed('O', 90, 100, wide), typed(' ', 0, 0), typed('O', x, 100, wide));
    expect(shares(154)).toEqual(['O']);
    expect(shares(155)).toEqual([]);
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
    ['hyphens beside it on the other side', signs('------', 50, 3), []],
    ['hyphens just low enough to cross letters', signs('------', 90, 1.2), ['retain']],
    ['hyphens as high as they may cross letters', signs('------', 90, 5.5), ['retain']],
    ['bars as high as a dash may be', signs('------', 90, 3, 2.5), ['retain']],
    ['bars higher than that', signs('------', 90, 3, 2.6), []],
    ['no hyphens, but a word that has dashes of its own', [...typed(' ', 0, 0), ...signs('a----b', 200, 3)], []],
    ['high brackets', signs('||||||', 90, 3, 8), []],
  ])('are struck out or not: %s', (_, over, words) => expect(struck(over)).toEqual(words));
});
