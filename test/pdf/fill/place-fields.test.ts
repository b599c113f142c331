import { grayscale, PDFDict, PDFDocument, PDFName, PDFString, rgb } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { inkIn, render } from '../../../scripts/pdf/ink';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { qpdfCheck } from '../../../scripts/pdf/programs';
import type { ReadPdf } from '../../../src/pdf/read';
import { seen } from '../read/forms';
import { ANSWERS, fileForms, made, type Sheet, signed, venueForm } from './venue-form';

vi.setConfig({ testTimeout: 60_000 });

/** A form with fields of every kind, of which some belong to others. */
function fields(change: (document: PDFDocument) => void = () => {}) {
  return async (sheet: Sheet) => {
    const { document, page, height } = sheet;
    const form = document.getForm();
    const at = (left: number, top: number, right: number, bottom: number) => ({
      x: left,
      y: height - bottom,
      width: right - left,
      height: bottom - top,
    });
    const text = (field: string, name: string, label: string, top: number, high = 14) => {
      const box = { left: 160, right: 540, top, bottom: top + high };
      sheet.write(label, 72, top + 10.5);
      const own = form.createTextField(name);
      own.addToPage(page, { ...at(box.left, box.top, box.right, box.bottom), borderWidth: 0 });
      if (high > 30) own.enableMultiline();
      sheet.place(field, box, { acroField: name, baseline: top + 10.5 });
    };
    sheet.write('Consent to print a contribution to the proceedings of an invented meeting', 72, 72);
    text('title', 'consent.contribution.title', 'Title', 100);
    text('authors', 'consent.contribution.authors.all', 'Authors', 120);
    text('name', 'name', 'Name', 140);
    text('address', 'consent.address', 'Address', 160, 40);
    const list = form.createDropdown('consent.town');
    list.setOptions(['Elsewhere', ANSWERS.town]);
    list.addToPage(page, { ...at(160, 205, 300, 220), borderWidth: 1 });
    sheet.place('town', { left: 160, right: 300, top: 205, bottom: 220 }, { acroField: 'consent.town' });
    const kinds = form.createRadioGroup('consent.kind');
    ['Full paper', 'Short paper'].forEach((option, i) => {
      const top = 230 + 18 * i;
      kinds.addOptionToPage(option, page, at(72, top, 84, top + 12));
      sheet.write(option, 90, top + 10);
      const box = { left: 72, right: 84, top, bottom: top + 12 };
      sheet.place('kind', box, { acroField: 'consent.kind', option: i });
    });
    const rights = form.createCheckBox('consent.rights');
    rights.addToPage(page, at(72, 280, 84, 292));
    sheet.write('The author grants the right to print it.', 90, 290);
    sheet.place('rights', { left: 72, right: 84, top: 280, bottom: 292 }, { acroField: 'consent.rights', option: 0 });
    sheet.leader('signature', 'Signature:', 370, '.', 300);
    text('date', 'consent.date', 'Date', 400);
    change(document);
  };
}

const RIGHTS = 'The author grants the right to print it.';

async function filledFields(change?: (document: PDFDocument) => void, answers = { ...ANSWERS, rights: RIGHTS }) {
  const { bytes, agreement } = await venueForm(fields(change));
  const form = signed(agreement, { answers });
  return { bytes, form, filled: await made(form, bytes) };
}

const textOf = async (bytes: Uint8Array): Promise<ReadPdf> => seen(await nodePdfReader().read(bytes));

describe('a form with fields within fields', () => {
  it('has all of them set and shows what they say', async () => {
    const { bytes, filled } = await filledFields();
    expect(Buffer.from(filled.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    expect(await qpdfCheck(filled)).toContain('No syntax or stream encoding errors');
    const form = (await PDFDocument.load(filled)).getForm();
    expect(form.getTextField('consent.contribution.title').getText()).toBe('Notes on an Analytical Engine');
    expect(form.getTextField('consent.contribution.authors.all').getText()).toBe(ANSWERS.authors);
    expect(form.getTextField('consent.address').getText()).toBe(ANSWERS.address);
    expect(form.getDropdown('consent.town').getSelected()).toEqual(['Example Town']);
    expect(form.getRadioGroup('consent.kind').getSelected()).toBe('Short paper');
    expect(form.getCheckBox('consent.rights').isChecked()).toBe(true);
    const { text } = await textOf(filled);
    for (const said of [
      'Notes on an Analytical Engine',
      ANSWERS.authors,
      'Ada Byron',
      'June 10, 2021',
      'Example Town',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('leaves what is not answered as it was', async () => {
    const { filled } = await filledFields(undefined, { ...ANSWERS, kind: '', rights: '', town: '' });
    const form = (await PDFDocument.load(filled)).getForm();
    expect(form.getRadioGroup('consent.kind').getSelected()).toBeUndefined();
    expect(form.getCheckBox('consent.rights').isChecked()).toBe(false);
    expect(form.getDropdown('consent.town').getSelected()).toEqual([]);
  });

  it('takes no answer that its list does not offer, none where it is filled in, and none that is too long for it', async () => {
    const { bytes, agreement } = await venueForm(
      fields((document) => {
        const form = document.getForm();
        form.getTextField('name').setText('Somebody Else');
        form.getTextField('consent.date').setMaxLength(4);
      }),
    );
    const file = await (await fileForms()).make(signed(agreement, { answers: { ...ANSWERS, town: 'Nowhere' } }), bytes);
    if (file.kind !== 'no-room') throw new Error(file.kind);
    expect(file.places.map(({ field }) => field)).toEqual(['name', 'town', 'date']);
  });

  it('keeps the ground and the border of a field, and stands above dots that it lies on', async () => {
    const { bytes, agreement } = await venueForm((sheet) => {
      sheet.write('The author grants the right to print the contribution in the proceedings.', 72, 72);
      sheet.leader('town', 'Place:', 120, '.', 300);
      sheet.places.pop();
      const form = sheet.document.getForm();
      const over = form.createTextField('town');
      over.addToPage(sheet.page, { x: 100, y: sheet.height - 125, width: 200, height: 16, borderWidth: 0 });
      sheet.place('town', { left: 100, right: 300, top: 109, bottom: 125 }, { acroField: 'town', baseline: 120 });
      const framed = form.createTextField('title');
      const look = { borderWidth: 1, borderColor: rgb(1, 0, 0), backgroundColor: grayscale(0.5) };
      framed.addToPage(sheet.page, { x: 100, y: sheet.height - 165, width: 300, height: 16, ...look });
      sheet.place('title', { left: 100, right: 400, top: 149, bottom: 165 }, { acroField: 'title' });
    });
    const filled = await made(signed(agreement), bytes);
    const { lines } = await textOf(filled);
    const letter = lines.flatMap(({ glyphs }) => glyphs).find(({ text }) => text === 'E');
    expect(letter?.y).toBeCloseTo(117, 0);
    const page = await render(filled, 1);
    // Half black all over, and its border beside it.
    expect(inkIn(page, { left: 330, right: 390, top: 153, bottom: 161 })).toBeCloseTo(0.5, 1);
  });

  it('sets a mark that its form has no look for', async () => {
    const { filled } = await filledFields((document) => {
      const box = document.getForm().getCheckBox('consent.rights').acroField.dict;
      box.delete(PDFName.of('AP'));
      const kid = document.getForm().getCheckBox('consent.rights').acroField.getWidgets()[0];
      kid?.dict.delete(PDFName.of('AP'));
    });
    const document = await PDFDocument.load(filled);
    const field = document.getForm().getCheckBox('consent.rights').acroField;
    expect(field.dict.get(PDFName.of('V'))).toBe(PDFName.of('On'));
    const look = field.getWidgets()[0]?.dict.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'), PDFDict);
    expect(look?.keys()).toEqual([PDFName.of('On'), PDFName.of('Off')]);
  });

  it('shows a drawn signature in a field for a digital one, whose value stays unset', async () => {
    const { bytes, agreement } = await venueForm(async (sheet) => {
      await fields()(sheet);
      const { context } = sheet.document;
      const dict = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 4, Rect: [160, 330, 400, 370] });
      dict.set(PDFName.of('T'), PDFString.of('hand'));
      const ref = context.register(dict);
      sheet.page.node.addAnnot(ref);
      sheet.document.getForm().acroForm.addField(ref);
      const at = sheet.places.findIndex(({ field }) => field === 'signature');
      sheet.places.splice(at, 1);
      sheet.place('signature', { left: 160, right: 400, top: 422, bottom: 462 }, { acroField: 'hand' });
    });
    const form = signed(agreement, { answers: { ...ANSWERS, rights: RIGHTS } });
    const filled = await made(form, bytes);
    expect(await qpdfCheck(filled)).toContain('No syntax or stream encoding errors');
    const field = (await PDFDocument.load(filled)).getForm().getSignature('hand').acroField.dict;
    expect([field.has(PDFName.of('AP')), field.has(PDFName.of('V'))]).toEqual([true, false]);
    const typed = await made({ ...form, signature: { kind: 'typed', text: 'Ada B.' } }, bytes);
    expect((await textOf(typed)).text).toContain('Ada B.');
  });
});
