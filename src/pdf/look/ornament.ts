import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';

/** Grey values below this are ink. */
const INK = 160;
/** A wavy rule is no higher and no thicker; in points. */
const HIGHEST_WAVE = 8;
const THICKEST = 2.4;
/** A barcode has as many changes from light to dark in a row at least. */
const FEWEST_BARS = 16;
/** A code of squares (QR, Data Matrix, Aztec) is no smaller; in points. */
const SMALLEST_CODE = 24;
/** Its rows and columns change from light to dark as often on average, and are dark in a part between these. */
const CHANGES = 8;
const [LEAST_DARK, MOST_DARK] = [0.15, 0.9];
/** So much of a code's rows and of its columns are so: of lines of text, hardly one is. */
const MOST_LINES = 0.85;
/** So much of a wave's columns, or of a barcode's rows, is as that of one. */
const MOST = 0.85;

/** Whether something drawn says nothing by its shape: a wavy rule, a barcode of one or two dimensions. `box` in points. */
export function isOrnament(picture: Picture, box: Box, scale: number): boolean {
  return isWave(picture, box, scale) || isBarcode(picture, box, scale) || isMatrixCode(picture, box, scale);
}

/** One line from left to right, up and down: no column has more than one piece of it. */
function isWave({ stride, grey }: Picture, { left, right, top, bottom }: Box, scale: number): boolean {
  if (bottom - top > HIGHEST_WAVE || right - left < 3 * (bottom - top)) return false;
  const [x1, x2, y1, y2] = [left, right, top, bottom].map((side) => Math.round(side * scale));
  if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) return false;
  let single = 0;
  for (let x = x1; x < x2; x++) {
    let pieces = 0;
    let dark = 0;
    for (let y: number = y1; y < y2; y++) {
      if ((grey[y * stride + x] ?? 255) >= INK) continue;
      dark++;
      if (y === y1 || (grey[(y - 1) * stride + x] ?? 255) >= INK) pieces++;
    }
    if (pieces === 1 && dark <= THICKEST * scale) single++;
  }
  return single >= MOST * (x2 - x1);
}

/** Bars side by side: all rows are as the one in the middle. */
function isBarcode({ stride, grey }: Picture, { left, right, top, bottom }: Box, scale: number): boolean {
  const [x1, x2, y1, y2] = [left, right, top, bottom].map((side) => Math.round(side * scale));
  if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) return false;
  const isInk = (x: number, y: number) => (grey[y * stride + x] ?? 255) < INK;
  const middle = (y1 + y2) >> 1;
  let bars = 0;
  for (let x = x1 + 1; x < x2; x++) if (isInk(x, middle) !== isInk(x - 1, middle)) bars++;
  if (bars < FEWEST_BARS) return false;
  let alike = 0;
  for (let y: number = y1; y < y2; y++) {
    let other = 0;
    for (let x = x1; x < x2; x++) if (isInk(x, y) !== isInk(x, middle)) other++;
    if (other < (1 - MOST) * (x2 - x1)) alike++;
  }
  return alike >= MOST * (y2 - y1);
}

/** Squares in a square, dark and light in turn both ways, without a line between lines of them. */
function isMatrixCode({ stride, grey }: Picture, { left, right, top, bottom }: Box, scale: number): boolean {
  if (Math.min(right - left, bottom - top) < SMALLEST_CODE) return false;
  const [x1, x2, y1, y2] = [left, right, top, bottom].map((side) => Math.round(side * scale));
  if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) return false;
  const areTurns = (lines: number, length: number, at: (line: number, i: number) => number) => {
    let [changes, mixed] = [0, 0];
    for (let line = 0; line < lines; line++) {
      let dark = 0;
      for (let i = 0; i < length; i++) {
        const isInk = (grey[at(line, i)] ?? 255) < INK;
        if (isInk) dark++;
        if (i > 0 && isInk !== (grey[at(line, i - 1)] ?? 255) < INK) changes++;
      }
      if (dark >= LEAST_DARK * length && dark <= MOST_DARK * length) mixed++;
    }
    return changes >= CHANGES * lines && mixed >= MOST_LINES * lines;
  };
  const start = y1 * stride + x1;
  return (
    areTurns(y2 - y1, x2 - x1, (row, i) => start + row * stride + i) &&
    areTurns(x2 - x1, y2 - y1, (column, i) => start + i * stride + column)
  );
}
