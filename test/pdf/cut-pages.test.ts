import { PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { folded, qpdfCheck, textOf } from '../../scripts/pdf/programs';
import { cutPages } from '../../src/pdf/file/cut-pages';

/** A file of two forms, each a page with a field that only viewers draw, of fields that have one parent. */
async function twoForms(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const form = pdf.getForm();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const [i, name] of ['Ada Byron', 'Grace Hopper'].entries()) {
    const page = pdf.addPage([300, 200]);
    page.drawText(`Form ${i + 1}`, { x: 20, y: 150, size: 12, font });
    const field = form.createTextField(`forms.${i + 1}.signer`);
    field.addToPage(page, { x: 20, y: 80, width: 200, height: 20, font });
    field.setText(name);
    for (const { dict } of field.acroField.getWidgets()) dict.delete(PDFName.of('AP'));
    const looks = field.acroField.dict.get(PDFName.of('DA'));
    field.acroField.dict.delete(PDFName.of('DA'));
    if (looks) form.acroForm.dict.set(PDFName.of('DA'), looks);
  }
  form.acroForm.dict.set(PDFName.of('NeedAppearances'), PDFBool.True);
  return pdf.save({ updateFieldAppearances: false });
}

async function cut(page: number): Promise<Uint8Array<ArrayBuffer>> {
  return (await cutPages(await twoForms(), { from: page, to: page })) ?? expect.fail('could not be cut');
}

describe('a form that is cut out of a file of several', () => {
  it('shows what its own fields hold, and has nothing of the others', async () => {
    for (const [page, own] of [
      [1, 'Ada Byron'],
      [2, 'Grace Hopper'],
    ] as const) {
      const bytes = await cut(page);
      await qpdfCheck(bytes);
      expect(folded(await textOf(bytes))).toBe(`Form ${page} ${own}`);
      const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
      const values = context.enumerateIndirectObjects().flatMap(([, object]) => {
        const value = object instanceof PDFDict ? object.get(PDFName.of('V')) : null;
        return value instanceof PDFHexString ? [value.decodeText()] : [];
      });
      expect(values).toEqual([own]);
    }
  });

  it('is the same each time', async () => {
    expect(Buffer.from(await cut(2)).equals(await cut(2))).toBe(true);
  });

  it('is none where the file has no such pages', async () => {
    expect(await cutPages(await twoForms(), { from: 2, to: 3 })).toBeNull();
    expect(await cutPages(new TextEncoder().encode('%PDF-1.7 and no more'), { from: 1, to: 1 })).toBeNull();
  });
});
