import { type Drawing, type LaidOut, PAGE_HEIGHT, PAGE_WIDTH } from '../file/pages';
import type { SetLine } from '../typesetting/set-lines';
import { type LineSetter, one } from './flow';

/** What stands across each page of a practice form; `isPractice` (checking) knows it by this word. */
export const PRACTICE_WORD = 'PRACTICE';
/** The same above each page, upright: a program that copies text out may take the turned word apart. */
export const PRACTICE_HEAD = `${PRACTICE_WORD}: not a valid agreement`;

/** The size of the letters across a letter page, in points: the word then fills it from corner to corner. */
const SIZE = 150;
/** How much of their size the letters are high, as capitals of Computer Modern are. */
const CAPITALS = 0.68;
/** The size of the words above, and from the upper edge down to their baseline, in points. */
const HEAD_SIZE = 11;
const HEAD_FROM_TOP = 36;

/** Where a line is set: points from the lower left corner of the page, its size, and how far it is turned, in radians. */
interface LinePlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turned: number;
}

/** A page's size in points. */
interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where the word goes: from corner to corner of its page. */
export function acrossPage(word: SetLine, { width, height }: PageSize): LinePlace {
  const size = (SIZE * Math.hypot(width, height)) / Math.hypot(PAGE_WIDTH, PAGE_HEIGHT);
  const turned = Math.atan2(height, width);
  const [along, up] = [(word.shaped.width * size) / 2, (CAPITALS * size) / 2];
  return {
    x: width / 2 - along * Math.cos(turned) + up * Math.sin(turned),
    y: height / 2 - along * Math.sin(turned) - up * Math.cos(turned),
    size,
    turned,
  };
}

/** Where the words above go. */
export function abovePage(head: SetLine, { width, height }: PageSize): LinePlace {
  const x = (width - head.shaped.width * HEAD_SIZE) / 2;
  return { x, y: height - HEAD_FROM_TOP, size: HEAD_SIZE, turned: 0 };
}

/** The pages of a form that counts for nothing, each with the word across it, under its own words, and above it. */
export function asPractice({ pages, root }: LaidOut, set: LineSetter): LaidOut {
  const lineOf = (words: string) => one(set.fixed(words, Number.POSITIVE_INFINITY, 'ragged'));
  const page = { width: PAGE_WIDTH, height: PAGE_HEIGHT };
  const [word, head] = [lineOf(PRACTICE_WORD), lineOf(PRACTICE_HEAD)];
  const across: Drawing = { kind: 'watermark', ...acrossPage(word, page), line: word };
  const { x, y, size } = abovePage(head, page);
  const above: Drawing = { kind: 'text', x, y, size, line: head, element: null };
  return { pages: pages.map((drawings) => [above, across, ...drawings]), root };
}
