import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readForm } from './read-form';

const FORM = 'test/fixtures/any-form/tuned/fields.pdf';

/** The form with fields, after something was done to its objects. */
async function changed(change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(readFileSync(FORM), { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

describe('a file that is kept as no form', () => {
  it('runs a program when it is opened', async () => {
    const bytes = await changed(({ catalog, context }) =>
      catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })),
    );
    expect(await readForm(bytes)).toEqual({ kind: 'no-form', why: 'programs' });
  });

  it('has its fields in XFA', async () => {
    const bytes = await changed(({ catalog, context }) =>
      catalog.lookup(PDFName.of('AcroForm'), PDFDict).set(PDFName.of('XFA'), context.obj([])),
    );
    expect(await readForm(bytes)).toEqual({ kind: 'no-form', why: 'programs' });
  });

  it('is certified as it is', async () => {
    const bytes = await changed(({ catalog, context }) =>
      catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: context.register(context.obj({})) })),
    );
    expect(await readForm(bytes)).toEqual({ kind: 'no-form', why: 'closed' });
  });

  it('says to programs what nobody sees', async () => {
    const bytes = await changed((document) => {
      const page = document.getPage(0);
      page.drawText('The author pays a fee of one hundred crowns each year.', { x: 80, y: 300, size: 1 });
    });
    expect(await readForm(bytes)).toEqual({ kind: 'no-form', why: 'tricks' });
  });
});
