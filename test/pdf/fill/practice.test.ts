import { createHash } from 'node:crypto';
import { grayscale } from 'pdf-lib';
import { expect, it, vi } from 'vitest';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { qpdfCheck, textOf } from '../../../scripts/pdf/programs';
import { nodeResources } from '../../../scripts/pdf/resources';
import { agreementOf } from '../../../src/any-form/agreement-of';
import { AS_FOUND } from '../../../src/any-form/blank-form';
import { checkPdf, checkText, verdictOn } from '../../../src/checking';
import { openPdfMaker } from '../../../src/pdf';
import type { Form } from '../../../src/signing/form';
import { about } from '../../any-form/about';
import { readForm } from '../../any-form/read-form';
import { workshopPdf } from '../../any-form/workshop-pdf';
import { seen } from '../read/forms';
import { DESIGNS } from './designs';
import { made, type Sheet, signed, unsigned, venueForm } from './venue-form';

vi.setConfig({ testTimeout: 60_000 });

const pdfMaker = openPdfMaker(nodeResources, async () => nodePdfReader());

async function practiceOf(form: Form, file: Uint8Array): Promise<Uint8Array> {
  const pdf = await (await pdfMaker).make(form, { practice: true, file });
  if (pdf.kind !== 'pdf') throw new Error(JSON.stringify(pdf));
  return pdf.bytes;
}

/** A form that begins with a white ground, as some programs write: nothing below it is seen. */
function onWhite(sheet: Sheet): void {
  const { page, height } = sheet;
  page.drawRectangle({ x: 0, y: 0, width: page.getWidth(), height, color: grayscale(1) });
  sheet.write('The author grants the right to print the contribution in the proceedings.', 72, 100);
  sheet.leader('title', 'Title:', 130, '_');
  sheet.caption('signature', 'Signature', 72, 200, 200);
  sheet.caption('date', 'Date', 220, 300, 200);
}

/** A workshop's form, brought as it was found. */
async function workshop() {
  const bytes = await workshopPdf();
  const form = await readForm(bytes);
  if (form.kind !== 'form') throw new Error(form.why);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, agreement: agreementOf(form, AS_FOUND, { ...about, sha256, bytes: bytes.length }) };
}

it.each(Object.entries({ ...DESIGNS, onWhite }))(
  'a venue’s own form with %s says PRACTICE on each page, every byte of it kept',
  async (_, design) => {
    const { bytes, agreement } = await venueForm(design);
    const practice = await practiceOf(signed(agreement), bytes);
    expect(Buffer.from(practice.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    expect(await qpdfCheck(practice)).toContain('No syntax or stream encoding errors');
    const pdf = seen(await nodePdfReader().read(practice));
    expect(pdf.margins).toEqual([{ page: 1, text: 'PRACTICE' }]);
    expect(pdf.lines[0]?.text).toBe('PRACTICE: not a valid agreement');
    expect(pdf.tricks).toEqual([]);
    expect(pdf.text).toContain('Notes on an Analytical Engine');
  },
);

it.each([
  ['signed', signed],
  ['to be signed by hand', unsigned],
])('a venue’s own form, %s to practise on, counts for nothing when it is checked', async (_, formOf) => {
  const { bytes, agreement } = await workshop();
  const practice = await practiceOf(formOf(agreement), bytes);
  const pdf = seen(await nodePdfReader().read(practice));
  expect(verdictOn(checkPdf(pdf, agreement), pdf)).toEqual({ kind: 'practice' });
  expect(verdictOn(checkText(await textOf(practice), agreement), null)).toEqual({ kind: 'practice' });
});

it('a venue’s own form that is turned has PRACTICE upright as it is shown', async () => {
  const { bytes, agreement } = await venueForm(DESIGNS.underscores, { turned: true });
  const pdf = seen(await nodePdfReader().read(await practiceOf(signed(agreement), bytes)));
  expect(pdf.margins.map(({ text }) => text)).toEqual(['PRACTICE']);
  expect(pdf.lines[0]?.text).toBe('PRACTICE: not a valid agreement');
});

it('a venue’s own form in earnest is the same after one to practise on', async () => {
  const { bytes, agreement } = await venueForm(DESIGNS.rules);
  const before = await made(signed(agreement), bytes);
  await practiceOf(signed(agreement), bytes);
  const after = await (await pdfMaker).make(signed(agreement), { file: bytes });
  expect(after.kind === 'pdf' && Buffer.from(after.bytes).equals(Buffer.from(before))).toBe(true);
});
