import { knownAgreements } from '../../agreements';
import { nearestAgreement, pagesThatBegin } from '../../checking';
import type { PageRange, PdfReading, ReadPdf } from '../../pdf/read';
import type { FileReading, FormReading } from '../file-reading';
import { claimedRecord } from './claimed-record';
import { readScanForms } from './read-scan';
import type { ReadingParts } from './reading-parts';
import { textForm } from './text-form';
import { unread } from './unread';

/** Milliseconds for reading one form, a form more, or a paper's title: many times what an honest file takes. */
const PATIENCE = 3000;
/** Pages that are read at once; no form has more. */
const AT_ONCE = 40;
/** In a file of more pages no forms are looked for. */
const MOST_PAGES = 2000;
/** A file of fewer pages that is no form is another form or a letter, and no paper. */
const LEAST_OF_A_PAPER = 4;

/** A file of no more pages is read whole at once; of a longer one so many at either end are looked at first. */
const SHORT = 6;
const AT_ENDS = 4;
const NO_PAGES = { pages: null, record: null } as const;

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
  const pages = 'pages' in reading ? reading.pages.length : 0;
  const mayBePaper = !isForm && reading.kind === 'read' && pages >= LEAST_OF_A_PAPER;
  return { forms, paperTitle: mayBePaper ? await pdf.firstTitle(bytes) : null };
}

/**
 * A file of many pages that does not begin as a form does: its title, and the form that somebody put behind it. Null for
 * one that begins as a form, and for pictures. Papers hold more than forms may, and are not looked at.
 */
async function readAsPaper(parts: ReadingParts, bytes: Uint8Array<ArrayBuffer>, count: number): Promise<Found | null> {
  const { pdf, onStep } = parts;
  const first = await pdf.read(bytes, { firstPages: AT_ENDS, look: false });
  if (first.kind !== 'read' || arePictures(first) || startsIn(first).length > 0) return null;
  const form = textForm(first, nearestAgreement(first.text, knownAgreements(), first.placed), NO_PAGES);
  if (form.agreement !== null) return null;
  onStep(PATIENCE);
  const paperTitle = await pdf.firstTitle(bytes);
  const end = { from: count - AT_ENDS + 1, to: count };
  const last = await pdf.read(bytes, { pages: end, look: false });
  const [start] = last.kind === 'read' && !arePictures(last) ? startsIn(last) : [];
  if (start === undefined) return { forms: [form], paperTitle };
  const range = { from: end.from + start - 1, to: count };
  onStep(PATIENCE);
  return { forms: (await formsOn(parts, bytes, await pdf.read(bytes, { pages: range }), range)).forms, paperTitle };
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
      return { ...refused, paperTitle: await pdf.firstTitle(bytes) };
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

/** The forms on pages that were read, of a file (`range` is null) or of a part of it. */
async function formsOn(
  parts: ReadingParts,
  bytes: Uint8Array<ArrayBuffer>,
  reading: PdfReading,
  range: PageRange | null,
): Promise<{ readonly forms: readonly FormReading[]; readonly isForm: boolean }> {
  if (reading.kind === 'refused') return { forms: [unread(reading.why, range)], isForm: false };
  if (arePictures(reading)) {
    return { forms: await readScanForms(parts, bytes, range, picturesAmong(reading)), isForm: true };
  }
  if (reading.kind === 'scan') return { forms: [unread('damaged', range)], isForm: false };
  const ranges = rangesOf(startsIn(reading), range, reading.pages.length);
  const record = ranges.length === 1 ? await claimedRecord(parts.pdf, bytes) : null;
  const forms: FormReading[] = [];
  for (const own of ranges) {
    let pdf: PdfReading = reading;
    if (ranges.length > 1 || range) {
      parts.onStep(PATIENCE);
      pdf = await parts.pdf.read(bytes, { pages: own });
    }
    if (pdf.kind !== 'read') {
      forms.push(unread(pdf.kind === 'refused' ? pdf.why : 'damaged', own));
      continue;
    }
    const agreement = nearestAgreement(pdf.text, knownAgreements(), pdf.placed);
    forms.push(textForm(pdf, agreement, { pages: own, record }));
  }
  return { forms, isForm: forms.some(({ agreement }) => agreement !== null) };
}

/** Whether pages of a file are pictures, or letters drawn as shapes: then it is read as a scan is. */
export function arePictures(reading: PdfReading): boolean {
  if (reading.kind === 'scan') return reading.of !== 'nothing';
  return reading.kind === 'read' && reading.scanned.length > 0;
}

/** Pages that are pictures where others are text. */
function picturesAmong(reading: PdfReading): readonly number[] {
  return reading.kind === 'read' && reading.scanned.length < reading.pages.length ? reading.scanned : [];
}

/** The pages, from 1, on which a form begins. */
function startsIn(reading: ReadPdf): number[] {
  const texts = reading.pages.map(() => '');
  for (const { page, start, end } of reading.placed) {
    texts[page - 1] += `${reading.text.slice(start, end)} `;
  }
  return pagesThatBegin(texts, nearestAgreement(reading.text, knownAgreements(), reading.placed));
}

/** The pages of each form: what stands before the first belongs to it. Null for the one form of a whole file. */
function rangesOf(starts: readonly number[], range: PageRange | null, count: number): (PageRange | null)[] {
  const before = (range?.from ?? 1) - 1;
  const firsts = starts.length > 1 ? [1, ...starts.slice(1)] : [1];
  if (firsts.length === 1) return [range];
  return firsts.map((first, i) => ({ from: before + first, to: before + (firsts[i + 1] ?? count + 1) - 1 }));
}
