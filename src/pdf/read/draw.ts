import { PdfFile } from '../pdfium/pdf-file';
import { memoryOf, type Pdfium } from '../pdfium/pdfium';
import { shapeOf } from './page-shape';

/** Pictures of pages wider than this are not made; in pixels. */
const WIDEST = 2400;
/** FPDFBitmap_BGRx, FPDF_REVERSE_BYTE_ORDER (so that it is RGBA) and FPDF_ANNOT of PDFium. */
const FOUR_BYTES = 3;
const FLAGS = 0x10 | 0x01;
const WHITE = 0xffffffff;

/**
 * A page, counted from 1, as a picture of that width in pixels, turned by so many quarter turns clockwise; null where
 * it cannot be drawn.
 */
export async function drawPage(
  pdfium: Pdfium,
  bytes: Uint8Array,
  number: number,
  width: number,
  turned: number,
): Promise<ImageBitmap | null> {
  const pixels = pixelsOf(pdfium, bytes, number, width, turned);
  return pixels && createImageBitmap(pixels);
}

function pixelsOf(pdfium: Pdfium, bytes: Uint8Array, number: number, width: number, turned: number): ImageData | null {
  const file = PdfFile.open(pdfium, bytes);
  if (typeof file === 'string') return null;
  try {
    file.withPage(number - 1, (page) => file.flatten(page));
    return file.withPage(number - 1, (page) => {
      const shape = shapeOf(file, page, turned);
      const scale = Math.min(width, WIDEST) / shape.width;
      const [across, down] = [Math.ceil(shape.width * scale), Math.min(Math.ceil(shape.height * scale), 2 * WIDEST)];
      const bitmap = pdfium.FPDFBitmap_CreateEx(across, down, FOUR_BYTES, 0, 0);
      if (!bitmap) return null;
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, WHITE);
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, turned, FLAGS);
      const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
      const pixels = new Uint8ClampedArray(memoryOf(pdfium).slice(start, start + 4 * across * down).buffer);
      for (let i = 3; i < pixels.length; i += 4) pixels[i] = 255;
      pdfium.FPDFBitmap_Destroy(bitmap);
      return new ImageData(pixels, across, down);
    });
  } finally {
    file.close();
  }
}
