import { describe, expect, it } from 'vitest';
import { STROKES, signedForm } from '../../scripts/papers/signed-form';
import { textOf } from '../../scripts/pdf/programs';
import { pmlr } from '../../src/agreements/pmlr';
import { checkPdf, verdictOn } from '../../src/checking';
import { INKS, type InkColour } from '../../src/signing/ink';
import type { Signature } from '../../src/signing/signature';
import { contents } from './contents';
import { pdfOf } from './maker';
import { openPdf } from './opened-pdf';
import { readBytes } from './read/forms';

const FILLED = { title: 'A Calm Estimator for Noisy Rivers', signer: 'Nora Lindqvist' };
const pressed: Signature = {
  kind: 'drawn',
  strokes: STROKES.map((stroke) => stroke.map((point) => ({ ...point, pressure: 0.5 }))),
};
const inHand: Signature = { kind: 'lettered', text: 'Nora Lindqvist', hand: 'allura' };

/** The colours that are set on a page that is signed so. */
async function coloursOf(signature: Signature | undefined, ink: InkColour): Promise<string[]> {
  const form = signedForm({ ...FILLED, ...(signature && { signature }) });
  const pages = contents(await openPdf(await pdfOf({ ...form, ink })));
  const set = pages.flat().filter(({ operator }) => /^rg$/i.test(operator));
  return set.map(({ operator, operands }) => `${operator} ${operands.map(Number).join(' ')}`);
}

describe('a form as its author likes it', () => {
  const BLUE = INKS.blue.join(' ');

  it('is signed in the colour of their pen, drawn with or without pressure, or in a hand', async () => {
    expect(await coloursOf(undefined, 'blue')).toEqual([`RG ${BLUE}`]);
    expect(new Set(await coloursOf(pressed, 'blue'))).toEqual(new Set([`rg ${BLUE}`]));
    expect(await coloursOf(inHand, 'blue')).toEqual([`rg ${BLUE}`]);
    expect(await coloursOf(inHand, 'black')).toEqual(['rg 0 0 0']);
    expect(await coloursOf(inHand, 'blue-black')).toEqual([`rg ${INKS['blue-black'].join(' ')}`]);
    expect(await coloursOf(undefined, 'blue-black')).toEqual([]);
  });

  it.each([
    ['day-first', '10 June 2021'],
    ['iso', '2021-06-10'],
  ] as const)('has its date %s, which the check reads', async (dateForm, words) => {
    const bytes = await pdfOf({ ...signedForm(FILLED), dateForm });
    expect(await textOf(bytes)).toContain(`Date: ${words}`);
    const pdf = await readBytes(bytes);
    if (pdf.kind !== 'read') throw new Error(pdf.kind);
    const result = checkPdf(pdf, pmlr, { now: new Date(2021, 5, 11) });
    expect(result).toMatchObject({ facts: { date: { value: words } }, oddities: [] });
    expect(verdictOn(result, pdf)).toEqual({ kind: 'verbatim' });
  });
});
