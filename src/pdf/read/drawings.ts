import { boundsOf, type PageObject } from '../pdfium/page-objects';
import type { PdfFile } from '../pdfium/pdf-file';
import type { Drawing } from './glyph';
import type { PageShape } from './page-shape';

/** What a page draws that is no text. */
export function drawingsAmong(file: PdfFile, objects: readonly PageObject[], { toShown }: PageShape): Drawing[] {
  return objects.flatMap((object): Drawing[] => {
    if (object.kind === 'text') return [];
    const box = boundsOf(file, object, toShown);
    const points = object.kind === 'path' ? file.pdfium.FPDFPath_CountSegments(object.handle) : 0;
    return box ? [{ kind: object.kind, box, points }] : [];
  });
}
