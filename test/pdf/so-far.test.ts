import { PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { signedForm } from '../../scripts/papers/signed-form';
import type { Form, FormSoFar } from '../../src/signing/form';
import { contents } from './contents';
import { maker } from './maker';
import { openPdf } from './opened-pdf';

const made = async (form: Form | FormSoFar) => {
  const pdf = await (await maker()).make(form);
  if (pdf.kind !== 'pdf') throw new Error(`No PDF: ${JSON.stringify(pdf)}`);
  const opened = await openPdf(pdf.bytes);
  return { pages: contents(opened), hasFile: opened.document.catalog.has(PDFName.of('AF')) };
};

describe('a form that is not finished', () => {
  const { kind: _, ...signed } = signedForm({ title: 'On the Norms of Matrices', signer: 'Nora Lindqvist' });

  it('looks as the file will, and holds no record', async () => {
    const [file, soFar] = await Promise.all([
      made(signedForm({ title: signed.title, signer: signed.signer })),
      made({ ...signed, kind: 'so-far' }),
    ]);
    expect(soFar.pages).toEqual(file.pages);
    expect([file.hasFile, soFar.hasFile]).toEqual([true, false]);
  });

  it('leaves lines for what is missing, as the unsigned form does', async () => {
    const empty = { ...signed, title: '', signature: null, date: null };
    const [soFar, unsigned] = await Promise.all([
      made({ ...empty, kind: 'so-far' }),
      made({ ...empty, kind: 'unsigned' }),
    ]);
    expect(soFar.pages).toEqual(unsigned.pages);
  });
});
