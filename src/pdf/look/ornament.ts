import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';

/** Grey values below this are ink. */
const INK = 160;
/** A wavy rule is no higher and no thicker; in points. */
const HIGHEST_WAVE = 8;
const THICKEST = 2.4;
/** A barcode has as many changes from light to dark in a row at least. */
const FEWEST_BARS = 16;
/** So much of a wave's columns, or of a barcode's rows, is as that of one. */
const MOST = 0.85;

/** Whether something drawn says nothing by its shape: a wavy rule, a barcode. `box` in points. */
export function isOrnament(picture: Picture, box: Box, scale: number): boolean {
  return isWave(picture, box, scale) || isBarcode(picture, box, scale);
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
