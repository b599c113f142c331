import { readFileSync } from 'node:fs';
import { nodePdfReader } from '../../scripts/pdf/pdfium';
import type { BlankForm, NoBlankForm } from '../../src/any-form/blank-form';
import { readBlankForm } from '../../src/any-form/read-blank-form';
import { openObjects } from '../../src/pdf/fill/closed';
import { formFields } from '../../src/pdf/fill/form-fields';

const reader = nodePdfReader();

/** A blank form as it is read. */
export async function readForm(bytes: Uint8Array): Promise<BlankForm | NoBlankForm> {
  const [pdf, document] = [await reader.read(bytes), await openObjects(bytes)];
  if (pdf.kind !== 'read' || typeof document === 'string') throw new Error('Not read');
  return readBlankForm(pdf, formFields(document, pdf.pages));
}

/** The same of a file; fails the test where it is no form. */
export async function formIn(file: string): Promise<BlankForm> {
  const form = await readForm(new Uint8Array(readFileSync(file)));
  if (form.kind !== 'form') throw new Error(`${file}: ${form.why}`);
  return form;
}
