import { type Component, componentsOf } from '../marks/components';
import type { Grey, PixelBox } from '../picture/grey';

/** Fewer pixels of ink are a speck, and fewer in all no signature. */
const SPECK = 7;
const LEAST = 70;
/** Pieces of this share of the largest one are writing; what lies among them, or this near for their size, belongs to it. */
const WRITING = 0.06;
const CLOSE = 0.12;
/** What fills this much of its box is no writing where the box is this share of the picture: a table's edge, a thumb. */
const DENSE = 0.4;
const LARGE = 0.12;
/** This many times as long as it is thick, it is a stroke all the same: the line under a name fills its box. */
const STROKE = 8;
/** A single line or bar crosses each of its rows fewer times than this on average; a name crosses them more often. */
const LINES = 1.5;
/** Of a side of the picture: ink at so much of it is a table's edge or a frame. */
const ALONG = 0.5;

/** In so many pieces no signature falls. */
const MOST_PIECES = 400;

/** Darkness with the ink of the signature alone; or that there is next to none, or that it is no one's writing. */
export function inkWithin(field: Grey, threshold: number): Grey | 'none' | 'too-many-pieces' {
  const { width, height, pixels } = field;
  const ink = Uint8Array.from(pixels, (value) => (value > threshold ? 1 : 0));
  const pieces = componentsOf({ width, height, ink }, SPECK).filter((piece) => !isNoWriting(piece, field));
  if (pieces.length > MOST_PIECES) return 'too-many-pieces';
  const largest = pieces.reduce((most, { area }) => Math.max(most, area), 0);
  const writing = pieces.filter(({ area }) => area >= largest * WRITING);
  if (writing.reduce((sum, { area }) => sum + area, 0) < LEAST) return 'none';
  const around = grown(writing.map(({ box }) => box));
  const kept = pieces.filter(({ box }) => meet(box, around));
  const cleared = new Uint8Array(pixels.length);
  for (const { runs } of kept) {
    for (let i = 0; i < runs.length; i += 3) {
      const [y = 0, start = 0, end = 0] = runs.subarray(i, i + 3);
      // With the pale edge around it, through which its outline runs.
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
        const [from, to] = [Math.max(0, start - 1), Math.min(width, end + 1)];
        cleared.set(pixels.subarray(row * width + from, row * width + to), row * width + from);
      }
    }
  }
  return { width, height, pixels: cleared };
}

function isNoWriting(piece: Component, { width, height }: Grey): boolean {
  const { box, area } = piece;
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const edge = Math.round(Math.min(width, height) * 0.015);
  const atEdge = box.left <= edge || box.top <= edge || box.right >= width - edge || box.bottom >= height - edge;
  const isStroke = Math.max(wide, high) > STROKE * Math.min(wide, high);
  const isDense = !isStroke && area > DENSE * wide * high && Math.max(wide / width, high / height) > LARGE;
  const spans = wide > 0.9 * width || high > 0.9 * height;
  // A name in a picture that was cropped to it spans the picture as well, but neither lies along a side nor is one line.
  const isBar = spans && (piece.runs.length / 3 < LINES * high || liesAlongSide(piece, { width, height }, edge));
  return isDense || (atEdge && (isBar || Math.min(wide, high) < 0.02 * width));
}

/** Whether ink takes most of a row of the picture's upper or lower edge, or is at its left or right one in most rows. */
function liesAlongSide({ runs }: Component, { width, height }: Omit<Grey, 'pixels'>, edge: number): boolean {
  const rows = new Map<number, number>();
  const [left, right] = [new Set<number>(), new Set<number>()];
  for (let i = 0; i < runs.length; i += 3) {
    const [y = 0, start = 0, end = 0] = runs.subarray(i, i + 3);
    if (start <= edge) left.add(y);
    if (end >= width - edge) right.add(y);
    if (y <= edge || y >= height - 1 - edge) rows.set(y, (rows.get(y) ?? 0) + end - start);
  }
  return Math.max(left.size, right.size) > ALONG * height || Math.max(0, ...rows.values()) > ALONG * width;
}

function grown(boxes: readonly PixelBox[]): PixelBox {
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const margin = CLOSE * Math.max(right - left, bottom - top);
  return { left: left - margin, right: right + margin, top: top - margin, bottom: bottom + margin };
}

const meet = (a: PixelBox, b: PixelBox) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
