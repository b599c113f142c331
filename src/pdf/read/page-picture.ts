import type { Matrix } from '../pdfium/geometry';
import { boundsOf, matrixTo, objectsOn } from '../pdfium/page-objects';
import { PdfFile } from '../pdfium/pdf-file';
import type { Pdfium } from '../pdfium/pdfium';
import { type OwnPicture, pictureOf } from '../pdfium/picture';
import { FORM_LIMITS } from './limits';
import { type PageShape, shapeOf } from './page-shape';
import { areaOf } from './reading';

/** Pixels an inch of a page. */
export interface Resolution {
  readonly across: number;
  readonly down: number;
}

/** A page drawn with the resolution of the picture that covers it. */
export interface PagePicture {
  readonly picture: OwnPicture;
  /** That of the drawn picture; null where no picture lies on the page. */
  readonly resolution: Resolution | null;
}

/** What a page is drawn with where no picture lies on it. */
const USUAL: Resolution = { across: 200, down: 200 };
/** A picture of less is a fax line or a logo; one of more is drawn smaller. */
const [LEAST, MOST] = [30, 300];
/** Pages are drawn with so many pixels at most, along either side and in all. */
const LONGEST = 6000;
const MOST_PIXELS = 16_000_000;
/** Pictures that cover less of the page are no scan of it. */
const COVERS = 0.4;

/** How many pages a PDF has, or why it cannot be opened. */
export function countPages(pdfium: Pdfium, bytes: Uint8Array): number | 'encrypted' | 'damaged' {
  const file = PdfFile.open(pdfium, bytes);
  if (typeof file === 'string') return file;
  const { pages } = file;
  file.close();
  return pages;
}

/**
 * A page, counted from 1, as it is seen, notes and fields included, with so many pixels an inch or, where that is null,
 * as many as the picture that covers it has; null where it cannot be drawn.
 */
export function pagePicture(
  pdfium: Pdfium,
  bytes: Uint8Array,
  number: number,
  asked: Resolution | null = null,
): PagePicture | null {
  const file = PdfFile.open(pdfium, bytes);
  if (typeof file === 'string') return null;
  try {
    file.withPage(number - 1, (page) => file.flatten(page));
    return file.withPage(number - 1, (page) => {
      const shape = shapeOf(file, page, 0);
      const own = asked ? null : resolutionOn(file, page, shape);
      const wanted = asked ?? own ?? USUAL;
      const [wide, high] = [(shape.width / 72) * wanted.across, (shape.height / 72) * wanted.down];
      if (!(wide >= 1 && high >= 1)) return null;
      const scale = Math.min(1, MOST / Math.max(wanted.across, wanted.down), LONGEST / Math.max(wide, high));
      const smaller = Math.min(scale, Math.sqrt(MOST_PIXELS / (wide * high)));
      const side = (length: number) => Math.max(1, Math.round(length * smaller));
      const picture = pictureOf(pdfium, page, { width: side(wide), height: side(high), turned: 0 });
      if (!picture) return null;
      return { picture, resolution: own && { across: own.across * smaller, down: own.down * smaller } };
    });
  } finally {
    file.close();
  }
}

/** The resolution of the largest picture on a page, which may be one of many strips; null where they cover little of it. */
function resolutionOn(file: PdfFile, page: number, shape: PageShape): Resolution | null {
  const { pdfium, out } = file;
  let covered = 0;
  let largest: { readonly area: number; readonly resolution: Resolution } | null = null;
  for (const object of objectsOn(file, page, FORM_LIMITS.objects) ?? []) {
    if (object.kind !== 'image') continue;
    const box = boundsOf(file, object, shape.toShown);
    if (!box || !pdfium.FPDFImageObj_GetImagePixelSize(object.handle, out.at, out.at + 4)) continue;
    const [columns, rows] = [out.whole(0), out.whole(1)];
    const area = areaOf(box);
    covered += area;
    if (largest && area <= largest.area) continue;
    largest = { area, resolution: resolutionOf(matrixTo(file, object, shape.toShown), columns, rows) };
  }
  if (!largest || covered < COVERS * shape.width * shape.height) return null;
  const { across, down } = largest.resolution;
  return Math.min(across, down) >= LEAST && Number.isFinite(across + down) ? largest.resolution : null;
}

/** The matrix sends the unit square to where the picture stands: its first column of numbers is the picture's width. */
function resolutionOf([a, b, c, d]: Matrix, columns: number, rows: number): Resolution {
  const alongWidth = (72 * columns) / Math.hypot(a, b);
  const alongHeight = (72 * rows) / Math.hypot(c, d);
  return Math.abs(a) >= Math.abs(b)
    ? { across: alongWidth, down: alongHeight }
    : { across: alongHeight, down: alongWidth };
}
