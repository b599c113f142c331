import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText } from '../../../src/checking';
import { redlineOfWords } from '../../../src/checking/compare';
import { belongsToEdition } from '../../../src/checking/compare/editions';
import { lookalikesAmong, looksAlike } from '../../../src/checking/compare/lookalikes';
import { formWith } from '../tamperings';

describe('a character', () => {
  it.each([
    ['1', 'l'],
    ['1', 'I'],
    ['0', 'O'],
    ['l', '|'],
    ['a', 'а'],
    ['e', 'е'],
    ['a', 'ａ'],
    ['a', '𝐚'],
    ['a', 'á'],
    ['o', 'ο'],
    ['A', 'Α'],
    ['.', '․'],
    [':', '꞉'],
    [';', '\u037e'],
    ['/', '⁄'],
    ['(', '❨'],
    ['(', '（'],
    ['ı', 'l'],
    ['g', 'ɡ'],
    ['a', 'ɑ'],
    ['v', 'ν'],
    ['u', 'ʋ'],
    ['w', 'ѡ'],
    [',', '‚'],
    [')', '❩'],
    ['0', 'ο'],
    ['I', 'ǀ'],
    ['l', 'ɩ'],
  ])('can be taken for another at a glance: %s for %s', (expected, found) => {
    expect(looksAlike(expected, found)).toBe(true);
    expect(lookalikesAmong([[expected, found]])).toEqual([{ expected, found }]);
  });

  it.each([
    ['a', 'a'],
    ['a', 'b'],
    ['1', '2'],
    ['a', 'ß'],
    ['.', ','],
    ['é', 'е'],
    ['1', 'а'],
    ['a', '!'],
    ['a', ' '],
  ])('is another: %s for %s', (expected, found) => {
    expect(looksAlike(expected, found)).toBe(false);
    expect(lookalikesAmong([[expected, found]])).toEqual([]);
  });

  it('is named once, however often it was replaced', () => {
    expect(
      lookalikesAmong([
        ['a', 'а'],
        ['e', 'е'],
        ['a', 'а'],
        ['x', 'y'],
      ]),
    ).toEqual([
      { expected: 'a', found: 'а' },
      { expected: 'e', found: 'е' },
    ]);
  });
});

describe('two titles word by word', () => {
  const redline = (expected: string, found: string) =>
    redlineOfWords(expected, found, (word) => word.toLowerCase().replace(/[^a-z]/g, ''))
      .map(({ op, text }) => (op === 'same' ? text : `${op === 'added' ? '+' : '−'}(${text})`))
      .join(' ');
  it.each([
    ['On the Depth', 'On the Depth', 'On the Depth'],
    ['On the Depth', 'on  THE\ndepth.', 'On the Depth'],
    ['On the Depth of Trees', 'On the Height of Trees', 'On the −(Depth) +(Height) of Trees'],
    ['On Depth', 'On the Depth', 'On +(the) Depth'],
    ['On the Depth', 'On Depth', 'On −(the) Depth'],
    ['On Depth', 'On Depth Again', 'On Depth +(Again)'],
    ['Depth 2', 'Depth 3', 'Depth −(2) +(3)'],
    ['', 'Depth', '+(Depth)'],
    ['Depth', '', '−(Depth)'],
  ])('%j, %j', (expected, found, shown) => expect(redline(expected, found)).toBe(shown));
});

it.each([
  ['heading', '', '---\nsubtitle: Proceedings of Machine Learning Research\n---', true],
  ['heading', '', 'Proceedings of Machine Learning Research', true],
  ['heading', '', 'title:', true],
  ['heading', '', 'title: void', false],
  ['heading', '', 'Proceedings of Machine Learning Research, void', false],
  ['heading', '', 'The Proceedings of Machine Learning Research', false],
  ['preamble', '1', ' : ', true],
  ['preamble', '2', ':', false],
  ['preamble', '1', ':;', false],
] as const)('of the publisher’s own edition is, at %s %s: %j', (kind, number, text, is) => {
  expect(belongsToEdition(pmlr.editions, { kind, number }, text)).toBe(is);
  expect(belongsToEdition([], { kind, number }, text)).toBe(false);
});

describe('a link of a file', () => {
  const text = formWith({}, 'paragraphs');
  const said = (words: string, target: string, more = 0) => {
    const start = text.indexOf(words);
    const result = checkText(text, pmlr, { links: [{ start, end: start + words.length + more, target }] });
    if (result.kind !== 'checked') throw new Error(result.kind);
    return result.findings.flatMap((found) =>
      found.kind === 'address' ? [[found.place.number, found.expected, found.found, found.where]] : [],
    );
  };
  const LEGAL = 'http://creativecommons.org/licenses/by/4.0/legalcode';

  it.each([
    LEGAL,
    'https://creativecommons.org/licenses/by/4.0/legalcode',
    'http://CreativeCommons.org/licenses/by/4.0/legalcode/',
  ])('leads where its address says: %s', (target) => expect(said(LEGAL, target)).toEqual([]));

  it.each([
    'http://creativecommons.org/licenses/by-nc/4.0/legalcode',
    'http://creativecommons.org.evil.example/licenses/by/4.0/legalcode',
    'http://creativecommons.org/licenses/by/4.0/legalcode?x=1',
    'http://creativecommons.org/licenses/by/4.0/legalcode#x',
    'http://creativecommons.org:8080/licenses/by/4.0/legalcode',
    'no address',
  ])('misleads where it leads elsewhere: %s', (target) => {
    expect(said(LEGAL, target)).toEqual([['2', LEGAL, target, 'link']]);
  });

  it('misleads on words that have none, and says nothing on what was filled in', () => {
    expect(said('You retain', 'http://a.org')).toEqual([['4', '', 'http://a.org', 'link']]);
    expect(said('ActNN: Reducing', 'http://a.org')).toEqual([]);
    expect(said('Jianfei Chen', 'http://a.org')).toEqual([]);
  });
});
