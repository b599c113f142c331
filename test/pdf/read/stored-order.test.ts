import { describe, expect, it } from 'vitest';
import { inStoredOrder, strayActualTexts } from '../../../src/pdf/read/actual-text';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { isWrittenOn, leadersAmong } from '../../../src/pdf/read/leaders';
import { linesOf } from '../../../src/pdf/read/lines';
import { linksOn } from '../../../src/pdf/read/links';
import { typed } from './typewriter';

describe('a replacement text', () => {
  const read = (text: string, group: readonly Glyph[], around: readonly Glyph[] = []) =>
    inStoredOrder({ glyphs: [...around, ...group], replaced: new Map([[{ text }, group]]) });
  const textsIn = (glyphs: readonly Glyph[]) => glyphs.map(({ text }) => text);

  it('tells the order of the letters that it replaces, over all of their place', () => {
    const [first, second] = [typed('b', 90, 100), typed('a', 95, 100)].flat();
    if (!first || !second) throw new Error('no glyphs');
    const out = read('ab', [first, second], typed('xy', 10, 100));
    expect(textsIn(out)).toEqual(['x', 'y', 'ab']);
    expect(out[2]).toMatchObject({ x: 90, width: 10, y: 100 });
    expect(out[2]?.ink).toEqual({ left: 90, right: 100, top: 93, bottom: 100 });
  });

  it('changes nothing where the letters stand in its order, are others, or stand on two lines or turned', () => {
    expect(textsIn(read('ab', typed('ab', 90, 100)))).toEqual(['a', 'b']);
    expect(textsIn(read('ac', typed('ba', 90, 100)))).toEqual(['b', 'a']);
    expect(textsIn(read('aab', typed('ba', 90, 100)))).toEqual(['b', 'a']);
    expect(textsIn(read('ab', [...typed('b', 90, 100), ...typed('a', 95, 105)]))).toEqual(['b', 'a']);
    expect(textsIn(read('ab', [...typed('b', 90, 100), ...typed('a', 95, 104)]))).toEqual(['ab']);
    expect(textsIn(read('ab', typed('ba', 90, 100, { quarter: 1 })))).toEqual(['b', 'a']);
    expect(textsIn(read('ab', []))).toEqual([]);
    // Drawn from the right, they stand in their order all the same.
    expect(textsIn(read('ab', [...typed('b', 95, 100), ...typed('a', 90, 100)]))).toEqual(['b', 'a']);
  });

  it('may hold spaces and composed letters where those are drawn apart', () => {
    expect(textsIn(read('a b', typed('ba', 90, 100)))).toEqual(['a b']);
    expect(textsIn(read('éa', typed('ae\u0301', 90, 100)))).toEqual(['éa']);
  });

  it('of a script that runs to the left stands as it is seen', () => {
    expect(textsIn(read('אבג', typed('אבג', 90, 100)))).toEqual(['א', 'ב', 'ג']);
    expect(textsIn(read('אבג', typed('בגא', 90, 100)))).toEqual(['גבא']);
    expect(textsIn(read('aאב', typed('באa', 90, 100)))).toEqual(['aאב']);
  });
});

describe('replacement texts whose letters stand nowhere on the page', () => {
  const seen = 'You retain ownership of all rights';
  it.each([
    [['You retain'], []],
    [['Youretain ownership!'], []],
    [['You assign'], ['You assign']],
    [['You assign', 'You assign', 'all rights'], ['You assign']],
    [['ﬁ'], ['ﬁ']],
    [['x'], []],
    [['12'], []],
    [['所有'], []],
    [['ownership אבג retain'], ['ownership אבג retain']],
    [['retain ownership', ''], []],
  ])('are told: %j', (texts, stray) => expect(strayActualTexts(texts, seen)).toEqual(stray));

  it('are judged word by word where some of it runs to the left', () => {
    expect(strayActualTexts(['ownership אבג retain'], `${seen} אבג`)).toEqual([]);
    expect(strayActualTexts(['ownership retain'], seen)).toEqual(['ownership retain']);
  });
});

describe('signs in a row', () => {
  const count = (text: string) => leadersAmong(typed(text, 90, 100)).size;
  it.each([
    ['_____', 5],
    ['____', 4],
    ['a_b', 0],
    ['.....', 5],
    ['….…', 0],
    ['……………', 5],
    ['..___', 3],
    ['...._____', 5],
    ['_____x_____', 10],
    ['____x____', 8],
    ['....', 0],
    ['-----', 0],
  ])('make a line to write on or not: %s', (text, signs) => expect(count(text)).toBe(signs));

  it('are written on where a letter stands over their middle', () => {
    const rule = typed('________________', 90, 100);
    const leaders = leadersAmong(rule);
    const [letter] = typed('x', 101, 100);
    if (!letter) throw new Error('no letter');
    const row = [...rule.slice(0, 3), letter, ...rule.slice(3)];
    const written = row.map((_, at) => isWrittenOn(row, at, leaders));
    expect(written.flatMap((is, at) => (is ? [at] : []))).toEqual([2]);
    expect(isWrittenOn(row, 99, leaders)).toBe(false);
  });

  it('are written on where they are seen between two words that stand on their line', () => {
    const dots = typed('..................', 100, 100);
    const words = [...typed('7', 112, 100), ...typed('to', 123, 100)];
    const [row] = linesOf([...words, ...dots], 1);
    expect(row?.text).toMatch(/^\.\. ?7 to \.+$/);
  });

  it('are not where a label begins behind them', () => {
    const [row] = linesOf([...typed('No', 90, 100), ...typed('.....', 100, 100), ...typed('of', 125, 100)], 1);
    expect(row?.text).toBe('No.....of');
  });
});

describe('a link', () => {
  const placed = ['http://a.org/x,', 'and', 'more'].map((word, i) => ({
    start: 20 * i,
    end: 20 * i + word.length,
    page: 1,
    box: { left: 100 * i, right: 100 * i + 60, top: 90, bottom: 102 },
    mark: null,
  }));
  const linked = (left: number, right: number, page = 1, target: string | null = 'http://a.org') =>
    linksOn(
      [{ kind: 'link', target, contents: '', rect: [left, 740, right, 755], isDrawn: false }],
      placed,
      page,
      [1, 0, 0, -1, 0, 842],
    );

  it.each([
    ['a word', 0, 60, { start: 0, end: 15 }],
    ['two words', 0, 160, { start: 0, end: 23 }],
    ['half of a word', 0, 31, { start: 0, end: 15 }],
    ['the end of a word', 29, 60, { start: 0, end: 15 }],
    ['the middle of a word', 19, 41, { start: 0, end: 15 }],
    ['less of it', 21, 39, null],
    ['none', 61, 99, null],
  ])('lies on %s', (_, left, right, range) => {
    expect(linked(left, right)).toEqual(range ? [{ ...range, target: 'http://a.org' }] : []);
  });

  it('lies on its own page, and leads somewhere', () => {
    expect(linked(0, 60, 2)).toEqual([]);
    expect(linked(0, 60, 1, null)).toEqual([]);
  });
});
