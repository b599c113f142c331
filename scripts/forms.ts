/**
 * Makes the PDFs in test/fixtures/forms again: the publisher's form, blank and filled in, as different programs write it.
 * Needs Chromium, Firefox, LibreOffice Writer, Ghostscript, poppler-utils, mupdf-tools and qpdf; the tests need none of them.
 *   npx tsx scripts/forms.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pmlr } from '../src/agreements/pmlr';
import { checkText } from '../src/checking';
import { openPdfMaker } from '../src/pdf';
import { openFormFiller } from '../src/pdf/fill';
import { contentOf } from '../src/pdf/fill/content-of';
import { formatDate } from '../src/signing/date';
import { A4_11, type EditionFilled, editionHtml, LETTER, ONE_PAGE } from './forms/edition';
import { chromium, firefox, libreOffice, lock, rewriters } from './forms/printers';
import { signedForm } from './papers/signed-form';
import { nodePdfReader } from './pdf/pdfium';
import { nodeResources } from './pdf/resources';

const FOLDER = 'test/fixtures/forms';
const OFFICIAL = 'test/fixtures/pmlr/pmlr-license-agreement.pdf';
const EMPTY: EditionFilled = { title: '', party: '', signer: '', signed: '', date: '' };
const SIGNED = signedForm({
  title: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
  signer: 'Jianfei Chen',
});
const { agreement, paper } = SIGNED;
const FILLED: EditionFilled = {
  title: SIGNED.title,
  party: SIGNED.signer,
  signer: SIGNED.signer,
  signed: SIGNED.signer,
  date: formatDate(SIGNED.date),
};

mkdirSync(FOLDER, { recursive: true });
const write = (name: string, pdf: Uint8Array) => {
  writeFileSync(`${FOLDER}/${name}.pdf`, pdf);
  console.log(`${name}.pdf ${pdf.length}`);
};

const official = new Uint8Array(readFileSync(OFFICIAL));
const filled = await fillOfficial();
write('official-filled', filled);
for (const [name, rewrite] of Object.entries(rewriters)) {
  write(`${name}-blank`, rewrite(official));
  write(`${name}-filled`, rewrite(filled));
}

const html = { blank: editionHtml(pmlr, EMPTY, LETTER), filled: editionHtml(pmlr, FILLED, LETTER) };
const [firefoxBlank, firefoxFilled] = await firefox([html.blank, html.filled]);
if (firefoxBlank) write('firefox-blank', firefoxBlank);
if (firefoxFilled) write('firefox-filled', firefoxFilled);
write('chromium-blank', chromium(html.blank));
write('chromium-filled', chromium(html.filled));
write('chromium-with-heads', chromium(html.filled, true));
write('chromium-a4-11pt', chromium(editionHtml(pmlr, EMPTY, A4_11)));
write('chromium-one-page', chromium(editionHtml(pmlr, EMPTY, ONE_PAGE)));
write('libreoffice-blank', libreOffice(html.blank));
write('libreoffice-filled', libreOffice(html.filled));

const maker = await openPdfMaker(nodeResources);

const unsigned = await maker.make({ kind: 'unsigned', agreement, title: '', signer: '', answers: {}, paper });
const ours = await maker.make(SIGNED);
if (unsigned.kind === 'pdf') write('imprimatur-blank', unsigned.bytes);
if (ours.kind === 'pdf') write('imprimatur-filled', ours.bytes);

mkdirSync(`${FOLDER}/hostile`, { recursive: true });
if (unsigned.kind === 'pdf') write('hostile/locked', lock(unsigned.bytes));

async function fillOfficial(): Promise<Uint8Array> {
  const pdf = await nodePdfReader().read(official);
  const result = pdf.kind === 'read' ? checkText(pdf.text, pmlr) : null;
  if (pdf.kind !== 'read' || result?.kind !== 'checked') throw new Error('The publisher’s form could not be read');
  const filler = await openFormFiller(nodeResources);
  const made = await filler.fill(official, pdf, result.anchors, contentOf(SIGNED));
  if (made.kind !== 'filled') throw new Error(`The publisher’s form could not be filled in: ${made.kind}`);
  return made.bytes;
}
