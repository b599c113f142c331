import type { Box } from '../../../src/pdf/pdfium/geometry';
import type { Picture } from '../../../src/pdf/pdfium/picture';

/** A white picture with rectangles of a grey value, drawn one after another; in pixels. */
export function pictureWith(
  width: number,
  height: number,
  ...drawn: readonly (Box & { readonly grey?: number })[]
): Picture {
  const stride = Math.ceil(width / 4) * 4;
  const grey = new Uint8Array(stride * height).fill(255);
  for (const { left, right, top, bottom, grey: value = 0 } of drawn) {
    for (let y = top; y < bottom; y++) grey.fill(value, y * stride + left, y * stride + right);
  }
  return { width, height, stride, grey };
}

/** A rectangle: its left and upper edge, its width and height. */
export const rectangle = (left: number, top: number, width: number, height: number, grey = 0) => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
  grey,
});
