import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { joinLines, linesOf } from '../../../src/pdf/read/lines';
import { typed, withoutSpaces } from './typewriter';

const textsOf = (glyphs: readonly Glyph[]) => linesOf(glyphs, 1).map(({ text }) => text);

describe('the lines of a page', () => {
  it('are read from the top and from the left, in whatever order they were drawn', () => {
    const upper = typed('You retain ownership', 90, 100);
    const lower = typed('of all rights', 90, 112);
    expect(textsOf([...lower, ...upper])).toEqual(['You retain ownership', 'of all rights']);
    expect(textsOf([...upper.slice(4), ...upper.slice(0, 4)])).toEqual(['You retain ownership']);
    expect(textsOf(upper.toReversed())).toEqual(['You retain ownership']);
    expect(textsOf([...typed('AGREEMENT', 90, 140, { size: 20 }), ...upper])).toEqual([
      'You retain ownership',
      'AGREEMENT',
    ]);
  });

  it('have spaces where words are set apart and none is drawn, and no second beside one that is', () => {
    expect(textsOf(withoutSpaces(typed('You retain all', 90, 100)))).toEqual(['You retain all']);
    const apart = [...typed('You', 90, 100), ...typed('retain', 90 + 15 + 1.8, 100)];
    expect(textsOf(apart)).toEqual(['You retain']);
    const kerned = [...typed('You', 90, 100), ...typed('retain', 90 + 15 + 1.6, 100)];
    expect(textsOf(kerned)).toEqual(['Youretain']);
    expect(textsOf([...typed('You ', 90, 100), ...typed('retain', 120, 100)])).toEqual(['You retain']);
    expect(textsOf([...typed('You', 90, 100), ...typed(' retain', 110, 100)])).toEqual(['You retain']);
  });

  it('keep the spaces of what is written on a line of underscores or dots, and none of its own among that', () => {
    const rule = typed('_'.repeat(30), 87.3, 100);
    const name = [...typed('von', 92, 100), ...typed(' ', 107, 100, { width: 1.2 }), ...typed('Byron', 108.2, 100)];
    expect(textsOf([...rule, ...name])[0]?.replaceAll('_', '')).toBe('von Byron');
    const part = typed('____', 90, 100);
    expect(textsOf([...part, ...typed('Sep', 91, 100)])).toEqual(['Sep_']);
    const dots = typed('. '.repeat(20), 90, 100);
    const day = [...typed('June', 107.5, 100), ...typed(' 10', 127.5, 100)];
    expect(textsOf([...dots, ...day])[0]?.replaceAll(/\s?\.\s?/g, '')).toBe('June 10');
  });

  it('take in raised and lowered signs, and what stands a little off', () => {
    const mark = typed('1', 190, 96, { size: 6 });
    expect(textsOf([...typed('a publication form', 100, 100), ...mark, ...typed('(“this”', 195, 100)])).toEqual([
      'a publication form1 (“this”',
    ]);
    for (const [label, field] of [
      [95.9, 96.2],
      [96.2, 95.9],
    ] as const) {
      const date = [...typed('Date:', 90, label, { size: 12 }), ...typed('now', 130, field)];
      expect(textsOf(date)).toEqual(['Date: now']);
    }
    expect(textsOf([...typed('Date:', 90, 100), ...typed('June 10', 130, 104)])).toEqual(['Date: June 10']);
    expect(textsOf([...typed('Date:', 90, 100), ...typed('June 10', 130, 106)])).toEqual(['Date:', 'June 10']);
    const upper = [...typed('above', 90, 100), ...typed('below', 90, 107)];
    expect(textsOf([...upper, ...typed('x', 200, 103, { size: 6 })])).toEqual(['above x', 'below']);
    // Between two lines it belongs to the nearer one.
    expect(
      textsOf([...typed('above', 90, 100), ...typed('below', 90, 107), ...typed('x', 200, 104, { size: 6 })]),
    ).toEqual(['above', 'below x']);
  });

  it('are not one with their neighbours for a large heading beside them', () => {
    const heading = typed('AGREEMENT', 90, 100, { size: 40 });
    expect(textsOf([...heading, ...typed('second line', 300, 115)])).toEqual(['AGREEMENT', 'second line']);
    expect(textsOf([...heading, ...typed('beside', 300, 108)])).toEqual(['AGREEMENT beside']);
  });

  it('leave out what is turned, what stores nothing, and lines of spaces', () => {
    expect(textsOf([...typed('upright', 90, 100), ...typed('turned', 200, 100, { quarter: 1 })])).toEqual(['upright']);
    expect(textsOf(typed('   ', 90, 100))).toEqual([]);
    expect(textsOf([...typed('  word  ', 90, 100), ...typed('x', 200, 100, { text: '' })])).toEqual(['word']);
    expect(textsOf(typed('a\nb\fc', 90, 100))).toEqual(['a b c']);
  });

  it('know where each character stands', () => {
    const [line] = linesOf([...typed('  Date:', 90, 100), ...typed('now', 140, 100)], 3);
    expect(line).toMatchObject({ page: 3, text: 'Date: now', baseline: 100, left: 90, right: 155, size: 10 });
    expect(line?.glyphOf.map((at) => line.glyphs[at]?.text ?? null)).toEqual([...'Date:', null, ...'now']);
  });

  it('are what is written over a line of dots or underscores, which stays beside it', () => {
    const rule = typed('____________________', 90, 100);
    expect(textsOf([...rule, ...typed('Jianfei', 110, 99)])).toEqual(['____Jianfei_________']);
    const dots = typed('....................', 90, 100);
    expect(textsOf([...dots, ...typed('Jianfei', 110, 99)])).toEqual(['....Jianfei.........']);
    // An ellipsis is none.
    expect(textsOf([...typed('....', 90, 100), ...typed('ab', 95, 100)]).join('')).toContain('.');
  });

  it('lose the spaces that what is filled in is drawn over, and no others', () => {
    const blank = typed('Name:          (you)', 90, 100);
    expect(textsOf([...blank, ...typed('Hua Li', 125, 100)])).toEqual(['Name:  Hua Li  (you)']);
    expect(textsOf(typed('Name: Hua Li', 90, 100))).toEqual(['Name: Hua Li']);
  });

  it('put several marks on one letter in canonical order', () => {
    expect(textsOf(typed('o\u0302\u0323', 90, 100))).toEqual(['o\u0323\u0302']);
    expect(textsOf(typed('a\u0301b', 90, 100))).toEqual(['a\u0301b']);
  });
});

describe('lines joined to a text', () => {
  const joined = (...lines: (readonly [text: string, y: number, size?: number])[]) =>
    joinLines(lines.flatMap(([text, y, size = 10]) => linesOf(typed(text, 90, y, { size }), 1)));

  it('are paragraphs where the page leaves more room than it mostly does', () => {
    const { text } = joined(['one', 100], ['two', 112], ['three', 124], ['four', 142], ['five', 154]);
    expect(text).toBe('one\ntwo\nthree\n\nfour\nfive');
    expect(joined(['one', 100], ['two', 112], ['three', 124], ['four', 139]).text).toBe('one\ntwo\nthree\nfour');
  });

  it('are paragraphs where another column or page begins, or type of another size after a gap', () => {
    expect(joined(['one', 100], ['two', 112], ['above', 50]).text).toBe('one\ntwo\n\nabove');
    const [first] = linesOf(typed('one', 90, 100), 1);
    const [second] = linesOf(typed('two', 90, 112), 2);
    if (!first || !second) throw new Error('no lines');
    expect(joinLines([first, second]).text).toBe('one\n\ntwo');
    expect(joined(['Heading', 100, 20], ['text', 130]).text).toBe('Heading\n\ntext');
    expect(joined(['Heading', 100, 20], ['text', 114]).text).toBe('Heading\ntext');
  });

  it('are paragraphs where all lines are far apart', () => {
    expect(joined(['one', 100], ['two', 140], ['three', 180]).text).toBe('one\n\ntwo\n\nthree');
    expect(joined(['one', 100], ['two', 121], ['three', 142]).text).toBe('one\ntwo\nthree');
  });

  it('have a box for each word, and what is seen of it', () => {
    const glyphs = typed('You retain', 90, 100);
    const struck = glyphs.map((glyph, i) => ({ ...glyph, mark: i === 6 ? ('struck' as const) : null }));
    const { text, placed } = joinLines([...linesOf(struck, 2), ...linesOf(typed('all', 90, 112), 2)]);
    expect(placed.map(({ start, end, page, mark }) => [text.slice(start, end), page, mark])).toEqual([
      ['You', 2, null],
      ['retain', 2, 'struck'],
      ['all', 2, null],
    ]);
    expect(placed[1]?.box).toEqual({ left: 110, right: 140, top: 92, bottom: 102.5 });
  });
});
