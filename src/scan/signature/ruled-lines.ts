import { median } from '../marks/text-lines';
import type { Grey } from '../picture/grey';

/** How far a ruled line goes at least, and how much of it is seen, as shares of the width. No flourish goes so far. */
const SPAN = 0.8;
const SEEN = 0.55;
/** How thick a line may be, and how far it may drift up or down from edge to edge; in pixels for each 1000 of width. */
const THICK = 9;
/** A line is at least this dark, which is paler than any ink. */
const PALE = 14;
/** The pale edge above and below a line, in pixels. */
const EDGE = 2;

/** Darkness (0 is paper) without the lines of ruled paper; where ink crosses one, it stays. */
export function withoutRuledLines({ width, height, pixels }: Grey): Grey {
  const cleared = pixels.slice();
  const thick = Math.max(3, Math.round((THICK * width) / 1000));
  const lengths = runLengths({ width, height, pixels });
  // Which row of the band above last had a piece of a line, column by column.
  const latest = new Int32Array(width).fill(-thick);
  for (let y = 0; y < height; y++) {
    let [count, first, last] = [0, width, 0];
    for (let x = 0; x < width; x++) {
      const length = lengths[y * width + x] ?? 0;
      if (length > 0 && length <= thick) latest[x] = y;
      if (y - (latest[x] ?? 0) >= thick) continue;
      count++;
      first = Math.min(first, x);
      last = x;
    }
    if (last - first < SPAN * width || count < SEEN * (last - first)) continue;
    const pieces = piecesIn({ width, height, pixels }, lengths, y - thick, y).filter(({ length }) => length <= thick);
    // A line is the same all along; what is thicker or darker there is ink that goes along with it.
    const [usual, dark] = [median(pieces.map(({ length }) => length)), median(pieces.map((piece) => piece.dark))];
    for (const { top, length, dark: own } of pieces) {
      if (length > usual + 2 || own > dark * 1.4 + 8) continue;
      for (let row = -EDGE; row < length + EDGE; row++) {
        const at = top + row * width;
        if ((row >= 0 && row < length) || (pixels[at] ?? 255) <= PALE) cleared[at] = 0;
      }
    }
  }
  return { width, height, pixels: cleared };
}

/** The dark pieces of columns that begin within some rows: where, how long, and how dark at most. */
function piecesIn({ width, height, pixels }: Grey, lengths: Uint16Array, from: number, to: number) {
  const pieces: { readonly top: number; readonly length: number; readonly dark: number }[] = [];
  for (let y = Math.max(0, from); y <= Math.min(height - 1, to); y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const length = lengths[at] ?? 0;
      if (length === 0 || (lengths[at - width] ?? 0) > 0) continue;
      let dark = 0;
      for (let row = 0; row < length; row++) dark = Math.max(dark, pixels[at + row * width] ?? 0);
      pieces.push({ top: at, length, dark });
    }
  }
  return pieces;
}

/** For each dark pixel, how long the dark piece of its column is; 0 for paper. */
function runLengths({ width, height, pixels }: Grey): Uint16Array {
  const lengths = new Uint16Array(pixels.length);
  for (let x = 0; x < width; x++) {
    for (let y = 0, start = 0; y <= height; y++) {
      if (y < height && (pixels[y * width + x] ?? 0) > PALE) continue;
      for (let to = start; to < y; to++) lengths[to * width + x] = y - start;
      start = y + 1;
    }
  }
  return lengths;
}
