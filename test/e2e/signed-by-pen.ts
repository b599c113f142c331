import { PDFDocument } from 'pdf-lib';
import { wordsOf } from '../../scripts/pdf/programs';
import { scanner } from '../../scripts/scans/devices';
import { BLUE_PEN, write } from '../../scripts/scans/hands';
import { scribble, stroke } from '../../scripts/scans/ink';
import { scanned } from '../../scripts/scans/make';
import { seeded } from '../../scripts/scans/random';

/**
 * A form of one page that was printed, signed and dated by pen behind its labels "Signature:" and "Date:", and scanned in
 * grey at 150 dots an inch: one JPEG.
 */
export async function signedByPen(bytes: Uint8Array, day: string): Promise<Uint8Array> {
  const random = seeded('signed by pen');
  const [pdf, words] = [await PDFDocument.load(bytes), await wordsOf(bytes)];
  const behind = (label: string) => {
    const word = words.find(({ text }) => text === label);
    if (!word) throw new Error(`The form has no ${label}`);
    return { left: word.right + 20, baseline: word.bottom - 3 };
  };
  const page = pdf.getPage(0);
  const line = behind('Signature:');
  for (const loop of scribble(line.left, line.baseline, 110, random)) stroke(page, loop, BLUE_PEN, 1, random);
  write(page, day, { hand: 'kalam', size: 11, colour: BLUE_PEN, ...behind('Date:') }, random);
  const printed = { pdf, words, producer: 'official' } as const;
  const [scan] = await scanned(printed, { device: scanner(150), pages: [1], marks: [], layer: null }, random);
  if (!scan) throw new Error('Nothing was scanned');
  return scan;
}
