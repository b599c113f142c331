import { agreements } from '../../agreements';
import type { Agreement } from '../../agreements/agreement';
import { blankFields } from '../../any-form/blank-fields';
import type { PlacedWord } from '../../any-form/pack';
import { readBlankForm } from '../../any-form/read-blank-form';
import { likenessTo } from '../../checking';
import type { PdfReader, ReadPdf } from '../../pdf/read';
import type { BlankReading } from './adding';

/** Reads a file as a venue's blank form, and holds it against every form that is known. Runs in the worker. */
export async function readBlank(
  reader: PdfReader,
  bytes: Uint8Array,
  known: readonly Agreement[],
): Promise<BlankReading> {
  const pdf = await reader.read(bytes);
  if (pdf.kind === 'refused') return { kind: 'refused', why: pdf.why };
  if (pdf.kind === 'scan') return { kind: 'refused', why: 'scan' };
  const likeness = likenessTo(pdf, [...agreements, ...known]);
  if (likeness.kind === 'same') return { kind: 'known', agreement: likeness.agreement };
  const fields = await blankFields(bytes, pdf.pages);
  const form = 'kind' in fields ? fields : readBlankForm(pdf, fields);
  return form.kind === 'no-form'
    ? { kind: 'refused', why: form.why }
    : { kind: 'form', form, pages: pdf.pages, words: wordsOf(pdf), likeness };
}

/** The words of a form, without the signs to write on. */
function wordsOf({ text, placed }: ReadPdf): PlacedWord[] {
  return placed.flatMap(({ start, end, page, box }) =>
    /[\p{L}\p{N}]{2}/u.test(text.slice(start, end)) ? [{ page, box }] : [],
  );
}
