import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';

const MARGIN = 72;

/** An invented form over dotted lines, with fields in three levels, a list, boxes to tick, and none for the signature. */
export async function withFields(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const day = new Date('2026-01-01T00:00:00Z');
  document.setCreationDate(day);
  document.setModificationDate(day);
  const page = document.addPage([612, 792]);
  const [roman, bold] = [
    await document.embedFont(StandardFonts.TimesRoman),
    await document.embedFont(StandardFonts.TimesRomanBold),
  ];
  const form = document.getForm();
  const say = (text: string, x: number, y: number, size = 11) => page.drawText(text, { x, y, size, font: roman });
  page.drawText('Consent to Publish a Contribution', { x: MARGIN, y: 700, size: 16, font: bold });
  const text = (name: string, told: string, label: string, y: number, height = 16) => {
    say(label, MARGIN, y);
    say('.'.repeat(110), 230, y, 11);
    const field = form.createTextField(name);
    field.addToPage(page, { x: 230, y: y - 4, width: 302, height, borderWidth: 0 });
    field.acroField.getWidgets()[0]?.dict.set(PDFName.of('TU'), PDFString.of(told));
    return field;
  };
  text('consent.work.title', 'Title of the contribution', 'Contribution', 660);
  text('consent.work.authors', '', 'Names of all authors', 630);
  text('consent.work.book', 'Title of the book', 'To appear in', 600).setText('A Book of Invented Things');
  text('consent.person.fld7', '', 'E-mail', 570);
  const words = [
    'The author consents to the printing of the contribution in the book named above, keeps the',
    'copyright, and may use the contribution again in books of his or her own after one year.',
    'The publisher pays nothing for this license, and owes the author one copy of the book.',
  ];
  for (const [i, line] of words.entries()) say(line, MARGIN, 530 - 15 * i);
  const box = form.createCheckBox('consent.open');
  box.addToPage(page, { x: MARGIN, y: 466, width: 11, height: 11 });
  say('The contribution may be shown on the network for free.', 90, 468);
  say('Author', MARGIN, 410);
  const name = form.createTextField('consent.person.name');
  name.addToPage(page, { x: 130, y: 405, width: 180, height: 17 });
  say('Date', 340, 410);
  const date = form.createTextField('consent.person.date');
  date.addToPage(page, { x: 380, y: 405, width: 152, height: 17 });
  say('Signature', MARGIN, 360);
  say('.'.repeat(80), 130, 360);
  return document.save({ useObjectStreams: false });
}
