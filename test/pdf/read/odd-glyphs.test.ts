import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/pdf/read/annotations';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { notesOn, oddGlyphs, tricksOn } from '../../../src/pdf/read/tricks';
import { quarterTurnsToUpright } from '../../../src/pdf/read/upright';
import { typed } from './typewriter';

/** One glyph that stores several letters, as PDFium gives it: each at the same place. */
const oneGlyph = (text: string, x = 100): Glyph[] => typed(text, x, 100).map((glyph) => ({ ...glyph, x }));

describe('text that is stored and not seen', () => {
  it('is quoted by why it is not seen, its words apart', () => {
    const page = [
      ...typed('You retain ', 90, 100),
      ...typed('no rights', 145, 100, { hidden: 'tiny' }),
      ...typed('ownership', 90, 112),
      ...typed('and pay', 300, 112, { hidden: 'tiny' }),
      ...typed('void', 90, 130, { hidden: 'invisible' }),
      ...typed('draft', 200, 200, { switchable: true }),
    ];
    expect(tricksOn(page, 2)).toEqual([
      { kind: 'tiny', page: 2, text: 'no rights and pay' },
      { kind: 'invisible', page: 2, text: 'void' },
      { kind: 'switchable', page: 2, text: 'draft' },
    ]);
  });

  it('is one word where it runs on, also below another line’s words', () => {
    expect(tricksOn(typed('hidden', 90, 100, { hidden: 'off-page' }), 1)[0]?.text).toBe('hidden');
    const split = [...typed('hid', 90, 100, { hidden: 'tiny' }), ...typed('den', 106, 100.5, { hidden: 'tiny' })];
    expect(tricksOn(split, 1)[0]?.text).toBe('hidden');
    const apart = [...typed('hid', 90, 100, { hidden: 'tiny' }), ...typed('den', 107, 100, { hidden: 'tiny' })];
    expect(tricksOn(apart, 1)[0]?.text).toBe('hid den');
    const below = [...typed('hid', 90, 100, { hidden: 'tiny' }), ...typed('den', 80, 102, { hidden: 'tiny' })];
    expect(tricksOn(below, 1)[0]?.text).toBe('hid den');
  });

  it('is none where everything is seen or where it is spaces, and is not quoted in full where it is long', () => {
    expect(tricksOn(typed('You retain', 90, 100), 1)).toEqual([]);
    expect(tricksOn(typed('   ', 90, 100, { hidden: 'tiny' }), 1)).toEqual([]);
    expect(tricksOn(typed(' no   rights ', 90, 100, { hidden: 'tiny' }), 1)[0]?.text).toBe('no rights');
    const [long] = tricksOn(typed('x'.repeat(201), 0, 100, { hidden: 'tiny' }), 1);
    expect(long?.text).toBe(`${'x'.repeat(200)}…`);
    expect(tricksOn(typed('x'.repeat(200), 0, 100, { hidden: 'tiny' }), 1)[0]?.text).toBe('x'.repeat(200));
  });
});

describe('glyphs that store another number of letters than they show', () => {
  it.each([
    'ff',
    'fi',
    'fl',
    'ffi',
    'ffl',
    'fj',
    'ft',
    'st',
    'ct',
    'tt',
    'ij',
    'Th',
    'ch',
    'ck',
    'fb',
    'fh',
    'fk',
    'sp',
  ])('are ligatures: %s', (text) => expect(oddGlyphs(oneGlyph(text), 1)).toEqual([]));

  it.each(['not', 'ab', 'fib', 'xfi'])('are one glyph for a word: %s', (text) => {
    expect(oddGlyphs(oneGlyph(text), 1)).toEqual([{ kind: 'one-glyph', page: 1, text }]);
  });

  it('are none where they stand apart, in different fonts, hidden, or in other scripts', () => {
    expect(oddGlyphs(typed('not one glyph', 90, 100), 1)).toEqual([]);
    expect(
      oddGlyphs(
        oneGlyph('not').map((glyph, i) => ({ ...glyph, font: i })),
        1,
      ),
    ).toEqual([]);
    expect(
      oddGlyphs(
        oneGlyph('not').map((glyph, i) => ({ ...glyph, y: i })),
        1,
      ),
    ).toEqual([]);
    expect(
      oddGlyphs(
        oneGlyph('not').map((glyph) => ({ ...glyph, hidden: 'tiny' as const })),
        1,
      ),
    ).toEqual([]);
    expect(oddGlyphs(oneGlyph('לא'), 1)).toEqual([]);
    expect(oddGlyphs(oneGlyph('12'), 1)).toEqual([]);
  });

  it('are counted where the file does not say what they are, beyond a few bullets', () => {
    const bullets = (count: number, text: string) => typed('x'.repeat(count), 90, 100, { text });
    expect(oddGlyphs(bullets(3, ''), 1)).toEqual([]);
    expect(oddGlyphs(bullets(4, ''), 1)).toEqual([{ kind: 'unreadable-glyphs', page: 1, text: '4' }]);
    expect(oddGlyphs(bullets(4, '\ufffd'), 1)).toMatchObject([{ kind: 'unreadable-glyphs' }]);
    expect(oddGlyphs(bullets(4, '\uf0b7'), 1)).toMatchObject([{ kind: 'unreadable-glyphs' }]);
    expect(oddGlyphs(bullets(4, '•'), 1)).toEqual([]);
    expect(
      oddGlyphs(
        bullets(4, '').map((glyph) => ({ ...glyph, hidden: 'tiny' as const })),
        1,
      ),
    ).toEqual([]);
  });
});

it('notes say what they say, and links and fields say nothing', () => {
  const of = (kind: Annotation['kind'], contents: string) =>
    notesOn([{ kind, contents, rect: [0, 0, 1, 1], target: null, isDrawn: true }], 3);
  expect(of('note', 'I refuse\nclause 5')).toEqual([{ kind: 'note', page: 3, text: 'I refuse clause 5' }]);
  expect(of('note', ' ')).toEqual([]);
  expect(of('link', 'a link')).toEqual([]);
  expect(of('on-the-page', 'June 10, 2021')).toEqual([]);
});

it('the window of a note says no more than the note, unless it stands alone; words to be taken out are always told', () => {
  const annotation = (kind: Annotation['kind'], contents: string): Annotation => ({
    ...{ kind, contents, rect: [0, 0, 1, 1], target: null, isDrawn: true },
  });
  const note = { kind: 'note', page: 1, text: 'I refuse' };
  expect(notesOn([annotation('note', 'I refuse'), annotation('window', 'I refuse')], 1)).toEqual([note]);
  expect(notesOn([annotation('window', 'I refuse')], 1)).toEqual([note]);
  expect(notesOn([annotation('on-the-page', 'June 10'), annotation('window', 'June 10')], 1)).toEqual([]);
  expect(notesOn([annotation('redaction', '')], 1)).toEqual([{ kind: 'redaction', page: 1, text: '' }]);
  expect(notesOn([annotation('redaction', 'clause  5')], 1)).toMatchObject([{ text: 'clause 5' }]);
});

describe('a page', () => {
  const turned = (counts: readonly number[]) =>
    quarterTurnsToUpright(
      counts.flatMap((count, i) =>
        typed('x'.repeat(count), 90, 100, { quarter: ([0, 1, 2, 3, null] as const)[i] ?? null }),
      ),
    );
  it.each([
    [[10, 0, 0, 0], 0],
    [[0, 10, 0, 0], 3],
    [[0, 0, 10, 0], 2],
    [[0, 0, 0, 10], 1],
    [[2, 8, 0, 0], 3],
    [[3, 7, 0, 0], 0],
    [[0, 7, 0, 0, 3], 0],
    [[0, 8, 0, 0, 2], 3],
    [[], 0],
  ])('is turned as most of its text asks: %j', (counts, turns) => expect(turned(counts)).toBe(turns));
});
