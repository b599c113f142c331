import { type Box, intersection } from '../pdfium/geometry';
import type { ReadPdf } from '../read';
import type { Paragraph } from '../typesetting/paragraph';
import type { Typesetter } from '../typesetting/shaping';
import type { Fitted } from './fit';
import { lettersOn, overlap, sidesOf } from './page-marks';
import type { Room } from './rooms';

/** Of a signature, in points. */
const HIGHEST = 40;
const HIGHEST_ON_LINE = 28;
const WIDEST = 200;
const LOWEST = 8;
/** Of its height: how far a signature may reach below its line, the best first. */
const BELOW = [0.22, 0.1, 0];
/** Sizes of a typed name, in points. */
const TYPED = [16, 15, 14, 13, 12, 11, 10, 9, 8, 7];
/** Between a signature and what is printed or drawn around it, in points. */
const CLEAR = 0.8;
const BESIDE = 6;
/** A line to sign on lies no further above or below the baseline; in points. */
const LINE_ABOVE = 2;
const LINE_BELOW = 7;
/** A smaller signature near its label is better than a large one far away from it; in points. */
const FAR = 120;
const SMALL = 16;

/** A box for a signature of that shape: as large as there is room for, clear of letters, lines and `others`. */
export function boxToSign(
  pdf: ReadPdf,
  room: Room,
  shape: { readonly width: number; readonly height: number },
  others: readonly Box[],
): Box | null {
  const inTheWay = obstacles(pdf, room, others);
  const inside = room.bottom - room.top - 2 * CLEAR;
  const highest =
    room.baseline === null ? Math.min(HIGHEST, inside) : Math.max(HIGHEST_ON_LINE, Math.min(HIGHEST, inside));
  for (let height = highest; height >= Math.min(LOWEST, highest); height -= 0.5) {
    const scale = Math.min(height / shape.height, Math.min(WIDEST, room.right - room.left) / shape.width);
    const [wide, high] = [shape.width * scale, shape.height * scale];
    const boxes = bottomsOf(room, high).map((bottom) => {
      const left = clearLeft(room, { top: bottom - high, bottom }, inTheWay);
      return { left, right: left + wide, top: bottom - high, bottom };
    });
    const fitting = boxes.filter(({ right }) => right <= room.right + 0.01);
    const near = fitting.filter(({ left }) => left - room.left < FAR || height < SMALL);
    const found = near.find(({ left }) => left === room.left) ?? near[0];
    if (found) return found;
  }
  return null;
}

/** A typed name in room for a signature: as large as there is room for. */
export function nameToSign(
  pdf: ReadPdf,
  room: Room,
  name: Paragraph,
  others: readonly Box[],
  typesetter: Typesetter,
): Fitted | null {
  const inTheWay = obstacles(pdf, room, others);
  const line = typesetter.line(name);
  for (const size of TYPED) {
    const middle = (room.top + room.bottom) / 2 + ((line.top + line.bottom) * size) / 2;
    const baseline = room.baseline ?? middle;
    const [top, bottom] = [baseline - line.top * size, baseline - line.bottom * size];
    if (room.baseline === null && (top < room.top + CLEAR || bottom > room.bottom - CLEAR)) continue;
    const left = clearLeft(room, { top, bottom }, inTheWay);
    if (left + line.width * size > room.right) continue;
    return { size, lines: [{ line: { shaped: line, perSpace: 0, scale: 1 }, x: left, baseline }], rule: null };
  }
  return null;
}

/** Where the lower edge of a signature may be. */
function bottomsOf({ baseline, top, bottom }: Room, high: number): number[] {
  return baseline === null ? [(top + bottom + high) / 2] : BELOW.map((below) => baseline + below * high);
}

/** To the right of all that reaches into the room between two heights. */
function clearLeft(room: Room, { top, bottom }: Pick<Box, 'top' | 'bottom'>, inTheWay: readonly Box[]): number {
  const strip = { left: room.left, right: room.right, top: top - CLEAR, bottom: bottom + CLEAR };
  const reaching = inTheWay.filter((box) => overlap(box, strip));
  return Math.max(room.left, ...reaching.map(({ right }) => right + BESIDE));
}

/** What a signature keeps clear of: all but the line to sign on, and boxes around the whole room. */
function obstacles(pdf: ReadPdf, room: Room, others: readonly Box[]): Box[] {
  const lines = sidesOf(pdf, room.page).filter((line) => !isToSignOn(line, room));
  return [...lettersOn(pdf, room.page), ...lines, ...others];
}

function isToSignOn(line: Box, { baseline, left, right }: Room): boolean {
  const shared = intersection(line, { ...line, left, right });
  const isLong = shared.right - shared.left > 0.3 * (right - left) || line.bottom - line.top < line.right - line.left;
  return (
    baseline !== null &&
    isLong &&
    line.bottom > baseline - LINE_ABOVE &&
    line.top < baseline + LINE_BELOW &&
    line.bottom - line.top < 3
  );
}
