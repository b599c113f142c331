import type { Pdfium } from './pdfium';

const TEXT = 1;
const FORM = 5;
/** Forms within forms are followed to this depth. */
const DEEPEST = 8;

/** What draws on a page, apart by what it draws; forms are taken apart. */
export interface PageObjects {
  readonly text: readonly number[];
  readonly other: readonly number[];
}

/** The page's objects, annotations and fields included once they have been flattened; null for more than `most`. */
export function objectsOf(pdfium: Pdfium, page: number, most: number): PageObjects | null {
  const text: number[] = [];
  const other: number[] = [];
  const take = (object: number, depth: number): void => {
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type === TEXT) text.push(object);
    else if (type !== FORM) other.push(object);
    else if (depth < DEEPEST) {
      const count = pdfium.FPDFFormObj_CountObjects(object);
      for (let i = 0; i < count && text.length + other.length <= most; i++) {
        take(pdfium.FPDFFormObj_GetObject(object, i), depth + 1);
      }
    }
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let i = 0; i < count && text.length + other.length <= most; i++) take(pdfium.FPDFPage_GetObject(page, i), 0);
  return text.length + other.length > most ? null : { text, other };
}
