import { readFileSync } from 'node:fs';
import type { PDFDict } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { signedForm } from '../../../scripts/papers/signed-form';
import { run } from '../../../scripts/pdf/programs';
import { nodeResources } from '../../../scripts/pdf/resources';
import { pmlr } from '../../../src/agreements/pmlr';
import { openFormFiller } from '../../../src/pdf/fill';
import { contentOf } from '../../../src/pdf/fill/content-of';
import { RULES, type Rule } from '../conformance-rules';
import { pdfOf } from '../maker';
import { at, bytesOf, items, type OpenedPdf, openPdf } from '../opened-pdf';
import { check, readBytes, seen } from '../read/forms';

// Longer than the rule to write on, which is drawn on under it.
const TITLE = 'Deep Sets الجبر Revisited: Minimax Rates and Efficient Algorithms for x̄ of Many Domains';
const paper = { portal: 'hand', key: 'k', url: '', authors: [] };

/** A blank form with everything filled in. */
async function filledIn(form: Uint8Array, title = TITLE): Promise<Uint8Array> {
  const pdf = seen(await readBytes(form.slice()));
  const filler = await openFormFiller(nodeResources);
  const content = contentOf(signedForm({ title, signer: 'Jianfei Chen' }));
  const filled = await filler.fill(form, pdf, check(pdf).anchors, content);
  if (filled.kind !== 'filled') throw new Error(JSON.stringify(filled));
  return filled.bytes;
}

/** The form's structure with its text, as poppler reads it out, on one line. */
async function readOut(pdf: Uint8Array): Promise<string> {
  return (await run('pdfinfo', ['-struct-text', '-'], pdf)).toString().replace(/\s+/g, ' ');
}

describe('a form of ours that was filled in later', () => {
  let bytes: Uint8Array;
  let pdf: OpenedPdf;
  beforeAll(async () => {
    bytes = await filledIn(
      await pdfOf({ kind: 'unsigned', agreement: pmlr, title: '', signer: '', answers: {}, paper }),
    );
    pdf = await openPdf(bytes);
  }, 60_000);

  it.each(Object.entries<Rule>(RULES))('still has %s', (_, rule) => {
    expect(rule(pdf)).toEqual([]);
  });

  it('carries a record of what was filled in', () => {
    const file = items(at(pdf.catalog, 'AF'))[0] as PDFDict;
    const record = JSON.parse(new TextDecoder().decode(bytesOf(at(file, 'EF', 'F'))));
    expect(record).toMatchObject({ paper: { title: TITLE }, signer: 'Jianfei Chen', signed: true, date: '2021-06-10' });
    expect(record.agreement.id).toBe('pmlr-2017');
  });

  it('is read out in the order in which it is read', async () => {
    const text = await readOut(bytes);
    expect(text).toMatch(/currently entitled" Span \(inline\) ".*Deep Sets.*" P \(block\) "\(“the article”\)/);
    expect(text).toMatch(/LBody \(block\) "Corresponding Author:" Span \(inline\) "Jianfei Chen" L \(block\)/);
    expect(text).toMatch(/LBody \(block\) "Signed:" Figure/);
    expect(text).toMatch(/LBody \(block\) "Date:" Span \(inline\) "June 10, 2021"/);
  });
});

it.each(['chromium-blank', 'chromium-a4-11pt'])(
  '%s, a tagged form, says what was filled in where it stands',
  async (name) => {
    const form = new Uint8Array(readFileSync(`test/fixtures/forms/${name}.pdf`));
    const text = await readOut(await filledIn(form, 'Deep Sets Revisited'));
    expect(text).toMatch(/currently entitled\s*"[^"]*"Deep Sets Revisited"/);
    expect(text).toMatch(/Date:\s*"[^"]*"June 10, 2021"/);
  },
);
