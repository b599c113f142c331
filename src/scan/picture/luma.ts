import type { Grey } from './grey';

/** The brightness of a picture in colour (ITU-R BT.601), four bytes a pixel as a canvas gives them, laid on white paper. */
export function luma(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    const y = (299 * (rgba[at] ?? 0) + 587 * (rgba[at + 1] ?? 0) + 114 * (rgba[at + 2] ?? 0)) / 1000;
    const alpha = (rgba[at + 3] ?? 255) / 255;
    pixels[i] = Math.round(255 + (y - 255) * alpha);
  }
  return { width, height, pixels };
}
