import { beforeAll, describe, expect, it, vi } from 'vitest';
import { penMarks } from '../../../src/scan/marks/pen-marks';
import { flattened } from '../../../src/scan/picture/flatten';
import type { Grey } from '../../../src/scan/picture/grey';
import type { PenMark, ScannedWord } from '../../../src/scan/scanned-page';
import { spoilt } from '../capture';
import { type PrintedPage, printed } from '../form-pages';
import { bar, copyOf, not, stroke, wave } from '../pen';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const form = (name: string) => `test/fixtures/forms/${name}.pdf`;
let first: PrintedPage;
let second: PrintedPage;
beforeAll(async () => {
  first = await printed(form('official-filled'), 1);
  second = await printed(form('official-filled'), 2);
});

/** The words from one to another as they stand on the page. */
function passage({ words }: PrintedPage, from: string, to: string): (ScannedWord & { readonly index: number })[] {
  const start = words.findIndex(({ text }) => text === from);
  const end = words.findIndex(({ text }, i) => i >= start && text === to);
  if (start < 0 || end < 0) throw new Error(`No ${from} … ${to}`);
  return words.slice(start, end + 1).map((word, i) => ({ ...word, index: start + i }));
}

/** The marks found where a pen was at work on a page that was then scanned, with noise and in dull light. */
function marksOf(page: PrintedPage, pen: (picture: Grey) => void, words = page.words): PenMark[] {
  const picture = copyOf(page.picture);
  pen(picture);
  return penMarks(flattened(spoilt(picture, (x) => 0.9 - 0.15 * x, 8)), words);
}

const textOf = ({ words }: PenMark, page: PrintedPage) => words.map((i) => page.words[i]?.text).join(' ');

describe('a page without marks has none', () => {
  it.each([
    ['official-filled', 1],
    ['official-filled', 2],
    ['chromium-filled', 1],
    ['libreoffice-filled', 1],
    ['cairo-filled', 2],
    ['chromium-a4-11pt', 1],
    ['imprimatur-filled', 2],
  ] as const)('%s, page %s', async (name, number) => {
    const page = await printed(form(name), number);
    expect(page.words.length).toBeGreaterThan(30);
    expect(marksOf(page, () => {})).toEqual([]);
  });

  it('nor one with holes, a staple, a fold, dirt at its edges, specks, a large signature over name and date', () => {
    const marks = marksOf(second, (picture) => {
      for (const y of [700, 1500]) wave(picture, { x: 62, y }, 45, 46, 4, 20);
      stroke(
        picture,
        [
          { x: 80, y: 90 },
          { x: 150, y: 60 },
        ],
        6,
      );
      stroke(
        picture,
        [
          { x: 0, y: 810 },
          { x: 1699, y: 812 },
        ],
        3,
        150,
      );
      bar(picture, 1670, 400, 1700, 1900, 60);
      for (let i = 0; i < 60; i++)
        stroke(
          picture,
          [
            { x: 300 + 17 * i, y: 300 + ((37 * i) % 900) },
            { x: 302 + 17 * i, y: 301 + ((37 * i) % 900) },
          ],
          3,
        );
      wave(picture, { x: 480, y: 1190 }, 700, 190, 6, 4);
    });
    expect(marks).toEqual([]);
  });

  it('nor one that is filled in by hand on its rules', () => {
    const [agreement] = passage(first, 'Agreement', 'are:');
    const y = (agreement?.box.bottom ?? 0) + 38;
    const isName = ({ text, box }: ScannedWord) => box.top > y - 34 && box.bottom < y + 12 && /Jianfei|Chen/.test(text);
    const empty = copyOf(first.picture);
    for (const { box } of first.words.filter(isName)) bar(empty, box.left, box.top, box.right, box.bottom, 255);
    const blank = { picture: empty, words: first.words.filter((word) => !isName(word)) };
    const marks = marksOf(blank, (picture) => {
      for (let i = 0; i < 6; i++) not(picture, 640 + 70 * i, y, 22, 3);
    });
    expect(marks).toEqual([]);
  });
});

describe('a line through words is found with the words that it meets', () => {
  const across = (words: readonly ScannedWord[], share = 0.5) => {
    const [start, end] = [words[0]?.box, words.at(-1)?.box];
    // Small letters are 13 pixels high on this page; "retain" has no tails.
    const y = (start?.bottom ?? 0) - 13 * share;
    return [
      { x: (start?.left ?? 0) - 4, y },
      { x: (end?.right ?? 0) + 4, y },
    ] as const;
  };
  it.each([
    ['thick', 6, 0.5, 30],
    ['thin', 2.2, 0.5, 60],
    ['thin and blue', 2.6, 0.6, 110],
    ['low', 3, 0.35, 50],
    ['high', 3, 0.75, 50],
  ] as const)('%s, along a ruler', (_, width, share, darkness) => {
    const struck = passage(first, 'retain', 'versions');
    const marks = marksOf(first, (picture) => stroke(picture, across(struck, share), width, darkness));
    expect(marks.map(({ kind }) => kind)).toEqual(['stroke']);
    expect(marks.map((mark) => textOf(mark, first))).toEqual([struck.map(({ text }) => text).join(' ')]);
  });

  it('wavering, aslant and in zigzag', () => {
    const struck = passage(first, 'retain', 'versions');
    const [from, to] = across(struck);
    const points = Array.from({ length: 30 }, (_, i) => ({
      x: from.x + ((to.x - from.x) * i) / 29,
      y: from.y + 4 * Math.sin(i) + (i - 15) / 4,
    }));
    const wavering = marksOf(first, (picture) => stroke(picture, points, 3));
    expect(wavering.map(({ kind }) => kind)).toEqual(['stroke']);
    expect(wavering[0]?.words.length).toBeGreaterThan(struck.length - 2);
    const zigzag = marksOf(first, (picture) => wave(picture, { x: from.x, y: from.y + 14 }, 600, 70, 14, 4));
    expect(zigzag.map(({ kind }) => kind)).toEqual(['stroke']);
    expect(zigzag[0]?.words.length).toBeGreaterThan(8);
  });

  it('one for each word', () => {
    const struck = passage(first, 'retain', 'rights');
    const marks = marksOf(first, (picture) => {
      const y = across(struck)[0].y;
      for (const { box } of struck)
        stroke(
          picture,
          [
            { x: box.left - 4, y },
            { x: box.right + 4, y },
          ],
          3,
        );
    });
    const met = new Set(marks.filter(({ kind }) => kind === 'stroke').flatMap(({ words }) => words));
    expect(struck.filter(({ index }) => !met.has(index)).map(({ text }) => text)).toEqual([]);
  });

  it('two that cross a whole clause', () => {
    const clause = passage(first, 'agree', '2.');
    const box = {
      left: Math.min(...clause.map(({ box: { left } }) => left)),
      right: Math.max(...clause.map(({ box: { right } }) => right)),
      top: clause[0]?.box.top ?? 0,
      bottom: clause.at(-1)?.box.bottom ?? 0,
    };
    const marks = marksOf(first, (picture) => {
      stroke(
        picture,
        [
          { x: box.left, y: box.top },
          { x: box.right, y: box.bottom },
        ],
        4,
      );
      stroke(
        picture,
        [
          { x: box.left, y: box.bottom },
          { x: box.right, y: box.top },
        ],
        4,
      );
    });
    expect(marks.map(({ kind }) => kind)).toEqual(['stroke']);
    expect(marks[0]?.words.length).toBeGreaterThan(10);
  });

  it('also where the words were not read for it', () => {
    const struck = passage(first, 'retain', 'versions');
    const read = first.words.filter((_, i) => !struck.some(({ index }) => index === i));
    const marks = marksOf(first, (picture) => stroke(picture, across(struck), 3), read);
    expect(marks.map(({ kind, words }) => [kind, words])).toEqual([['stroke', []]]);
  });

  it('through the sentence above the signature, not the signature itself', () => {
    const struck = passage(second, 'HAVE', 'THIS');
    const y = ((struck[0]?.box.top ?? 0) + (struck[0]?.box.bottom ?? 0)) / 2;
    const marks = marksOf(second, (picture) => {
      stroke(
        picture,
        [
          { x: struck[0]?.box.left ?? 0, y },
          { x: struck.at(-1)?.box.right ?? 0, y: y + 2 },
        ],
        3,
      );
      wave(picture, { x: 480, y: 1200 }, 700, 150, 6, 4);
    });
    expect(marks.map((mark) => textOf(mark, second))).toEqual([struck.map(({ text }) => text).join(' ')]);
  });

  it('but a line under words is none', () => {
    const [from, to] = across(passage(first, 'retain', 'versions'), -0.3);
    expect(marksOf(first, (picture) => stroke(picture, [from, to], 3))).toEqual([]);
  });
});

describe('words that nobody can read any more', () => {
  it('under a black bar, and scribbled over', () => {
    const [word] = passage(first, 'retain', 'retain');
    if (!word) throw new Error('No word');
    const { left, top, right, bottom } = word.box;
    const barred = marksOf(first, (picture) => bar(picture, left - 2, top - 2, right + 2, bottom + 2));
    expect(barred.map((mark) => [mark.kind, textOf(mark, first)])).toEqual([['blot', 'retain']]);
    const scribbled = marksOf(first, (picture) =>
      wave(picture, { x: left, y: (top + bottom) / 2 }, right - left, bottom - top + 4, 9, 5),
    );
    expect(scribbled.map((mark) => textOf(mark, first))).toEqual(['retain']);
    const unread = first.words.filter((_, i) => i !== word.index);
    const gone = marksOf(first, (picture) => bar(picture, left - 2, top - 2, right + 2, bottom + 2), unread);
    expect(gone.map(({ kind, words }) => [kind, words])).toEqual([['blot', []]]);
  });
});

describe('writing by hand', () => {
  it('between two lines, with and without a caret', () => {
    const [to] = passage(second, 'indemnify', 'indemnify');
    if (!to) throw new Error('No word');
    const { left, top, bottom } = to.box;
    for (const caret of [true, false]) {
      const marks = marksOf(second, (picture) => {
        not(picture, left - 18, top + 1, 16, 2.5);
        if (caret)
          stroke(
            picture,
            [
              { x: left - 12, y: bottom },
              { x: left - 5, y: top - 4 },
              { x: left, y: bottom },
            ],
            2.5,
          );
      });
      expect(marks.length).toBeGreaterThan(0);
      const [mark] = marks;
      expect(mark && mark.box.left > left - 60 && mark.box.right < left + 60 && mark.box.top > top - 50).toBe(true);
    }
  });

  it('beside the text and between two clauses', () => {
    const [retain] = passage(first, 'retain', 'retain');
    const y = retain?.box.bottom ?? 0;
    const beside = marksOf(first, (picture) => {
      not(picture, 1420, y - 10, 40);
      not(picture, 1500, y - 5, 40);
    });
    // Its cross bars pass for strokes through letters that were not read.
    expect(beside.map(({ words }) => words)).toEqual([[]]);
    const above = marksOf(first, (picture) => {
      for (let i = 0; i < 5; i++) not(picture, 500 + 60 * i, (retain?.box.top ?? 0) - 4, 22);
    });
    expect(above.map(({ kind }) => kind)).toEqual(['writing']);
  });
});
