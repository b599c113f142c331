import type { Picture } from '../pdfium/picture';
import type { Glyph } from '../read/glyph';
import type { ThreePictures } from './three-pictures';

/** Around a character, of its size, its ink may reach. */
const REACH = 0.25;
const WHITE = 255;

/**
 * What a page's text draws and no stored character accounts for: a glyph that is stored as a space, as a sign without
 * width, or as nothing. `scale` is pixels a point.
 */
export function unstoredInk({ seen, textAlone }: ThreePictures, glyphs: readonly Glyph[], scale: number): Picture {
  const { width, height } = textAlone;
  const grey = textAlone.grey.map((value, at) => Math.max(value, seen.grey[at] ?? WHITE));
  for (const { text, ink, x, y, size, quarter, width: advance } of glyphs) {
    if (/^[\s\p{Cf}\ufffd]*$/u.test(text)) continue;
    const cell =
      quarter === 0
        ? {
            left: Math.min(ink.left, x),
            right: Math.max(ink.right, x + advance),
            top: Math.min(ink.top, y - 0.8 * size),
            bottom: Math.max(ink.bottom, y + 0.25 * size),
          }
        : ink;
    const reach = REACH * size;
    const left = Math.max(0, Math.floor((cell.left - reach) * scale));
    const right = Math.min(width, Math.ceil((cell.right + reach) * scale));
    const bottom = Math.min(height, Math.ceil((cell.bottom + reach) * scale));
    for (let row = Math.max(0, Math.floor((cell.top - reach) * scale)); row < bottom; row++) {
      if (left < right) grey.fill(WHITE, row * width + left, row * width + right);
    }
  }
  return { width, height, grey };
}
