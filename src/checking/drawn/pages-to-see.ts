import type { Place } from '../../agreements/agreement';
import type { Box, Placed, ReadPdf } from '../../pdf/read';
import type { CheckResult } from '../finding';
import { lettersOf } from '../scan';
import { differentAmong } from '../sight';
import { blanksOn } from './blanks';

/** A word as a file stores it. */
export interface StoredWord {
  readonly text: string;
  /** What counts of it; never empty. */
  readonly letters: string;
  /** In points, on the page as it is shown upright. */
  readonly box: Box;
  /** Where in the agreement; null for a word that is none of its own, or of which the check says that it is not seen. */
  readonly place: Place | null;
}

/** A page that holds words of the agreement: what is stored there, to be held against what is drawn. */
export interface PageToSee {
  /** From 1. */
  readonly page: number;
  /** In points. */
  readonly width: number;
  /** Quarter turns clockwise by which the page is to be turned for its text to stand upright. */
  readonly turned: number;
  /** Pixels an inch with which its print can be read. */
  readonly resolution: number;
  readonly words: readonly StoredWord[];
  /** Where something is filled in: it is shown, and not read. In points. */
  readonly blanks: readonly Box[];
  /** Where words of the agreement have the look of other ones. In points. */
  readonly different: readonly Box[];
}

type Checked = Extract<CheckResult, { kind: 'checked' }>;

/** Type of so many points is read well with so many pixels an inch, as a scanner gives. */
const USUAL = 200;
const USUAL_TYPE = { least: 9, most: 16 } as const;
/** More is not drawn: two pages on a sheet need no more. */
const MOST = 300;

/** The pages of a form that hold words of the agreement. */
export function pagesToSee(
  result: Checked,
  pdf: Pick<ReadPdf, 'text' | 'placed' | 'pages' | 'different'>,
): PageToSee[] {
  const different = differentAmong(result, pdf);
  const placed = new Map<number, { readonly word: Placed; readonly place: Place | null }[]>();
  const placeAt = placesOf(result);
  for (const word of pdf.placed) {
    const list = placed.get(word.page) ?? [];
    list.push({ word, place: word.mark === null ? placeAt(word) : null });
    placed.set(word.page, list);
  }
  return [...placed].flatMap(([page, all]): PageToSee[] => {
    const shape = pdf.pages[page - 1];
    const words = all.flatMap(({ word: { start, end, box }, place }): StoredWord[] => {
      const text = pdf.text.slice(start, end);
      const letters = lettersOf(text);
      return letters === '' ? [] : [{ text, letters, box, place }];
    });
    const own = words.filter(({ place }) => place !== null);
    if (!shape || own.length === 0) return [];
    return [
      {
        page,
        width: shape.width,
        turned: shape.turned,
        resolution: resolutionFor(smallType(own)),
        words,
        blanks: blanksOn(page, result, pdf),
        different: different.filter((word) => word.page === page).map(({ box }) => box),
      },
    ];
  });
}

/** Tells the place in the agreement of a word, or null; words are asked for in the order of the text. */
function placesOf({ findings }: Checked): (word: Placed) => Place | null {
  const owned = findings
    .flatMap(({ place, ranges }) => ranges.map((range) => ({ place, ...range })))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  return ({ start, end }) => {
    while ((owned[at]?.end ?? end) <= start) at++;
    const next = owned[at];
    return next && next.start < end ? next.place : null;
  };
}

/** Pixels an inch for type of that size, in points. */
function resolutionFor(size: number): number {
  const { least, most } = USUAL_TYPE;
  return Math.round(Math.min(MOST, (USUAL * Math.min(most, Math.max(least, size))) / size));
}

/** The size of the small type among words, in points: a word's box is as high as its line's letters can be. */
function smallType(words: readonly StoredWord[]): number {
  const heights = words.map(({ box }) => box.bottom - box.top).sort((a, b) => a - b);
  return Math.max(1, (heights[Math.floor(heights.length * SMALL)] ?? USUAL_TYPE.least) / BOX_OF_SIZE);
}

/** So many of a page's words may stand in smaller type: raised marks do. */
const SMALL = 0.03;

/** A word's box is so many times as high as its type. */
const BOX_OF_SIZE = 1.05;
