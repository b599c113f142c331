import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import { type Group, groupOf, piecesOf } from './groups';

/** What is no higher is on one line as it is; in points. */
const ONE_LINE = 16;
/** How far above and below a line's words its own lettering may reach; in points. */
const BEYOND = 4;
/** Letters take up this much of a line together, in points, and a level line through them meets so many strokes. */
const NARROWEST = 12;
const FEWEST_STROKES = 4;
/** Grey values below this are ink. */
const INK = 160;

/**
 * A group in two where letters that are drawn on the line of some words, behind them, hang together with what stands
 * above: the signature that reaches down to the date, and words beside that date. Else the group as it is.
 */
export function withoutLettering(group: Group, picture: Picture, words: readonly Box[], scale: number): Group[] {
  if (group.box.bottom - group.box.top <= ONE_LINE) return [group];
  const pieces = piecesOf(group, scale);
  for (const line of words) {
    if (line.right > group.box.right || line.bottom < group.box.top || line.top > group.box.bottom) continue;
    const isBehind = ({ box }: Group) =>
      box.left > line.right && box.top > line.top - BEYOND && box.bottom < line.bottom + BEYOND;
    const behind = pieces.filter(isBehind);
    const lettering = groupOf(cellsOf(behind), scale, group.isPale);
    if (!lettering || !isLettered(picture, lettering.box, scale)) continue;
    const rest = groupOf(cellsOf(pieces.filter((piece) => !isBehind(piece))), scale, group.isPale);
    return rest ? [rest, lettering] : [lettering];
  }
  return [group];
}

const cellsOf = (groups: readonly Group[]) => groups.flatMap(({ cells }) => cells);

function isLettered({ stride, grey }: Picture, { left, right, top, bottom }: Box, scale: number): boolean {
  if (right - left < NARROWEST) return false;
  for (let y = Math.round(top * scale); y < bottom * scale; y++) {
    let strokes = 0;
    for (let x = Math.round(left * scale); x < right * scale; x++) {
      const at = y * stride + x;
      if ((grey[at] ?? 255) < INK && (grey[at - 1] ?? 255) >= INK) strokes++;
    }
    if (strokes >= FEWEST_STROKES) return true;
  }
  return false;
}
