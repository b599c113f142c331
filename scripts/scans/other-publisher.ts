import { PDFDocument, StandardFonts } from 'pdf-lib';
import { BLUE_PEN } from './hands';
import { scribble, stroke } from './ink';
import { seeded } from './random';
import { wrapped } from './wording';

const TEXT = [
  'COPYRIGHT TRANSFER AND PUBLISHING CONSENT',
  'Journal of Imagined Measurements, Meadow & Sons, Publishers',
  'Title of contribution: Slow Waves in Shallow Tanks',
  'Contributors: Ada Lark, Bruno Fenn',
  '1. The contributors assign to the Publisher, for the full term of protection, all copyright in the contribution, in every language and by every means of reproduction known today or later.',
  '2. The Publisher shall print the contribution at its own expense and shall send each contributor two copies of the issue in which it is printed.',
  '3. The contributors may show the accepted manuscript to their colleagues and may keep it in the library of their institution from twelve months after printing.',
  '4. The contributors assure the Publisher that nobody else has a claim upon the contribution, and that it has not been offered to any other journal.',
  '5. Disputes are heard by the courts of the town where the Publisher has its seat.',
  'Place and date: Lowbridge, 4 May 2024',
  'For all contributors: Ada Lark',
];

/** A signed form of a publisher that does not exist. */
export async function otherPublisher(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([595, 842]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  let down = 90;
  for (const paragraph of TEXT) {
    for (const line of wrapped(paragraph, 84)) {
      page.drawText(line, { x: 70, y: 842 - down, size: 11, font });
      down += 15;
    }
    down += 12;
  }
  const random = seeded('other publisher');
  for (const line of scribble(230, down - 20, 120, random)) stroke(page, line, BLUE_PEN, 1, random);
  return pdf.save();
}
