import { boxOf, IDENTITY, type Matrix, multiply } from './geometry';
import type { PdfFile } from './pdf-file';

/** FPDF_PAGEOBJ_… of PDFium. */
const TEXT = 1;
const IMAGE = 3;
const FORM = 5;
/** Forms within forms are followed to this depth. */
const DEEPEST = 8;

/** What draws on a page. */
export interface PageObject {
  readonly handle: number;
  readonly kind: 'text' | 'image' | 'path';
  /** Whether the page itself draws it, not a form XObject or an annotation. */
  readonly own: boolean;
  /** From its coordinates to those of the page. */
  readonly toPage: Matrix;
}

/** A page's objects, annotations and fields included once they have been flattened; null for more than `most`. */
export function objectsOn(file: PdfFile, page: number, most: number): PageObject[] | null {
  const { pdfium } = file;
  const objects: PageObject[] = [];
  let left = most;
  const take = (handle: number, toPage: Matrix, depth: number): void => {
    if (--left < 0) return;
    const type = pdfium.FPDFPageObj_GetType(handle);
    if (type !== FORM) {
      const kind = type === TEXT ? 'text' : type === IMAGE ? 'image' : 'path';
      objects.push({ handle, kind, own: depth === 0, toPage });
      return;
    }
    if (depth === DEEPEST) return;
    const inner = multiply(toPage, matrixOf(file, handle));
    const count = pdfium.FPDFFormObj_CountObjects(handle);
    for (let i = 0; i < count && left >= 0; i++) take(pdfium.FPDFFormObj_GetObject(handle, i), inner, depth + 1);
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let i = 0; i < count && left >= 0; i++) take(pdfium.FPDFPage_GetObject(page, i), IDENTITY, 0);
  return left < 0 ? null : objects;
}

/** The box of an object in the coordinates that `toShown` gives; null where it has none. */
export function boundsOf(file: PdfFile, { handle, toPage }: PageObject, toShown: Matrix) {
  const { pdfium, out } = file;
  const [left, bottom, right, top] = [out.at, out.at + 4, out.at + 8, out.at + 12];
  if (!pdfium.FPDFPageObj_GetBounds(handle, left, bottom, right, top)) return null;
  return boxOf(multiply(toShown, toPage), out.float(0), out.float(1), out.float(2), out.float(3));
}

/** From an object's own coordinates (a picture's unit square) to those that `toShown` gives. */
export function matrixTo(file: PdfFile, { handle, toPage }: PageObject, toShown: Matrix): Matrix {
  return multiply(toShown, multiply(toPage, matrixOf(file, handle)));
}

function matrixOf({ pdfium, out }: PdfFile, handle: number): Matrix {
  if (!pdfium.FPDFPageObj_GetMatrix(handle, out.at)) return IDENTITY;
  return [out.float(0), out.float(1), out.float(2), out.float(3), out.float(4), out.float(5)];
}
