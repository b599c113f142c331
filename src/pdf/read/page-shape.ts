import type { Box, Matrix } from '../pdfium/geometry';
import type { PdfFile } from '../pdfium/pdf-file';

/** A page's size as shown and how its own coordinates become those. */
export interface PageShape {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to those of `Box`. */
  readonly toShown: Matrix;
  /** Quarter turns clockwise by which it is shown turned beyond what the file says, so that its text stands upright. */
  readonly turned: number;
}

/** The shape of a page, shown with so many more quarter turns than the file says. */
export function shapeOf({ pdfium, out }: PdfFile, page: number, turned: number): PageShape {
  pdfium.FPDF_GetPageBoundingBox(page, out.at);
  const [left, top, right, bottom] = [out.float(0), out.float(1), out.float(2), out.float(3)];
  const quarters = (pdfium.FPDFPage_GetRotation(page) + turned) & 3;
  const [width, height] = quarters & 1 ? [top - bottom, right - left] : [right - left, top - bottom];
  return { width, height, toShown: turn({ left, top, right, bottom }, quarters), turned };
}

/** Clockwise; `box` in the page's own coordinates, y upwards. */
function turn({ left, top, right, bottom }: Box, quarters: number): Matrix {
  switch (quarters) {
    case 1:
      return [0, 1, 1, 0, -bottom, -left];
    case 2:
      return [-1, 0, 0, 1, right, -bottom];
    case 3:
      return [0, -1, -1, 0, top, right];
    default:
      return [1, 0, 0, -1, -left, top];
  }
}
