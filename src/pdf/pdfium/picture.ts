import { memoryOf, type Pdfium } from './pdfium';

/** A page in shades of grey, from 0 (black) to 255 (white), row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** A picture's size in pixels, and by how many quarter turns clockwise the page is turned. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly turned: number;
}

const GREY = 1;
/** FPDF_PRINTING of PDFium: layers are on or off as on paper. */
const PRINTING = 0x800;
const WHITE = 0xffffffff;

/** The page as it is set to be drawn now, on white paper, shown or printed. Null where there is no room for it. */
export function pictureOf(
  pdfium: Pdfium,
  page: number,
  { width, height, turned }: Size,
  printed = false,
): Picture | null {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
  if (!bitmap) return null;
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, turned, printed ? PRINTING : 0);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const memory = memoryOf(pdfium);
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) {
      grey.set(memory.subarray(start + y * stride, start + y * stride + width), y * width);
    }
    return { width, height, grey };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
