import { describe, expect, it } from 'vitest';
import { drawnWords } from '../../../src/pdf/look/drawn-words';
import { groupsIn } from '../../../src/pdf/look/groups';
import { markWords } from '../../../src/pdf/look/marks';
import { rulesApart } from '../../../src/pdf/look/rules';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { typed } from '../read/typewriter';
import { pictureWith, rectangle } from './pictures';

type Drawn = ReturnType<typeof rectangle>;
/** Letters as bars of ink where they stand, two pixels a point. */
const inkOf = (glyphs: readonly Glyph[], grey = 0): Drawn[] =>
  glyphs.flatMap(({ text, ink }) =>
    text.trim() === '' ? [] : [rectangle(2 * ink.left + 2, 2 * ink.top, 4, 2 * (ink.bottom - ink.top), grey)],
  );

/** What is marked and hidden on a page of two lines, each as "word mark hidden". */
const marked = (
  {
    over = [],
    seen,
    alone,
    later = [],
    rings = [],
  }: {
    readonly over?: readonly Drawn[];
    readonly seen?: readonly Drawn[];
    readonly alone?: readonly Drawn[];
    readonly later?: readonly Glyph[];
    readonly rings?: readonly Drawn[];
  },
  text = 'you retain all',
) => {
  const glyphs = [...typed(text, 20, 30), ...typed('rights here', 20, 60), ...later];
  const words = drawnWords(glyphs);
  const textAlone = pictureWith(300, 160, ...(alone ?? inkOf(glyphs)));
  const pictures = {
    seen: pictureWith(300, 160, ...(seen ?? inkOf(glyphs)), ...over),
    withoutText: pictureWith(300, 160, ...over),
    textAlone,
    printed: null,
  };
  const { rules, bare } = rulesApart(pictures.withoutText, 2);
  markWords(words, glyphs, pictures, { groups: groupsIn(bare, 2), rules, rings }, 1, 2);
  return words.flatMap(({ text: word, glyphs: own }) => {
    const told = new Set(own.map(({ mark, hidden }) => [word, mark, hidden].filter((part) => part !== null).join(' ')));
    return [...told].filter((each) => each !== word);
  });
};
/** Where "retain" stands, in pixels. */
const retain = rectangle(80, 44, 60, 21);

describe('the words of a page', () => {
  it('are not marked where they are seen', () => {
    expect(marked({})).toEqual([]);
  });

  it.each([
    ['a word that is whited out', { over: [{ ...retain, grey: 255 }] }, ['retain covered']],
    ['one under a black box', { over: [retain] }, ['retain covered']],
    [
      'one as pale as the paper',
      { seen: inkOf(typed('you', 20, 30)).concat(inkOf(typed('all', 75, 30)), inkOf(typed('rights here', 20, 60))) },
      ['retain covered'],
    ],
    [
      'one with a quarter of its ink',
      {
        seen: [
          ...inkOf(typed('retain', 40, 30), 190),
          ...inkOf(typed('you        all', 20, 30)),
          ...inkOf(typed('rights here', 20, 60)),
        ],
      },
      [],
    ],
    [
      'one that nothing is drawn for',
      { alone: [...inkOf(typed('you        all', 20, 30)), ...inkOf(typed('rights here', 20, 60))] },
      ['retain undrawn'],
    ],
    ['one with a line through it', { over: [rectangle(74, 54, 72, 2)] }, ['retain struck']],
    ['one with a line through less than half of it', { over: [rectangle(74, 54, 34, 2)] }, []],
    ['one with an underline', { over: [rectangle(74, 62, 72, 2)] }, []],
    [
      'one with hyphens over it',
      { later: typed('------', 40, 30).map((sign) => ({ ...sign, ink: { ...sign.ink, top: 26, bottom: 27 } })) },
      ['retain struck'],
    ],
    [
      'one with another typed over it',
      { later: [...typed(' ', 0, 0), ...typed('assign', 40, 30)] },
      ['retain overtyped'],
    ],
    [
      'a line that is whited out',
      { over: [rectangle(0, 40, 300, 30, 255)] },
      ['you covered unseen', 'retain covered unseen', 'all covered unseen'],
    ],
    [
      'a word with a signature that runs into it',
      { over: [rectangle(74, 53, 30, 5), rectangle(104, 50, 36, 3), rectangle(140, 20, 160, 24)] },
      [],
    ],
    [
      'one with a line of its own and a signature that runs into it',
      { over: [rectangle(70, 54, 76, 2), rectangle(128, 36, 172, 12)] },
      ['retain struck'],
    ],
    ['one that a ring cuts', { over: [rectangle(78, 54, 66, 9)], rings: [rectangle(40, 12, 100, 60)] }, []],
    [
      'one in the middle of a ring',
      { over: [rectangle(78, 54, 66, 2)], rings: [rectangle(0, 0, 110, 56)] },
      ['retain struck'],
    ],
  ])('are told: %s', (_, page, told) => expect(marked(page)).toEqual(told));

  it('may be dashes too fine to leave a dark pixel', () => {
    const alone = [...inkOf(typed('you        all', 20, 30)), ...inkOf(typed('rights here', 20, 60))];
    expect(marked({ alone }, 'you —————— all')).toEqual([]);
    expect(marked({ alone }, 'you 123456 all')).toEqual(['123456 undrawn']);
  });
});
