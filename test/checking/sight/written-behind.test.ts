import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { wordsOf } from '../../../scripts/pdf/programs';
import { BLUE_PEN, write } from '../../../scripts/scans/hands';
import { seeded } from '../../../scripts/scans/random';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkPdf, drawnAmong } from '../../../src/checking';

// A form of the publisher's file whose signature stands right of the name and the date and reaches up behind the name.
const SIGNED = new Uint8Array(readFileSync('test/fixtures/volume/forms/scan0035.pdf'));

/** How many drawings may say something once words are written by hand behind a printed word. */
async function namedWith(text: string, behind: string, points: number): Promise<number> {
  const pdf = await PDFDocument.load(SIGNED, { updateMetadata: false });
  const word = (await wordsOf(SIGNED)).filter((one) => one.text === behind).at(-1);
  if (!word) throw new Error(`The form does not print “${behind}”`);
  const writing = { hand: 'kalam', left: word.right + points, baseline: word.bottom - 3, size: 8 } as const;
  write(pdf.getPage(word.page - 1), text, { ...writing, colour: BLUE_PEN }, seeded('behind'));
  const read = await (await nodePdfReader()).read(new Uint8Array(await pdf.save()));
  const result = read.kind === 'read' ? checkPdf(read, pmlr) : null;
  if (read.kind !== 'read' || result?.kind !== 'checked') throw new Error('The form was not read');
  return drawnAmong(result, read).length;
}

it('a signature that reaches up behind the name says nothing by itself', async () => {
  expect(await namedWith('', '2026', 0)).toBe(0);
});

it.each([
  ['void', 'Ok', 20],
  ['under protest', 'Ok', 50],
  ['void', '2026', 80],
  ['not 4', 'Ok', 80],
])('“%s” by hand behind “%s” is named, also where the signature runs into it', async (text, behind, points) => {
  expect(await namedWith(text, behind, points)).toBe(1);
});
