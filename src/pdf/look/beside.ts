import { type Box, contains, intersection } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import { CELL } from './cells';
import type { Group } from './groups';
import { withoutLettering } from './lettering';
import { isOrnament } from './ornament';
import { isOnRing } from './rings';

/** Something on a page that is neither text nor a rule: a picture, a stamp, handwriting. */
export interface DrawnBeside {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** The part of its box that is dark, from 0 to 1. */
  readonly fill: number;
  /** What it hangs together with on the line below, where that alone has letters, as a signature's upper half does; else null. */
  readonly below: Box | null;
}

/** A word as far as what is drawn beside it matters; `isMarked` where it is drawn over, and that is said of it. */
export interface WordBeside {
  readonly box: Box;
  readonly isMarked: boolean;
}

/** What is lower or narrower than this is a rule, or a box's side; in points. */
const THINNEST = 3;
/** What is smaller than this both ways is a bullet or dirt; in points. */
const SMALLEST = 8;
/** With a larger part of it upon words it is drawn over these, and judged there where any is marked. */
const ON_WORDS = 0.5;
/** A line, a ring or a bracket around words of one line is no higher; in points. */
const ONE_LINE = 16;
/** What is pale and as large both ways is a watermark; in points. */
const WATERMARK = 90;
/** A line of pale text is no higher; of several, so many cells have something in them. Grounds have edges alone. */
const ONE_PALE_LINE = 26;
const PALE_DENSITY = 0.6;

/** Of what is drawn in a picture without rules, what stands beside the words and is no part of a ring. `scale` is pixels a point. */
export function drawnBeside(
  groups: readonly Group[],
  picture: Picture,
  words: readonly WordBeside[],
  rings: readonly Box[],
  page: number,
  scale: number,
): DrawnBeside[] {
  const lines = words.map(({ box }) => box);
  return groups
    .filter(({ box }) => !isOrnament(picture, box, scale))
    .flatMap((group) => withoutLettering(group, picture, lines, scale))
    .filter((group) => isSomething(group) && !isJudgedOnWords(group, words))
    .filter((group) => !isFrame(group) && !rings.some((ring) => isOnRing(group, ring)))
    .map(({ box, fill, below }) => ({ page, box, fill, below }));
}

function isSomething({ box, cells, isPale }: Group): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (Math.min(width, height) <= THINNEST || Math.max(width, height) < SMALLEST) return false;
  if (!isPale) return true;
  if (Math.min(width, height) > WATERMARK) return false;
  return height <= ONE_PALE_LINE || cells.length > PALE_DENSITY * (width / CELL) * (height / CELL);
}

/** Whether it lies upon words and these say so, or it only surrounds or underlines some. */
function isJudgedOnWords({ cells, box, isPale }: Group, words: readonly WordBeside[]): boolean {
  const near = words.filter((word) => {
    const shared = intersection(word.box, box);
    return shared.right > shared.left && shared.bottom > shared.top;
  });
  const onWords = cells.filter(({ box: { left, right, top, bottom } }) =>
    near.some((word) => contains(word.box, (left + right) / 2, (top + bottom) / 2)),
  );
  if (onWords.length <= ON_WORDS * cells.length) return false;
  return isPale || box.bottom - box.top < ONE_LINE || near.some(({ isMarked }) => isMarked);
}

/** Whether all of it runs along the edges of its box: a frame around words, a link's border, an empty box to sign in. */
function isFrame({ cells, box: { left, right, top, bottom } }: Group): boolean {
  // Of a drawing as low as a line of text the most is no more than a cell from an edge.
  const inset = Math.min(CELL, (right - left) / 4, (bottom - top) / 4);
  const inside = { left: left + inset, right: right - inset, top: top + inset, bottom: bottom - inset };
  return !cells.some(({ box }) => contains(inside, (box.left + box.right) / 2, (box.top + box.bottom) / 2));
}
