import { type Box, contains, intersection } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import { CELL } from './cells';
import { type Group, groupsIn } from './groups';

/**
 * A ring keeps this far from its middle, where its box reaches to 1, but for what a cell is wide; what lies further in is
 * something else. It is thin: it fills no more of its box.
 */
const INNER = 0.85;
const MOST = 0.2;
/** It goes all around: in each of so many equal parts of a turn there is some of it, but for one where a pen left off. */
const PARTS = 12;
/** A ring is as many times as high as the type at least; what is flatter may strike the words that it goes around. */
const HIGHER = 1.8;

/** The boxes of rings that are drawn by pen around words of a page. `scale` is pixels a point. */
export function ringsIn(picture: Picture, words: readonly Box[], scale: number): Box[] {
  return groupsIn(picture, scale).flatMap((group) => (isRing(group, words) ? [group.box] : []));
}

/** Whether all of a group is a part of a ring. */
export function isOnRing({ cells }: Group, ring: Box): boolean {
  return cells.every(({ box }) => {
    const { x, y } = centreOf(box);
    return contains(ring, x, y) && fromMiddle(ring, x, y) >= innerOf(ring);
  });
}

/** Whether a ring may run through a word of a type of that size, of the lines that it goes around or those next to them. */
export function runsThrough(ring: Box, word: Box, size: number): boolean {
  const shared = intersection(ring, word);
  if (shared.left >= shared.right || shared.top >= shared.bottom) return false;
  const { x, y } = centreOf(word);
  return ring.bottom - ring.top > HIGHER * size && fromMiddle(ring, x, y) >= innerOf(ring);
}

function isRing({ cells, fill, box, isPale }: Group, words: readonly Box[]): boolean {
  if (isPale || fill > MOST || !words.some((word) => isIn(box, word))) return false;
  const { x: middle, y: level } = centreOf(box);
  const inner = innerOf(box);
  const parts = new Set<number>();
  for (const { box: cell } of cells) {
    const { x, y } = centreOf(cell);
    if (fromMiddle(box, x, y) < inner) return false;
    const angle = Math.atan2((y - level) / (box.bottom - box.top), (x - middle) / (box.right - box.left));
    parts.add(Math.floor((angle / (2 * Math.PI) + 0.5) * PARTS) % PARTS);
  }
  return parts.size >= PARTS - 1;
}

function isIn(box: Box, word: Box): boolean {
  const { x, y } = centreOf(word);
  return contains(box, x, y);
}

function innerOf({ left, right, top, bottom }: Box): number {
  return INNER - (2 * CELL) / Math.min(right - left, bottom - top);
}

/** How far from the middle of a box a point is: 1 on the ellipse that fills it. */
function fromMiddle(box: Box, x: number, y: number): number {
  const { x: middle, y: level } = centreOf(box);
  return 2 * Math.hypot((x - middle) / (box.right - box.left), (y - level) / (box.bottom - box.top));
}

function centreOf({ left, right, top, bottom }: Box) {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
