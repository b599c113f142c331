import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import { type Group, groupOf } from './groups';

/** What is no higher is on one line as it is; in points. */
const ONE_LINE = 16;
/** How far above and below a line's words its own lettering may reach; in points. */
const BEYOND = 4;
/** Of the height of a line's words: between these lies the middle of its letters. */
const MIDDLE = [0.33, 0.7] as const;
/** Letters meet a level line through their middle in as many strokes more than come down from above the line. */
const FEWEST_STROKES = 4;
/** Grey values below this are ink. */
const INK = 160;

/**
 * A group in two where letters that are drawn on the line of some words, behind them, hang together with what stands
 * above: the signature that reaches down to the date, and words beside that date. Else the group as it is.
 */
export function withoutLettering(group: Group, picture: Picture, words: readonly Box[], scale: number): Group[] {
  const { box, cells, isPale } = group;
  if (box.bottom - box.top <= ONE_LINE) return [group];
  for (const line of words) {
    if (line.right > box.right || line.bottom < box.top || line.top > box.bottom) continue;
    if (!isLettered(picture, line, box, scale)) continue;
    const isBehind = ({ left, right, top, bottom }: Box) =>
      (left + right) / 2 > line.right &&
      (top + bottom) / 2 > line.top - BEYOND &&
      (top + bottom) / 2 < line.bottom + BEYOND;
    const behind = cells.filter((cell) => isBehind(cell.box));
    const rest = cells.filter((cell) => !isBehind(cell.box));
    return [groupOf(behind, scale, isPale), groupOf(rest, scale, isPale)].flatMap((part) => part ?? []);
  }
  return [group];
}

/** Whether letters stand on a line behind a word of it, within a box. */
function isLettered(picture: Picture, word: Box, box: Box, scale: number): boolean {
  const height = word.bottom - word.top;
  const [left, right] = [Math.max(word.right, box.left), box.right].map((x) => Math.round(x * scale));
  const most = (from: number, to: number) => {
    let strokes = 0;
    for (let y = Math.round(from * scale); y <= to * scale; y++) {
      strokes = Math.max(strokes, strokesIn(picture, y, left ?? 0, right ?? 0));
    }
    return strokes;
  };
  const fromAbove = most(word.top - BEYOND, word.top - BEYOND / 2);
  return most(word.top + MIDDLE[0] * height, word.top + MIDDLE[1] * height) >= FEWEST_STROKES + fromAbove;
}

/** How many stretches of ink there are between two pixels of a row. */
function strokesIn({ stride, grey, height }: Picture, y: number, left: number, right: number): number {
  if (y < 0 || y >= height) return 0;
  let strokes = 0;
  let isInk = false;
  for (let at = y * stride + left; at < y * stride + right; at++) {
    const wasInk = isInk;
    isInk = (grey[at] ?? 255) < INK;
    if (isInk && !wasInk) strokes++;
  }
  return strokes;
}
