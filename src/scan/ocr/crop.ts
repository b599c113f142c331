import type { Grey, PixelBox } from '../picture/grey';

const WHITE = 255;

/** A piece of a picture with a white border of so many pixels around it. What lies outside the picture is white. */
export function cropped(picture: Grey, box: PixelBox, border: number): Grey {
  const [width, height] = [box.right - box.left + 2 * border, box.bottom - box.top + 2 * border];
  const pixels = new Uint8Array(width * height).fill(WHITE);
  const [left, right] = [Math.max(0, box.left), Math.min(picture.width, box.right)];
  for (let y = Math.max(0, box.top); y < Math.min(picture.height, box.bottom); y++) {
    if (right <= left) break;
    const row = picture.pixels.subarray(y * picture.width + left, y * picture.width + right);
    pixels.set(row, (y - box.top + border) * width + left - box.left + border);
  }
  return { width, height, pixels };
}

/** A larger copy, by a whole factor, smooth between the pixels (bilinear). */
export function enlarged({ width, height, pixels }: Grey, factor: number): Grey {
  const large = { width: width * factor, height: height * factor };
  const out = new Uint8Array(large.width * large.height);
  const at = (x: number, y: number) =>
    pixels[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] ?? WHITE;
  for (let y = 0; y < large.height; y++) {
    const sy = (y + 0.5) / factor - 0.5;
    const [y0, dy] = [Math.floor(sy), sy - Math.floor(sy)];
    for (let x = 0; x < large.width; x++) {
      const sx = (x + 0.5) / factor - 0.5;
      const [x0, dx] = [Math.floor(sx), sx - Math.floor(sx)];
      const above = at(x0, y0) * (1 - dx) + at(x0 + 1, y0) * dx;
      const below = at(x0, y0 + 1) * (1 - dx) + at(x0 + 1, y0 + 1) * dx;
      out[y * large.width + x] = above * (1 - dy) + below * dy;
    }
  }
  return { ...large, pixels: out };
}

/** What is darker than this is ink. */
const INK = 170;
/** No letter has a stroke along the line that is so long, at 1,700 pixels a page; shorter pieces of a rule stay. */
const RULE_LENGTH = 60;
const RULE_THICKNESS = 7;
/** Breaks in a rule that are no longer than this do not end it. */
const BREAK = 3;

/**
 * A piece of a page without the rules that run along its lines: strokes that cross a rule stay whole. Only for pieces
 * that hold a field: over a whole page it harms letters.
 */
export function withoutRules(picture: Grey): Grey {
  const { width, height, pixels } = picture;
  const rule = rulePixels(picture);
  const out = pixels.slice();
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      if (!rule[y * width + x]) continue;
      let end = y;
      while (end < height && rule[end * width + x]) end++;
      const crossed = (row: number) => row >= 0 && row < height && (pixels[row * width + x] ?? WHITE) < INK;
      if (end - y <= RULE_THICKNESS && !crossed(y - 2) && !crossed(end + 1)) {
        // The rule's soft edges go with it.
        for (let row = Math.max(0, y - 1); row < Math.min(height, end + 1); row++) out[row * width + x] = WHITE;
      }
      y = end;
    }
  }
  return { width, height, pixels: out };
}

/** 1 for each pixel of ink in a long run along its row. */
function rulePixels({ width, height, pixels }: Grey): Uint8Array {
  const rule = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    let [start, last] = [-1, -1];
    const close = () => {
      if (start < 0 || last - start < RULE_LENGTH) return;
      for (let x = start; x <= last; x++) if ((pixels[y * width + x] ?? WHITE) < INK) rule[y * width + x] = 1;
    };
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? WHITE) >= INK) continue;
      if (start >= 0 && x - last > BREAK + 1) {
        close();
        start = -1;
      }
      if (start < 0) start = x;
      last = x;
    }
    close();
  }
  return rule;
}
