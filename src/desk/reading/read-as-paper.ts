import { knownAgreements } from '../../agreements';
import { nearestAgreement } from '../../checking';
import type { PdfReading } from '../../pdf/read';
import { arePictures } from '../../pdf/read/are-pictures';
import type { FileReading, FormReading } from '../file-reading';
import { formsOn, startsIn } from './forms-on-pages';
import { paperTitle } from './paper-title';
import { readScanForms } from './read-scan';
import { PATIENCE, type ReadingParts } from './reading-parts';
import { textForm } from './text-form';

/** So many pages at either end are looked at. */
const AT_ENDS = 4;
const NO_PAGES = { pages: null, record: null } as const;

/**
 * A file of many pages that does not begin as a form does: its title, and the forms that somebody put behind it. Null for
 * one that begins as a form, and for pictures. Papers hold more than forms may, and are not looked at.
 */
export async function readAsPaper(
  parts: ReadingParts,
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
): Promise<Pick<FileReading, 'forms' | 'paperTitle'> | null> {
  const { pdf, onStep } = parts;
  const first = await pdf.read(bytes, { firstPages: AT_ENDS, look: false });
  if (first.kind !== 'read' || arePictures(first) || startsIn(first).length > 0) return null;
  const form = textForm(first, nearestAgreement(first.text, knownAgreements(), first.placed), NO_PAGES);
  if (form.agreement !== null) return null;
  onStep(PATIENCE);
  const title = await paperTitle(parts, bytes, first);
  const behind = await formsBehind(parts, bytes, count);
  return { forms: behind.length > 0 ? behind : [form], paperTitle: title };
}

/** The forms on a paper's last pages: as pictures before the first that is text, then as text. */
async function formsBehind(
  parts: ReadingParts,
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
): Promise<readonly FormReading[]> {
  const { pdf, onStep } = parts;
  const from = Math.max(1, count - AT_ENDS + 1);
  const last = await pdf.read(bytes, { pages: { from, to: count }, look: false });
  const [start] = last.kind === 'read' ? startsIn(last) : [];
  const text = start === undefined ? count + 1 : from + start - 1;
  const picture = from + firstPicture(last) - 1;
  const forms: FormReading[] = [];
  if (picture < text) {
    const pages = { from: picture, to: text - 1 };
    const scanned = await readScanForms(parts, bytes, pages, { isBehindPaper: true });
    forms.push(...scanned.filter(mayBeForm));
  }
  if (text > count) return forms;
  onStep(PATIENCE);
  const pages = { from: text, to: count };
  return [...forms, ...(await formsOn(parts, bytes, await pdf.read(bytes, { pages }), pages)).forms];
}

/** The first of some pages, from 1, that is a picture; beyond all where none is. */
function firstPicture(reading: PdfReading): number {
  if (reading.kind === 'scan' && reading.of !== 'nothing') return 1;
  return (reading.kind === 'read' ? reading.scanned[0] : undefined) ?? Number.POSITIVE_INFINITY;
}

/** Whether pictures behind a paper may be a form: not those that are surely something else, as its figures are. */
function mayBeForm({ check }: FormReading): boolean {
  return check.kind === 'scan' && check.verdict.kind !== 'not-this-agreement' && check.verdict.kind !== 'empty';
}
