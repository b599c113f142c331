import { memoryOf, type Pdfium } from './pdfium';

/** A page in shades of grey, from 0 (black) to 255 (white), row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

const BGRX = 3;
const WHITE = 0xffffffff;

/** The page as it is set to be drawn now, on white paper, `width` by `height` pixels. Null where there is no room for it. */
export function pictureOf(pdfium: Pdfium, page: number, width: number, height: number): Picture | null {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0);
  if (!bitmap) return null;
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    return { width, height, grey: greyOf(memoryOf(pdfium), start, stride, width, height) };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

/** Luma by ITU-R BT.601, in whole numbers. */
function greyOf(bytes: Uint8Array, start: number, stride: number, width: number, height: number): Uint8Array {
  const grey = new Uint8Array(width * height);
  for (let y = 0, out = 0; y < height; y++) {
    for (let at = start + y * stride, end = at + 4 * width; at < end; at += 4) {
      const [blue = 0, green = 0, red = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
      grey[out++] = (29 * blue + 150 * green + 77 * red) >> 8;
    }
  }
  return grey;
}
