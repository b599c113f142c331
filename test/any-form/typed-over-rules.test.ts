import { expect, it } from 'vitest';
import { nodePdfReader } from '../../scripts/pdf/pdfium';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND } from '../../src/any-form/blank-form';
import { checkPdf, isDifference } from '../../src/checking';
import { about } from './about';
import { drawnForm } from './drawn-form';
import { readForm } from './read-form';

it('a form whose venue typed its own words over rules is itself, word for word', async () => {
  const bytes = await drawnForm(({ text }) => {
    text('This concerns a chapter for the volume __Signals, Slips and Silence__ edited by __J. Farleigh__.', 72, 160);
    text('Title of paper ____________________', 72, 200);
    text('Signature ____________________', 72, 230);
  });
  const form = await readForm(bytes);
  const pdf = await nodePdfReader().read(bytes);
  if (form.kind !== 'form' || pdf.kind !== 'read') throw new Error(`${form.kind}, ${pdf.kind}`);
  const result = checkPdf(pdf, agreementOf(form, AS_FOUND, about));
  expect(result.kind === 'checked' && result.findings.filter(isDifference)).toEqual([]);
});
