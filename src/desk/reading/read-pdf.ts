import { arePictures } from '../../pdf/read/are-pictures';
import type { FileReading, FormReading } from '../file-reading';
import { formsOn, startsIn } from './forms-on-pages';
import { paperTitle } from './paper-title';
import { readAsPaper } from './read-as-paper';
import { PATIENCE, type ReadingParts } from './reading-parts';
import { unread } from './unread';

/** Pages that are read at once; no form has more. */
const AT_ONCE = 40;
/** In a file of more pages no forms are looked for. */
const MOST_PAGES = 2000;
/** A file of fewer pages that is no form is another form or a letter, and no paper. */
const LEAST_OF_A_PAPER = 4;
/** A file of no more pages is read whole at once; of a longer one a few at either end are looked at first. */
const SHORT = 6;

type Found = Pick<FileReading, 'forms' | 'paperTitle'>;

/** The forms of a PDF, or its title where it is none and may be a paper. */
export async function readPdfForms(parts: ReadingParts, bytes: Uint8Array<ArrayBuffer>): Promise<Found> {
  const { pdf, onStep } = parts;
  onStep(PATIENCE);
  const count = await pdf.countPages(bytes);
  if (typeof count === 'number' && count > SHORT) {
    const paper = await readAsPaper(parts, bytes, count);
    if (paper) return paper;
    onStep(PATIENCE);
  }
  const reading = await pdf.read(bytes);
  if (reading.kind === 'refused' && reading.why === 'too-many-pages') return readLongPdf(parts, bytes);
  const { forms, isForm } = await formsOn(parts, bytes, reading, null);
  const mayBePaper = !isForm && reading.kind === 'read' && reading.pages.length >= LEAST_OF_A_PAPER;
  return { forms, paperTitle: mayBePaper ? await paperTitle(parts, bytes, reading) : null };
}

/** The forms of a file with more pages than any form has, so many of its pages after one another. */
async function readLongPdf(parts: ReadingParts, bytes: Uint8Array<ArrayBuffer>): Promise<Found> {
  const { pdf, onStep } = parts;
  const count = await pdf.countPages(bytes);
  const refused: Found = { forms: [unread('too-many-pages')], paperTitle: null };
  if (typeof count === 'string' || count > MOST_PAGES) return refused;
  const forms: FormReading[] = [];
  for (let from = 1; from <= count; ) {
    const range = { from, to: Math.min(count, from + AT_ONCE - 1) };
    onStep(PATIENCE);
    const reading = await pdf.read(bytes, { pages: range, look: false });
    const found = reading.kind === 'read' && !arePictures(reading) ? startsIn(reading) : [];
    // A file that does not begin as a form does is none.
    if (from === 1 && reading.kind === 'read' && !arePictures(reading) && found.length === 0) {
      return { ...refused, paperTitle: await paperTitle(parts, bytes, reading) };
    }
    const last = found.at(-1) ?? 1;
    // The last form may go on behind these pages.
    const to = range.to === count || last === 1 ? range.to : from + last - 2;
    const own = { from, to };
    forms.push(...(await formsOn(parts, bytes, await pdf.read(bytes, { pages: own, look: false }), own)).forms);
    from = to + 1;
  }
  return { forms, paperTitle: null };
}
