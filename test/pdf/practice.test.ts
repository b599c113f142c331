import { PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { signedForm } from '../../scripts/papers/signed-form';
import { textOf } from '../../scripts/pdf/programs';
import { pmlr } from '../../src/agreements/pmlr';
import { checkPdf, checkText, verdictOn } from '../../src/checking';
import type { Form } from '../../src/signing/form';
import { RULES, type Rule } from './conformance-rules';
import { maker, pdfOf } from './maker';
import { openPdf } from './opened-pdf';
import { pdfJsText } from './pdf-js-text';
import { pdfiumText } from './pdfium-text';
import { readBytes as read } from './read/forms';

const signed = signedForm({ title: 'A Calm Estimator for Noisy Rivers', signer: 'Nora Lindqvist' });
const { kind: _, signature: __, date: ___, ...blanks } = signed;

async function practiceOf(form: Form): Promise<Uint8Array> {
  const made = await (await maker()).make(form, { practice: true, record: true });
  if (made.kind !== 'pdf') throw new Error(`No PDF: ${JSON.stringify(made)}`);
  return made.bytes;
}

describe('a practice form', () => {
  it.each<[string, Form]>([
    ['signed', signed],
    ['unsigned', { ...blanks, kind: 'unsigned' }],
    ['of three pages', signedForm({ title: 'On Rivers and Their Noise '.repeat(20).trim(), signer: 'Nora Lindqvist' })],
  ])('%s: has PRACTICE across each page, and is known by it', async (_, form) => {
    const pdf = await read(await practiceOf(form));
    if (pdf.kind !== 'read') throw new Error(pdf.kind);
    const across = pdf.pages.map((__, i) => pdf.margins.filter(({ page }) => page === i + 1).map(({ text }) => text));
    expect(across).toEqual(pdf.pages.map(() => ['PRACTICE: not a valid agreement', 'PRACTICE']));
    expect(pdf.tricks).toEqual([]);
    expect(verdictOn(checkPdf(pdf, pmlr), pdf)).toEqual({ kind: 'practice' });
  });

  it('holds no record for programs, whatever is asked, and says what it is in its title', async () => {
    const { document } = await openPdf(await practiceOf(signed));
    expect(document.catalog.has(PDFName.of('AF'))).toBe(false);
    expect(document.getTitle()).toMatch(/^Practice: /);
  });

  it('keeps every rule of archivable and accessible PDFs', async () => {
    const pdf = await openPdf(await practiceOf(signed));
    const broken = Object.entries<Rule>(RULES).filter(([, rule]) => rule(pdf).length > 0);
    expect(broken.map(([name]) => name)).toEqual([]);
  });

  it('changes nothing of the forms that the same maker makes after it', async () => {
    const before = await pdfOf(signed);
    await practiceOf(signed);
    expect(await pdfOf(signed)).toEqual(before);
    const pdf = await read(before);
    expect(pdf.kind === 'read' && verdictOn(checkPdf(pdf, pmlr), pdf).kind).toBe('verbatim');
  });
});

it.each(['PRACTICE', 'On the PRACTICE of Rivers', 'Theory and Practice: A Case'])(
  'a real form of a paper called “%s” is no practice form',
  async (title) => {
    const pdf = await read(await pdfOf(signedForm({ title, signer: 'Nora Lindqvist' })));
    expect(pdf.kind === 'read' && verdictOn(checkPdf(pdf, pmlr), pdf)).toEqual({ kind: 'verbatim' });
  },
);

it.each([
  ['pdftotext', textOf],
  ['PDFium', pdfiumText],
  ['pdf.js', pdfJsText],
])('what %s copies out of it is known by the word too', async (_, copy) => {
  const text = await copy(await practiceOf(signed));
  expect(verdictOn(checkText(text, pmlr), null)).toEqual({ kind: 'practice' });
});
