import { PDFDocument, StandardFonts } from 'pdf-lib';

/** What a workshop of our own invention lets its authors sign; '_' stands for a line to write on. */
const LINES = [
  ['heading', 'Permission to Publish'],
  ['text', 'With this form the authors of the paper named below allow the Workshop on Tidy Forms to print'],
  ['text', 'that paper in its volume, and to show it on its own pages for as long as there are such pages.'],
  ['blank', 'Title of the paper:'],
  ['blank', 'Authors:'],
  ['text', '1. The authors keep every right that this form does not name, the copyright included.'],
  ['text', '2. The workshop pays nothing and asks for nothing in return for the permission.'],
  ['text', '3. Everyone who wrote the paper has agreed to this form before it was signed.'],
  ['blank', 'Name:'],
  ['blank', 'Email address:'],
  ['blank', 'Signature:'],
  ['blank', 'Date:'],
] as const;

/** The workshop's blank form as a PDF, with a line of its own in the place of one of them where that is wanted. */
export async function workshopPdf(instead: Readonly<Record<string, string>> = {}): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([595, 842]);
  const [plain, bold] = [
    await document.embedFont(StandardFonts.TimesRoman),
    await document.embedFont(StandardFonts.TimesRomanBold),
  ];
  let y = 770;
  for (const [kind, words] of LINES) {
    const text = instead[words] ?? words;
    const isHeading = kind === 'heading';
    page.drawText(text, { x: 72, y, size: isHeading ? 16 : 11, font: isHeading ? bold : plain });
    const from = 82 + plain.widthOfTextAtSize(text, 11);
    if (kind === 'blank') page.drawLine({ start: { x: from, y: y - 2 }, end: { x: 520, y: y - 2 }, thickness: 0.7 });
    y -= kind === 'text' ? 15 : 34;
  }
  return new Uint8Array(await document.save());
}

/** The same form where it wants to be signed in ink alone. */
export const inkOnlyWorkshopPdf = () =>
  workshopPdf({
    '2. The workshop pays nothing and asks for nothing in return for the permission.':
      '2. This form must be signed by hand in ink.',
  });
