import { apply, type Box, type Matrix } from '../pdfium/geometry';
import type { PdfFile } from '../pdfium/pdf-file';

/** Paths with fewer points are one figure; those with more are drawings, in which no line to write on is looked for. */
const FEWEST = 4;
const MOST = 400;
/** FPDF_SEGMENT_… of PDFium. */
const CURVE = 1;
const MOVE = 2;

/** The boxes of the separate figures of a path of straight lines (several rules drawn in one go); none where it is one. */
export function figuresOf({ pdfium, out }: PdfFile, path: number, points: number, toShown: Matrix): Box[] {
  if (points < FEWEST || points > MOST) return [];
  const figures: Box[] = [];
  for (let i = 0; i < points; i++) {
    const segment = pdfium.FPDFPath_GetPathSegment(path, i);
    const type = pdfium.FPDFPathSegment_GetType(segment);
    if (type === CURVE) return [];
    if (!pdfium.FPDFPathSegment_GetPoint(segment, out.at, out.at + 4)) continue;
    const [x, y] = apply(toShown, out.float(0), out.float(1));
    const last = figures.at(-1);
    if (type === MOVE || !last) figures.push({ left: x, top: y, right: x, bottom: y });
    else figures[figures.length - 1] = around(last, x, y);
  }
  return figures.length > 1 ? figures : [];
}

const around = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: Math.min(left, x),
  top: Math.min(top, y),
  right: Math.max(right, x),
  bottom: Math.max(bottom, y),
});
