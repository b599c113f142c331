import { readFileSync } from 'node:fs';
import { nodePdfReader } from '../../scripts/pdf/pdfium';
import { blankFields } from '../../src/any-form/blank-fields';
import type { BlankForm, NoBlankForm } from '../../src/any-form/blank-form';
import { readBlankForm } from '../../src/any-form/read-blank-form';

const reader = nodePdfReader();

/** A blank form as it is read. */
export async function readForm(bytes: Uint8Array): Promise<BlankForm | NoBlankForm> {
  const pdf = await reader.read(bytes);
  if (pdf.kind !== 'read') throw new Error(`Not read: ${pdf.kind}`);
  const fields = await blankFields(bytes, pdf.pages);
  return 'kind' in fields ? fields : readBlankForm(pdf, fields);
}

/** The same of a file; fails the test where it is no form. */
export async function formIn(file: string): Promise<BlankForm> {
  const form = await readForm(new Uint8Array(readFileSync(file)));
  if (form.kind !== 'form') throw new Error(`${file}: ${form.why}`);
  return form;
}
