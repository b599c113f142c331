import type { FormField } from '../pdf/fill/form-fields';
import type { ReadPdf, Trick } from '../pdf/read';
import { areaOf } from '../pdf/read/reading';
import type { NoBlankForm } from './blank-form';

/** More than any form has. */
const MOST_PAGES = 12;
const MOST_CHARACTERS = 60_000;
const MOST_FIELDS = 300;

/** Why a file can be no form's blank, whatever it asks; null where nothing speaks against it. */
export function refusedFor(pdf: ReadPdf, fields: readonly FormField[]): NoBlankForm['why'] | null {
  if (pdf.pages.length > MOST_PAGES || pdf.text.length > MOST_CHARACTERS || fields.length > MOST_FIELDS)
    return 'too-long';
  if (pdf.scanned.length > 0) return 'scan';
  return pdf.tricks.some((trick) => !isHarmless(trick, pdf, fields)) ? 'tricks' : null;
}

/** A watermark, signs of a line to write on, and what a field covers are what forms do. */
function isHarmless({ kind, page, text }: Trick, pdf: ReadPdf, fields: readonly FormField[]): boolean {
  if (/^[\s._…·-]*$/u.test(text)) return true;
  if (kind === 'actual-text' || kind === 'one-glyph' || kind === 'unreadable-glyphs') return kind !== 'actual-text';
  if (kind === 'unseen' || kind === 'switchable') return text.length <= 60 || isCovered(page, fields, pdf);
  return false;
}

/** Whether fields cover a good part of a page's lines, so that words lie below them. */
function isCovered(page: number | null, fields: readonly FormField[], { pages }: ReadPdf): boolean {
  const shape = page === null ? undefined : pages[page - 1];
  const own = fields.filter((field) => field.page === page);
  const area = own.reduce((sum, { box }) => sum + areaOf(box), 0);
  return shape !== undefined && own.length > 0 && area > 0.005 * shape.width * shape.height;
}
