import { agreements } from '../../agreements';
import type { Agreement } from '../../agreements/agreement';
import { readBlankForm } from '../../any-form/read-blank-form';
import { likenessTo } from '../../checking';
import { closedBy, openObjects } from '../../pdf/fill/closed';
import { formFields } from '../../pdf/fill/form-fields';
import type { PdfReader } from '../../pdf/read';
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
  const document = await openObjects(bytes);
  if (typeof document === 'string') return { kind: 'refused', why: document === 'damaged' ? 'damaged' : 'closed' };
  const closed = closedBy(document);
  if (closed) return { kind: 'refused', why: closed === 'xfa' ? 'programs' : 'closed' };
  const form = readBlankForm(pdf, formFields(document, pdf.pages));
  return form.kind === 'no-form'
    ? { kind: 'refused', why: form.why }
    : { kind: 'form', form, pages: pdf.pages, likeness };
}
