import { knownAgreements } from '../../agreements';
import { nearestAgreement, pagesThatBegin } from '../../checking';
import type { PageRange, PdfReading, ReadPdf } from '../../pdf/read';
import { arePictures } from '../../pdf/read/are-pictures';
import type { FormReading } from '../file-reading';
import { claimedRecord } from './claimed-record';
import { readScanForms } from './read-scan';
import { PATIENCE, type ReadingParts } from './reading-parts';
import { textForm } from './text-form';
import { unread } from './unread';

/** The forms on pages that were read, of a file (`range` is null) or of a part of it. */
export async function formsOn(
  parts: ReadingParts,
  bytes: Uint8Array<ArrayBuffer>,
  reading: PdfReading,
  range: PageRange | null,
): Promise<{ readonly forms: readonly FormReading[]; readonly isForm: boolean }> {
  if (reading.kind === 'refused') return { forms: [unread(reading.why, range)], isForm: false };
  if (arePictures(reading)) {
    return {
      forms: await readScanForms(parts, bytes, range, { pictures: picturesAmong(reading, range) }),
      isForm: true,
    };
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

/** Pages of the file that are pictures where others are text. */
function picturesAmong(reading: PdfReading, range: PageRange | null): readonly number[] {
  if (reading.kind !== 'read' || reading.scanned.length === reading.pages.length) return [];
  return reading.scanned.map((page) => (range?.from ?? 1) - 1 + page);
}

/** The pages, from 1, on which a form begins. */
export function startsIn(reading: ReadPdf): number[] {
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
