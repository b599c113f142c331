import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

/** Draws on a page of 612 by 792 points, from its upper left corner. */
export interface Pen {
  text(words: string, x: number, y: number, size?: number, isBold?: boolean): void;
  line(x: number, y: number, width: number): void;
  box(x: number, y: number, width: number, height: number): void;
}

/** Words that make a page an agreement. */
const TERMS = [
  'The author grants the society a license to publish the paper in its yearly book, and keeps the',
  'copyright. The paper is new, and the author has the right to grant what is granted here.',
];

/** A form that is drawn by a test, with a few words of an agreement on it from y = 100 on. */
export async function drawnForm(draw: (pen: Pen) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([612, 792]);
  const fonts = [
    await document.embedFont(StandardFonts.TimesRoman),
    await document.embedFont(StandardFonts.TimesRomanBold),
  ] as const;
  const pen = penOn(page, fonts);
  pen.text('License to Publish', 72, 80, 16, true);
  for (const [i, line] of TERMS.entries()) pen.text(line, 72, 100 + 14 * i);
  draw(pen);
  return document.save({ useObjectStreams: false });
}

function penOn(page: PDFPage, [roman, bold]: readonly [PDFFont, PDFFont]): Pen {
  return {
    text: (words, x, y, size = 11, isBold = false) =>
      page.drawText(words, { x, y: 792 - y, size, font: isBold ? bold : roman }),
    line: (x, y, width) =>
      page.drawLine({ start: { x, y: 792 - y }, end: { x: x + width, y: 792 - y }, thickness: 0.6 }),
    box: (x, y, width, height) =>
      page.drawRectangle({ x, y: 792 - y - height, width, height, borderWidth: 0.7, borderColor: rgb(0, 0, 0) }),
  };
}
