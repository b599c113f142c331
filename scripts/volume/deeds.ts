import { PDFDocument, PDFString, rgb, StandardFonts } from 'pdf-lib';
import { recordOf } from '../../src/pdf';
import { signedForm } from '../papers/signed-form';
import { lineBelow, printedWords } from '../scans/alterations';
import type { PaperForm } from '../scans/forms';
import { linesOf } from '../scans/ink';
import { draw, pipeline } from '../scans/picture';
import type { Random } from '../scans/random';
import type { VolumePaper } from './papers';

/** The fourth clause as it is printed. */
export const CLAUSE_4 =
  'You retain ownership of all rights under copyright in all versions of the article, and all rights not expressly granted in this agreement.';

const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
const pageOf = (form: PaperForm, words: readonly { readonly page: number }[]) =>
  form.pdf.getPage((words[0]?.page ?? 1) - 1);

/** Draws straight lines through printed words, as viewers of PDFs do. */
export function ruledOut(form: PaperForm, printed: string): void {
  const words = printedWords(form, printed);
  const page = pageOf(form, words);
  for (const { left, right, top, bottom } of linesOf(words)) {
    const y = page.getHeight() - (top + (bottom - top) * 0.58);
    page.drawLine({ start: { x: left, y }, end: { x: right, y }, thickness: 0.9, color: rgb(0.8, 0, 0) });
  }
}

/** Writes text that is white on white, in the lower margin. */
export function hiddenText({ pdf }: PaperForm, text: string): void {
  const page = pdf.getPage(0);
  const font = pdf.embedStandardFont(StandardFonts.Helvetica);
  page.drawText(text, { x: 120, y: 52, size: 8, font, color: rgb(1, 1, 1) });
}

/** Types words behind the signature's label, beyond the signature. */
export function besideSignature(form: PaperForm, text: string): void {
  const signed = form.words.filter((word) => word.text === 'Signed:').at(-1);
  if (!signed) throw new Error('The form has no place for a signature');
  const page = form.pdf.getPage(signed.page - 1);
  const font = form.pdf.embedStandardFont(StandardFonts.TimesRoman);
  const y = page.getHeight() - (signed.bottom - (signed.bottom - signed.top) * 0.22);
  page.drawText(text, { x: signed.right + 128, y, size: 9, font });
}

/** Writes a reservation by hand below the signature block. */
export const reservedByHand = (form: PaperForm, random: Random) =>
  lineBelow(form, 'Clause 5 does not apply to me.', 'kalam', random);

/** Fastens a note to words, as reviewers do. */
export function noteOn(form: PaperForm, printed: string, contents: string): void {
  const words = printedWords(form, printed);
  const [first] = words;
  if (!first) return;
  const page = pageOf(form, words);
  const y = page.getHeight() - first.bottom;
  const note = form.pdf.context.register(
    form.pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [first.left, y, first.left + 18, y + 18],
      Contents: PDFString.of(contents),
      Name: 'Comment',
      C: [1, 0.9, 0],
    }),
  );
  page.node.addAnnot(note);
}

/** Leaves out the second page and all after it. */
export function onlyFirstPage({ pdf }: PaperForm): void {
  while (pdf.getPageCount() > 1) pdf.removePage(pdf.getPageCount() - 1);
}

/** The first page as a picture, as where somebody could scan only that one. */
export async function firstPageAsPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const [picture] = await draw(bytes, [1], 150);
  const pdf = await open(bytes);
  if (!picture) throw new Error('The form has no first page');
  const image = await pdf.embedJpg(await pipeline(picture).toColourspace('b-w').jpeg({ quality: 55 }).toBuffer());
  const { width, height } = pdf.getPage(0).getSize();
  pdf.removePage(0);
  pdf.insertPage(0, [width, height]).drawImage(image, { x: 0, y: 0, width, height });
  return pdf.save();
}

/** Puts in a record that speaks of another paper, as a program that does not know better could. */
export async function withRecordOf({ readable, names }: VolumePaper, bytes: Uint8Array): Promise<Uint8Array> {
  const record = await recordOf(signedForm({ title: readable, signer: names[0] ?? 'Nobody' }));
  const pdf = await open(bytes);
  const text = new TextEncoder().encode(JSON.stringify(record, null, 1));
  const made = new Date(Date.UTC(2026, 5, 1));
  await pdf.attach(text, 'agreement.json', {
    mimeType: 'application/json',
    creationDate: made,
    modificationDate: made,
  });
  return pdf.save();
}

/** Several forms in one file. */
export async function joined(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const file of files) {
    const other = await open(file);
    for (const page of await pdf.copyPages(other, other.getPageIndices())) pdf.addPage(page);
  }
  return pdf.save();
}

/** A picture laid where one signs, as viewers of PDFs offer it. */
export async function stamped(bytes: Uint8Array, png: Uint8Array, signed: PaperForm['words'][number]) {
  const pdf = await open(bytes);
  const page = pdf.getPage(signed.page - 1);
  const image = await pdf.embedPng(png);
  page.drawImage(image, { x: signed.right + 72, y: page.getHeight() - signed.bottom - 5, width: 84, height: 28 });
  return pdf.save();
}
