import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import {
  align,
  blankedOut,
  fold,
  gapsOf,
  isInvisible,
  isNothing,
  referenceOf,
  trimmed,
  typographicKind,
  withoutFurniture,
} from '../../../src/checking/align';
import { LARGEST_TABLE, prefixLength, suffixLength } from '../../../src/checking/align/pairing';

describe('a folded text', () => {
  it.each([
    ['You retain', 'Youretain'],
    ['open-access', 'openaccess'],
    ['open\u2010access\u00ad', 'openaccess'],
    ['“this” ‘it’ "x" `y` «z» ‹w›', 'thisitxyzw'],
    ['eﬃcient ﬁne ﬂoﬀ ﬄ ﬅ ﬆ', 'efficientfinefloffffl' + 'stst'],
    ['agreement¹ x² y³', 'agreement1x2y3'],
    ['agreement[1] and[^language]', 'agreement1and1'],
    ['[1](http://a.org) [2] [^a](b)', '[1](http://a.org)[2][^a](b)'],
    ['at <http://a.org/x> or <b>', 'athttp://a.org/xor<b>'],
    ['a < b > c', 'a<b>c'],
    ['at <HTTPS://a.org>', 'atHTTPS://a.org'],
    ['tab\tline\nnext\u00a0and\u0085more\u180e', 'tablinenextandmore'],
    ['é 陈 𝐚', 'é陈𝐚'],
    ['a—b', 'a—b'],
  ])('is its wording: %j', (text, folded) => expect(fold(text).text).toBe(folded));

  it('knows where each of its characters stands', () => {
    const text = 'a ﬃ [1] 𝐚 -b';
    const { text: folded, starts, ends } = fold(text);
    expect([...folded.normalize('NFC')].join('')).toBe('affi1𝐚b');
    const pieces = Array.from(starts, (start, i) => text.slice(start, ends[i]));
    expect(pieces).toEqual(['a', 'ﬃ', 'ﬃ', 'ﬃ', '[1]', '𝐚', '𝐚', 'b']);
  });

  it('drops what nobody sees, and says where it was', () => {
    const { text, invisible } = fold('a\u200bb\u{e0041}c\u0007');
    expect(text).toBe('abc');
    expect(invisible).toEqual([
      { at: 1, codePoint: 0x200b },
      { at: 3, codePoint: 0xe0041 },
      { at: 6, codePoint: 7 },
    ]);
    expect(['\u200b', '\u2060', '\ufe0f', '\u115f', '\u0000'].map(isInvisible)).toEqual(Array(5).fill(true));
    expect(['a', ' ', '-', '陈', '_'].map(isInvisible)).toEqual(Array(5).fill(false));
  });

  it.each([
    [' ', 'space'],
    ['\n', 'space'],
    ['\u180e', 'space'],
    ['-', 'hyphen'],
    ['\u00ad', 'hyphen'],
    ['\u0002', 'hyphen'],
    ['’', 'quote'],
    ['`', 'quote'],
    ['≪', 'quote'],
    ['〃', null],
    ['–', null],
    ['a', null],
  ])('passes over spaces, hyphens and quotation marks: %j', (character, kind) => {
    expect(typographicKind(character)).toBe(kind);
  });
});

describe('words with others around', () => {
  it.each([
    ['', 'abc', 0],
    ['abc', 'abcxyzxyzxyz', 3],
    ['abc', 'abxcxyzxyzxyz', 2],
    ['abcdef', 'abdefxyzxyz', 5],
    ['abcdef', 'abXdefxyz', 6],
    ['abc', 'xyz', 0],
    ['abc', '', 0],
  ])('are as much of the beginning as is nearest to them: %s, %s', (words, text, length) => {
    expect(prefixLength(words, text)).toBe(length);
    const turned = (forward: string) => [...forward].reverse().join('');
    expect(suffixLength(turned(words), turned(text))).toBe(length);
  });

  it('are not measured where that takes too long', () => {
    const long = 'x'.repeat(Math.ceil(Math.sqrt(LARGEST_TABLE)));
    expect(prefixLength(long, long)).toBe(0);
    expect(prefixLength('x'.repeat(500), 'x'.repeat(500))).toBe(500);
  });
});

describe('what is no writing', () => {
  it.each(['', ' \n', '____', '• – -', '> #', '|===|', 'o\t', '\uf0b7\t'])('is nothing: %j', (text) =>
    expect(isNothing(text)).toBe(true),
  );
  it.each(['o', 'x', '1', 'o\ta', '.', ','])('is something: %j', (text) => expect(isNothing(text)).toBe(false));

  it.each([
    ['a ____ b', 'a      b'],
    ['a _ b', 'a _ b'],
    ['a .... b', 'a      b'],
    ['a . . . . b', `a ${' '.repeat(8)}b`],
    ['a ... b', 'a ... b'],
    ['a …… b', 'a    b'],
    ['a\n12\nb', 'a\n  \nb'],
    ['a\nPage 1 of 2\nb', `a\n${' '.repeat(11)}\nb`],
    ['a\n1/2\nb', 'a\n   \nb'],
    ['a\n1234\nb', 'a\n1234\nb'],
    ['a\n---\nb', 'a\n   \nb'],
    ['a\n•\nb', 'a\n \nb'],
    ['a 12 b', 'a 12 b'],
  ])('is blanked out: %j', (text, left) => expect(withoutFurniture(text, 0, new Set())).toBe(left));

  it('is a number alone on a line, but for the strange ones', () => {
    expect(withoutFurniture('a\n 12\nb\n13', 100, new Set([103]))).toBe('a\n 12\nb\n  ');
  });

  it('is what stands at the ends, and what is left out', () => {
    expect(trimmed('  ab  ', 0, 6)).toEqual({ start: 2, end: 4 });
    expect(trimmed('  ab  ', 1, 3, 10)).toEqual({ start: 12, end: 13 });
    expect(trimmed('    ', 0, 4)).toEqual({ start: 4, end: 4 });
    const ranges = [
      { start: 6, end: 8 },
      { start: 1, end: 3 },
      { start: 2, end: 4 },
      { start: 2, end: 3 },
    ];
    expect(blankedOut('abcdefghij', ranges)).toBe('a   ef  ij');
    expect(blankedOut('abc', [])).toBe('abc');
  });
});

describe('the agreement in a text', () => {
  const reference = referenceOf(pmlr);
  const words = reference.units.map(({ text }) => text);

  it('is found whole where every unit stands there, with gaps between them', () => {
    const alignment = align(words.join('\n12345\n'), reference);
    expect(alignment.share).toBe(1);
    const gaps = gapsOf(alignment);
    expect(gaps).toHaveLength(words.length + 1);
    expect(gaps.map(({ left, right }) => [left, right])).toEqual([
      [-1, 0],
      ...words.slice(1).map((_, i) => [i, i + 1]),
      [words.length - 1, -1],
    ]);
    expect(gaps[1] && alignment.text.slice(gaps[1].start, gaps[1].end)).toBe('\n12345\n');
  });

  it('is found as far as it stands there', () => {
    expect(align('Nothing of it at all', reference).share).toBe(0);
    expect(align('', reference)).toMatchObject({ share: 0 });
    expect(gapsOf(align('', reference))).toEqual([{ left: -1, right: -1, start: 0, end: 0 }]);
    const half = align(words.slice(0, 10).join('\n'), reference).share;
    expect(half).toBeGreaterThan(0.3);
    expect(half).toBeLessThan(0.9);
  });

  it('is made ready once, each unit with its number, its addresses and the blank behind it', () => {
    expect(referenceOf(pmlr)).toBe(reference);
    expect(reference.units.map(({ place, marker }) => [place.kind, place.number, marker]).slice(0, 6)).toEqual([
      ['heading', '', null],
      ['preamble', '1', null],
      ['preamble', '2', null],
      ['preamble', '3', null],
      ['clause', '1', '1'],
      ['clause', '2', '2'],
    ]);
    expect(
      reference.units.filter(({ blankAfter }) => blankAfter).map(({ place, blankAfter }) => [place.number, blankAfter]),
    ).toEqual([
      ['1', { id: 'title', asks: 'title' }],
      ['2', { id: 'party', asks: 'signer' }],
    ]);
    const clause = (number: string) =>
      reference.units.find(({ place }) => place.kind === 'clause' && place.number === number);
    expect(clause('6.1')?.marker).toBe('1');
    expect(clause('2')?.addresses.map(({ start, end }) => clause('2')?.text.slice(start, end))).toEqual([
      'http://creativecommons.org/licenses/by/4.0/legalcode',
      'http://creativecommons.org/licenses/by/4.0',
    ]);
    const numbered = (text: string) => clause('6.1')?.printedNumber?.test(text);
    expect([' 1. ', '\n6.1) ', '\n• (1) ', ' 6.1. '].map(numbered)).toEqual(Array(4).fill(true));
    expect([' 2. ', '1 ', 'x1. ', ' 6x1. '].map(numbered)).toEqual(Array(4).fill(false));
    expect(reference.labels.map(({ field, text }) => [field.asks, text])).toEqual([
      ['signer', 'Corresponding Author'],
      ['signature', 'Signed'],
      ['date', 'Date'],
    ]);
    expect(reference.headings).toEqual(['Publication Agreement']);
    for (const [gram, { unit, at }] of reference.seeds) {
      expect(reference.units[unit]?.folded.text.startsWith(gram, at)).toBe(true);
    }
    expect(reference.seeds.has('thearticl')).toBe(false);
  });
});
