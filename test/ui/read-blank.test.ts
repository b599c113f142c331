import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodePdfReader } from '../../scripts/pdf/pdfium';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND, type BlankForm } from '../../src/any-form/blank-form';
import { readBlank } from '../../src/ui/forms/read-blank';
import { workshopPdf } from '../any-form/workshop-pdf';

const reader = nodePdfReader();

const ABOUT = {
  id: 'brought-1',
  name: 'Tidy Forms',
  source: '',
  version: '2026-11-28',
  sha256: 'ab'.repeat(32),
  bytes: 1,
  provenance: { kind: 'brought', on: '2026-11-28' },
} as const;

async function formOf(bytes: Uint8Array): Promise<BlankForm> {
  const read = await readBlank(reader, bytes, []);
  return read.kind === 'form' ? read.form : expect.fail(JSON.stringify(read));
}

describe('a file that is read as a blank form', () => {
  it('has its blanks with what they want', async () => {
    const read = await readBlank(reader, await workshopPdf(), []);
    expect(read).toMatchObject({ kind: 'form', likeness: { kind: 'new' }, form: { heading: 'Permission to Publish' } });
    if (read.kind !== 'form') return;
    const likely = read.form.blanks.filter(({ isLikely }) => isLikely);
    expect(likely.map(({ asks, wants }) => [asks, ...wants].join(' '))).toEqual([
      'text title',
      'text authors',
      'text signer',
      'text email',
      'signature',
      'text date',
    ]);
  });

  it('is the publisher’s where it is that word for word, filled in or not', async () => {
    for (const file of ['pmlr/pmlr-license-agreement', 'forms/official-filled'])
      expect(await readBlank(reader, readFileSync(`test/fixtures/${file}.pdf`), [])).toEqual({
        kind: 'known',
        agreement: 'pmlr-2017',
      });
  });

  it('resembles a form that is kept and that differs in a clause', async () => {
    const known = agreementOf(await formOf(await workshopPdf()), AS_FOUND, ABOUT);
    const other = await workshopPdf({
      '2. The workshop pays nothing and asks for nothing in return for the permission.':
        '2. The workshop owns the paper from now on and asks for money in return.',
    });
    const read = await readBlank(reader, other, [known]);
    expect(read).toMatchObject({ kind: 'form', likeness: { kind: 'resembles', agreement: 'brought-1' } });
  });

  it('is none where it asks for nothing, or is no PDF', async () => {
    const text = new TextEncoder().encode('Permission to Publish');
    expect(await readBlank(reader, text, [])).toEqual({ kind: 'refused', why: 'not-a-pdf' });
  });
});
