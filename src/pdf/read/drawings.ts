import type { Box } from '../pdfium/geometry';
import { boundsOf, type PageObject } from '../pdfium/page-objects';
import type { PdfFile } from '../pdfium/pdf-file';
import type { Drawing } from './glyph';
import type { PageShape } from './page-shape';

/** Points of a straight line. */
const LINE = 2;

/** What a page draws that is no text. */
export function drawingsAmong(file: PdfFile, objects: readonly PageObject[], { toShown }: PageShape): Drawing[] {
  return objects.flatMap((object): Drawing[] => {
    if (object.kind === 'text') return [];
    const box = boundsOf(file, object, toShown);
    const points = object.kind === 'path' ? file.pdfium.FPDFPath_CountSegments(object.handle) : 0;
    return box ? [{ kind: object.kind, box: points === LINE ? withoutStroke(box) : box, points }] : [];
  });
}

/** PDFium's bounds of a straight line are wider than it by its stroke, on every side. */
function withoutStroke({ left, top, right, bottom }: Box): Box {
  const by = Math.min(right - left, bottom - top) / 2;
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}
