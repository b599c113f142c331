import { describe, expect, it } from 'vitest';
import { compareDrawn, type PageToSee } from '../../../src/checking/drawn';
import { lettersOf } from '../../../src/checking/scan';
import type { ScannedPage, ScannedWord } from '../../../src/scan/scanned-page';

const LINES = [
  'You retain ownership of all rights under copyright in all',
  'versions of the article1 and you may see http://bit.ly/1m9UsNt.',
  'in a year. The article is not yours',
];
/** In points: a letter's width, the distance of lines, the height of a word. Then the pixels a point. */
const [LETTER, LINE, HEIGHT, SCALE] = [6, 20, 10, 2];

const boxAt = (line: number, from: number, length: number, scale: number) => ({
  left: scale * (60 + LETTER * from),
  right: scale * (58 + LETTER * (from + length)),
  top: scale * LINE * (line + 1),
  bottom: scale * (LINE * (line + 1) + HEIGHT),
});

const WORDS = LINES.flatMap((text, line) =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word, line, from: index })),
);

/** A page that stores the lines as words of clause 4. */
function stored(about: Partial<PageToSee> = {}, owned: (text: string) => boolean = () => true): PageToSee {
  const words = WORDS.map(({ text, line, from }) => ({
    text,
    letters: lettersOf(text),
    box: boxAt(line, from, text.length, 1),
    place: owned(text) ? ({ kind: 'clause', number: '4' } as const) : null,
  }));
  return { page: 3, width: 612, turned: 0, resolution: 144, words, blanks: [], different: [], ...about };
}

type Reading = string | readonly [text: string, confidence: number] | null;

const pageOf = (words: readonly ScannedWord[]): ScannedPage => ({
  picture: { width: 612 * SCALE, height: 792 * SCALE, pixels: new Uint8Array() },
  words,
  marks: [],
  quality: { kind: 'enough', dpi: 144 },
  corners: null,
  turned: 0,
});

/** The page as it was read: these words otherwise, or not at all. */
function read(otherwise: Readonly<Record<string, Reading>> = {}): ScannedPage {
  return pageOf(
    WORDS.flatMap(({ text, line, from }): ScannedWord[] => {
      const given = text in otherwise ? otherwise[text] : text;
      if (given === null || given === undefined) return [];
      const [as, confidence] = typeof given === 'string' ? [given, 95] : given;
      return [{ text: as, confidence, box: boxAt(line, from, text.length, SCALE), line }];
    }),
  );
}

/** What is doubtful, where other looks read these words. */
function doubts(drawn: ScannedPage, looks: readonly string[] = [], page = stored()): string[] | 'unread' {
  const result = compareDrawn(page, drawn, () => looks.map((text) => ({ text, confidence: 90 })));
  if (result.kind === 'unread') return 'unread';
  return result.doubts.map((doubt) => `${doubt.kind}: ${doubt.expected} > ${doubt.read}`);
}

/** As read, but these two neighbours as one word. */
function joined(first: string, second: string): ScannedPage {
  const { words } = read();
  const at = words.findIndex(({ text }, i) => text === first && words[i + 1]?.text === second);
  const [one, two] = words.slice(at, at + 2);
  if (!one || !two) throw new Error('They are no neighbours');
  const both = { ...one, text: first + second, box: { ...one.box, right: two.box.right } };
  return pageOf([...words.slice(0, at), both, ...words.slice(at + 2)]);
}

/** As read, but the word in two. */
function parted(word: string, at: number): ScannedPage {
  return pageOf(
    read().words.flatMap((each) => {
      if (each.text !== word) return [each];
      const middle = each.box.left + at * LETTER * SCALE;
      return [
        { ...each, text: word.slice(0, at), box: { ...each.box, right: middle } },
        { ...each, text: word.slice(at), box: { ...each.box, left: middle } },
      ];
    }),
  );
}

/** As read, with one word more. */
const withWord = (text: string, confidence: number, line: number, from: number): ScannedPage =>
  pageOf([...read().words, { text, confidence, box: boxAt(line, from, text.length, SCALE), line: 9 }]);

describe('what is drawn as it is stored leaves no doubt', () => {
  it.each<[string, ScannedPage, readonly string[]]>([
    ['read as it is', read(), []],
    ['two words read as one', joined('all', 'rights'), []],
    ['one word read as two', parted('ownership', 5), []],
    ['a footnote’s mark that is lost, or a sign', read({ article1: 'article!' }), []],
    ['l for 1 in an address', read({ 'http://bit.ly/1m9UsNt.': ['http://bit.ly/lm9UsNt.', 60] }), []],
    ['a misreading that another look puts right', read({ ownership: ['ownershlp', 50] }), ['ownership', 'ownershlp']],
    ['a word that was passed over', read({ not: null }), ['not', '']],
  ])('%s', (_, drawn, looks) => {
    expect(doubts(drawn, looks)).toEqual([]);
  });
});

describe('what is read otherwise is doubtful', () => {
  it.each<[string, ScannedPage, readonly string[], string]>([
    ['for certain', read({ not: 'now' }), ['now', 'now'], 'not > now'],
    ['as a word, whatever one more look says', read({ not: ['now', 30] }), ['not', 'not'], 'not > now'],
    ['as a word by one look of two', read({ not: ['nol', 30] }), ['not', 'now'], 'not > nol'],
    [
      'as no word, but so surely that all looks have to agree',
      read({ rights: 'righls' }),
      ['rights', 'righls'],
      'rights > righls',
    ],
    ['as a number', read({ rights: ['right5', 30] }), ['rights', 'right5'], 'rights > right5'],
    ['not at all', read({ not: null }), ['', ''], 'not > '],
    [
      'another host',
      read({ 'http://bit.ly/1m9UsNt.': 'http://bad.ly/1m9UsNt.' }),
      [],
      'http://bit.ly/1m9UsNt. > http://bad.ly/1m9UsNt.',
    ],
  ])('%s', (_, drawn, looks, doubt) => {
    expect(doubts(drawn, looks)).toEqual([`reads-otherwise: ${doubt}`]);
  });

  it('with its clause, its page and its place in the picture', () => {
    const result = compareDrawn(stored(), read({ not: 'now' }), () => []);
    expect(result).toMatchObject({
      doubts: [{ page: 3, place: { kind: 'clause', number: '4' }, box: boxAt(2, 26, 3, SCALE) }],
    });
  });

  it('unless it was filled in, or the check has named it', () => {
    const filledIn = stored({}, (text) => text !== 'not');
    expect(doubts(read({ not: 'now' }), [], filledIn)).toEqual([]);
  });

  it('and so is a word that has the look of another, though it reads as it is stored', () => {
    expect(doubts(read(), [], stored({ different: [boxAt(2, 26, 3, 1)] }))).toEqual(['reads-otherwise: not > ']);
    expect(doubts(read({ not: 'now' }), [], stored({ different: [boxAt(2, 26, 3, 1)] }))).toEqual([
      'reads-otherwise: not > now',
    ]);
  });
});

it('a word that is drawn among the others and stored nowhere is doubtful; in a blank, outside, or as dirt it is not', () => {
  const blank = { left: 300, top: 60, right: 612, bottom: 72 };
  expect(doubts(withWord('never', 90, 2, 45))).toEqual(['added:  > never']);
  expect(doubts(withWord('never', 50, 2, 45))).toEqual([]);
  expect(doubts(withWord('never', 90, 9, 45))).toEqual([]);
  expect(doubts(withWord('never', 90, 2, 45), [], stored({ blanks: [blank] }))).toEqual([]);
});

it('a page of which too little can be read is said to be unread', () => {
  const none = Object.fromEntries(LINES[0]?.split(' ').map((word) => [word, null]) ?? []);
  expect(doubts(read(none), [])).toBe('unread');
  expect(doubts(pageOf([]), [])).toBe('unread');
});
