import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND } from '../../src/any-form/blank-form';
import { made, signed } from '../pdf/fill/venue-form';
import { about } from './about';
import { readForm } from './read-form';
import { workshopPdf } from './workshop-pdf';

const WORDS = { named: 'The authors may be named on the page of the workshop.', sold: 'The volume may be sold.' };

/** The workshop's form with two boxes to tick, one of which its maker has ticked. */
async function withBoxes(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await workshopPdf());
  const page = document.getPage(0);
  Object.entries(WORDS).forEach(([name, words], i) => {
    const y = 300 - 30 * i;
    const box = document.getForm().createCheckBox(name);
    box.addToPage(page, { x: 72, y, width: 12, height: 12 });
    page.drawText(words, { x: 90, y: y + 2, size: 11 });
    if (name === 'named') box.check();
  });
  return document.save();
}

it('what the form’s maker has ticked is told, never asked, and stays; the other box is the author’s', async () => {
  const bytes = await withBoxes();
  const form = await readForm(bytes);
  if (form.kind !== 'form') throw new Error(form.why);
  expect(form.shows.ticked).toEqual([WORDS.named]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const agreement = agreementOf(form, AS_FOUND, { ...about, sha256, bytes: bytes.length });
  expect(agreement.file?.shows.ticked).toEqual([WORDS.named]);
  const choices = agreement.fields.filter(({ asks }) => asks === 'choice');
  expect(choices).toMatchObject([{ options: [WORDS.sold] }]);

  const ticked = async (answers: Readonly<Record<string, string>>) => {
    const filled = await PDFDocument.load(await made(signed(agreement, { answers }), bytes));
    return Object.keys(WORDS).map((name) => filled.getForm().getCheckBox(name).isChecked());
  };
  expect(await ticked({})).toEqual([true, false]);
  expect(await ticked({ [choices[0]?.id ?? '']: WORDS.sold })).toEqual([true, true]);
});
