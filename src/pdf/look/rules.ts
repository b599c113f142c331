import type { Picture } from '../pdfium/picture';

/** What is darker than this grey value may be a rule. */
const INK = 215;
/** A straight line is a rule from this length on, and no thicker than that; in points. */
const SHORTEST = 24;
const THICKEST = 3;
const WHITE = 255;

/**
 * A picture without its upright and level rules: the sides of boxes, lines to write on, tables. What is left of a box
 * that stands on a rule is nothing, of a signature on its line the signature. `scale` is pixels a point.
 */
export function withoutRules({ width, height, grey }: Picture, scale: number): Picture {
  const left = grey.slice();
  const [long, thick] = [SHORTEST * scale, THICKEST * scale];
  const erase = (from: number, to: number, along: number, across: number) => {
    if ((to - from) / along < long) return;
    for (let at = from; at < to; at += along) {
      let thickness = 1;
      for (let step = 1; step <= thick && (grey[at - step * across] ?? WHITE) < INK; step++) thickness++;
      for (let step = 1; step <= thick && (grey[at + step * across] ?? WHITE) < INK; step++) thickness++;
      if (thickness <= thick) left[at] = WHITE;
    }
  };
  for (let y = 0; y < height; y++) {
    runsIn(grey, y * width, (y + 1) * width, 1, (from, to) => erase(from, to, 1, width));
  }
  for (let x = 0; x < width; x++) {
    runsIn(grey, x, x + height * width, width, (from, to) => erase(from, to, width, 1));
  }
  return { width, height, grey: left };
}

/** Calls `found` with the begin and the end of each run of ink on a line of pixels that lie `step` apart. */
function runsIn(
  grey: Uint8Array,
  begin: number,
  end: number,
  step: number,
  found: (from: number, to: number) => void,
): void {
  let from = -1;
  for (let at = begin; at < end; at += step) {
    if ((grey[at] ?? WHITE) < INK) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      found(from, at);
      from = -1;
    }
  }
  if (from >= 0) found(from, end);
}
