import { createHash } from 'node:crypto';
import { PDFDict } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { signedForm } from '../../scripts/papers/signed-form';
import { canonicalText } from '../../src/agreements/canonical-text';
import { pmlr } from '../../src/agreements/pmlr';
import { recordOf } from '../../src/pdf/form/record';
import type { Form } from '../../src/signing/form';
import { society } from '../agreements/society';
import { maker, pdfOf } from './maker';
import { at, bytesOf, dictAt, items, openPdf } from './opened-pdf';

const paper = {
  portal: 'pmlr',
  key: 'pmlr:v139/chen21z',
  url: 'https://proceedings.mlr.press/v139/chen21z.html',
  authors: ['Jianfei Chen', '张伟'],
};
const signed: Form = { ...signedForm({ title: 'ActNN: ℓ₁', signer: '陈键飞' }), paper };
const unsigned: Form = { kind: 'unsigned', agreement: pmlr, title: 'ActNN', signer: '', answers: {}, paper };

async function embedded(pdf: Uint8Array): Promise<unknown> {
  const [, file] = items(at((await openPdf(pdf)).catalog, 'Names', 'EmbeddedFiles', 'Names'));
  if (!(file instanceof PDFDict)) return undefined;
  return JSON.parse(new TextDecoder().decode(bytesOf(at(dictAt(file, 'EF'), 'F'))));
}

describe('the record in the file', () => {
  it('says what the form says', async () => {
    expect(await embedded(await pdfOf(signed))).toEqual({
      schema: 'imprimatur-agreement',
      version: 1,
      agreement: {
        id: 'pmlr-2017',
        publisher: 'PMLR',
        version: '2017-04-14',
        source: 'https://proceedings.mlr.press/pmlr-license-agreement.pdf',
        sha256: createHash('sha256').update(canonicalText(pmlr)).digest('hex'),
      },
      paper: { title: 'ActNN: ℓ₁', authors: ['Jianfei Chen', '张伟'], portal: 'pmlr', url: paper.url, key: paper.key },
      signer: '陈键飞',
      signed: true,
      date: '2021-06-10',
    });
  });

  it('has no date and no signature on an unsigned form', async () => {
    const record = await recordOf(unsigned);
    expect(record.signed).toBe(false);
    expect('date' in record).toBe(false);
    expect(await embedded(await pdfOf(unsigned))).toEqual(record);
  });

  it('has what else an agreement asks, answered or not, and nothing where it asks nothing', async () => {
    const asked = await recordOf({ ...unsigned, agreement: society, answers: { place: 'Example' } });
    expect(asked.answers?.map(({ field, answer }) => [field, answer])).toEqual([
      ['affiliation', ''],
      ['volume', ''],
      ['editors', ''],
      ['place', 'Example'],
      ['licence', ''],
    ]);
    expect('answers' in (await recordOf(unsigned))).toBe(false);
  });

  it('can be left out, and then nothing is attached', async () => {
    const made = await (await maker()).make(signed, { record: false });
    if (made.kind !== 'pdf') throw new Error('No PDF');
    const { catalog } = await openPdf(made.bytes);
    expect(at(catalog, 'Names')).toBeUndefined();
    expect(at(catalog, 'AF')).toBeUndefined();
  });
});

describe('the canonical text of the agreement', () => {
  it('is its words with blanks, numbers and labels, and none of our notes', () => {
    const lines = canonicalText(pmlr).split('\n');
    expect(lines[0]).toBe('Publication Agreement');
    expect(lines[2]).toBe('____');
    expect(lines).toContain(
      '6.2 You are the sole author(s) of the article, and that you have a complete and unencumbered right to make the grants you make.',
    );
    expect(lines.slice(-5)).toEqual([
      'I HAVE READ AND AGREE FULLY WITH THE TERMS OF THIS AGREEMENT.',
      'Corresponding Author:',
      'Signed:',
      'Date:',
      '',
    ]);
    expect(canonicalText(pmlr)).not.toContain('Ask your co-authors');
  });

  it('changes with any word', () => {
    const other = {
      ...pmlr,
      blocks: pmlr.blocks.map((b) => (b.kind === 'heading' ? { ...b, text: 'Publication agreement' } : b)),
    };
    expect(canonicalText(other)).not.toBe(canonicalText(pmlr));
  });
});
