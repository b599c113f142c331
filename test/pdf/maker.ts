import { type Filled, signedForm } from '../../scripts/papers/signed-form';
import { nodeResources } from '../../scripts/pdf/resources';
import { openPdfMaker, type PdfMaker } from '../../src/pdf';
import type { Form } from '../../src/signing/form';

let opened: Promise<PdfMaker> | undefined;

/** One maker for all tests of a process, as the popup keeps one. */
export function maker(): Promise<PdfMaker> {
  opened ??= openPdfMaker(nodeResources);
  return opened;
}

/** The PDF of a form; fails the test where there is none. */
export async function pdfOf(form: Form): Promise<Uint8Array> {
  const made = await (await maker()).make(form);
  if (made.kind !== 'pdf') throw new Error(`No PDF: ${JSON.stringify(made)}`);
  return made.bytes;
}

/** A signed form of this title and name. */
export async function signedPdf(filled: Filled): Promise<Uint8Array> {
  return pdfOf(signedForm(filled));
}
