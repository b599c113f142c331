import { PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { Box } from '../pdfium/geometry';
import type { ReadPdf } from '../read';
import { openObjects } from './closed';
import type { PutThere } from './fill-places';
import { overlap } from './page-marks';

/** How far a letter's ink may reach beyond its line, in points. */
const REACH = 1.5;

/** Whether a file that was filled in says every answer where it was put: text letter for letter, ink and crosses as drawn, fields with their values. */
export async function isReadBack(bytes: Uint8Array, after: ReadPdf, put: readonly PutThere[]): Promise<boolean> {
  if (!put.every((answer) => isSeen(after, answer))) return false;
  const inFields = put.filter(({ field }) => field !== null);
  if (inFields.length === 0) return true;
  const document = await openObjects(bytes);
  if (typeof document === 'string') return false;
  return inFields.every(({ kind, field }) => {
    if (!field) return true;
    const [shown, held] = [document.context.lookup(field.widget), document.context.lookup(field.holder)];
    if (!(shown instanceof PDFDict) || !(held instanceof PDFDict)) return false;
    if (kind === 'ink') return shown.has(PDFName.of('AP'));
    const value = held.lookup(PDFName.of('V'));
    if (kind === 'mark') return value instanceof PDFName && shown.get(PDFName.of('AS')) === value;
    return (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText() !== '';
  });
}

function isSeen(after: ReadPdf, { kind, place, field, text, boxes }: PutThere): boolean {
  const page = field?.page ?? place.page;
  if (kind === 'text') return letters(textIn(after, page, boxes)) === letters(text);
  // What a field shows in its own appearance is no drawing of the page.
  return (
    field !== null || boxes.every((box) => (after.drawings[page - 1] ?? []).some((drawn) => overlap(drawn.box, box)))
  );
}

/** What stands in some lines of a page and is no sign to write on. */
function textIn(pdf: ReadPdf, onPage: number, boxes: readonly Box[]): string {
  return pdf.lines
    .filter(({ page }) => page === onPage)
    .flatMap(({ glyphs }) => glyphs.filter((glyph) => boxes.some((box) => isIn(glyph, box))))
    .map(({ text }) => text)
    .join('');
}

function isIn({ x, width, ink }: ReadPdf['lines'][number]['glyphs'][number], box: Box): boolean {
  const [across, down] = [x + width / 2, (ink.top + ink.bottom) / 2];
  return across > box.left - REACH && across < box.right + REACH && down > box.top - REACH && down < box.bottom + REACH;
}

/** Letters without their order, which what runs to the left has otherwise on the page; signs to write on may lie beneath. */
const letters = (text: string) => [...text.normalize('NFKD').replace(/[\s._…·‥⋯]/gu, '')].sort().join('');
