import type { Box } from '../pdfium/geometry';
import { boundsOf, matrixTo, type PageObject } from '../pdfium/page-objects';
import type { PdfFile } from '../pdfium/pdf-file';
import type { Drawing } from './glyph';
import type { PageShape } from './page-shape';
import { figuresOf } from './path-figures';

/** Points of a straight line. */
const LINE = 2;
/** As light as this in every colour is paper; of 255. */
const PAPER = 250;

/** What a page draws that is no text. */
export function drawingsAmong(file: PdfFile, objects: readonly PageObject[], { toShown }: PageShape): Drawing[] {
  return objects.flatMap((object): Drawing[] => {
    if (object.kind === 'text') return [];
    const bounds = boundsOf(file, object, toShown);
    if (!bounds) return [];
    if (object.kind === 'image') return [{ kind: 'image', box: bounds, points: 0, isShaded: false, figures: [] }];
    const points = file.pdfium.FPDFPath_CountSegments(object.handle);
    return [
      {
        kind: 'path',
        box: points === LINE ? withoutStroke(bounds) : bounds,
        points,
        isShaded: isShaded(file, object),
        figures: figuresOf(file, object.handle, points, matrixTo(file, object, toShown)),
      },
    ];
  });
}

function isShaded({ pdfium, out }: PdfFile, { handle }: PageObject): boolean {
  const { at } = out;
  if (!pdfium.FPDFPath_GetDrawMode(handle, at, at + 4) || out.whole(0) === 0) return false;
  if (!pdfium.FPDFPageObj_GetFillColor(handle, at, at + 4, at + 8, at + 12)) return false;
  return [0, 1, 2].some((i) => out.whole(i) < PAPER) && out.whole(3) > 0;
}

/** PDFium's bounds of a straight line are wider than it by its stroke, on every side. */
function withoutStroke({ left, top, right, bottom }: Box): Box {
  const by = Math.min(right - left, bottom - top) / 2;
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}
