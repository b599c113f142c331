import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import { type Group, groupOf } from './groups';

/** What is no higher is on one line as it is; in points. */
const ONE_LINE = 16;
/** How far above and below a line's words its own lettering may reach; in points. */
const BEYOND = 4;
/** Of the height of a line's words: between these lies the middle of its letters. */
const MIDDLE = [0.33, 0.7] as const;
/** Letters meet a level line through their middle in as many strokes that come from no other line. */
const FEWEST_STROKES = 3;
/** Grey values below this are ink. */
const INK = 160;

/** A group, or a part of one. */
export interface Part extends Group {
  /** The letters on the line below that it hangs together with, where it has none of its own on a line; else null. */
  readonly below: Box | null;
}

/**
 * A group in two where letters that are drawn on the line of some words, behind them, hang together with what stands
 * above: the signature that reaches down to the date, and words beside that date. Else the group as it is.
 */
export function withoutLettering(group: Group, picture: Picture, words: readonly Box[], scale: number): Part[] {
  const { box, cells, isPale } = group;
  const whole = [{ ...group, below: null }];
  if (box.bottom - box.top <= ONE_LINE) return whole;
  const isOn = (line: Box, drawn: Box) =>
    line.right <= drawn.right && line.bottom >= drawn.top && line.top <= drawn.bottom;
  // From below: what hangs down reaches the lowest line last.
  const lines = words.toSorted((a, b) => b.bottom - a.bottom);
  const lettered = lines.find((line) => isOn(line, box) && isLettered(picture, line, box, scale));
  if (!lettered) return whole;
  const isBehind = ({ left, top, bottom }: Box) =>
    left > lettered.right && top > lettered.top - BEYOND && bottom < lettered.bottom + BEYOND;
  const behind = groupOf(
    cells.filter((cell) => isBehind(cell.box)),
    scale,
    isPale,
  );
  const rest = groupOf(
    cells.filter((cell) => !isBehind(cell.box)),
    scale,
    isPale,
  );
  const hasOwn = rest && lines.some((line) => isOn(line, rest.box) && isLettered(picture, line, rest.box, scale));
  return [
    ...(behind ? [{ ...behind, below: null }] : []),
    ...(rest ? [{ ...rest, below: behind && !hasOwn ? behind.box : null }] : []),
  ];
}

/** Whether letters stand on a line behind a word of it, within a box. */
function isLettered(picture: Picture, word: Box, box: Box, scale: number): boolean {
  const height = word.bottom - word.top;
  const left = Math.round(Math.max(word.right, box.left) * scale);
  const right = Math.round(box.right * scale);
  const above = Math.max(0, Math.round((word.top - BEYOND) * scale));
  const below = Math.min(picture.height - 1, Math.round((word.bottom + BEYOND) * scale));
  const [from, to] = MIDDLE.map((part) => Math.round((word.top + part * height) * scale));
  for (let y = from ?? 0; y <= Math.min(to ?? 0, picture.height - 1); y++) {
    const own = strokesIn(picture, y, left, right).filter(
      (stroke) => !reaches(picture, stroke, y, above) && !reaches(picture, stroke, y, below),
    );
    if (own.length >= FEWEST_STROKES) return true;
  }
  return false;
}

/** A stretch of ink in a row of pixels: the first, and the first after it. */
interface Stroke {
  readonly from: number;
  readonly to: number;
}

/** The stretches of ink between two pixels of a row. */
function strokesIn({ stride, grey }: Picture, y: number, left: number, right: number): Stroke[] {
  const strokes: Stroke[] = [];
  let from = -1;
  for (let x = left; x <= right; x++) {
    const isInk = x < right && (grey[y * stride + x] ?? 255) < INK;
    if (isInk && from < 0) from = x;
    if (isInk || from < 0) continue;
    strokes.push({ from, to: x });
    from = -1;
  }
  return strokes;
}

/** Whether ink goes up or down from a stroke in a row without a break as far as to another row. */
function reaches(picture: Picture, stroke: Stroke, y: number, end: number): boolean {
  let { from, to } = stroke;
  const step = Math.sign(end - y);
  for (let row = y; row !== end; ) {
    row += step;
    const next = strokesIn(picture, row, Math.max(0, from - 1), Math.min(picture.width, to + 1));
    const [first, last] = [next[0], next.at(-1)];
    if (!first || !last) return false;
    // As far as the ink goes, so that a line that is nearly level is not lost.
    [from, to] = [inkEnd(picture, row, first.from, -1), inkEnd(picture, row, last.to - 1, 1) + 1];
  }
  return true;
}

/** The last pixel of ink in a row from one on, to the left (-1) or to the right (1). */
function inkEnd({ stride, width, grey }: Picture, y: number, from: number, step: -1 | 1): number {
  let x = from;
  while (x + step >= 0 && x + step < width && (grey[y * stride + x + step] ?? 255) < INK) x += step;
  return x;
}
