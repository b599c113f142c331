import { createHash } from 'node:crypto';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { nodePdfReader } from '../../scripts/pdf/pdfium';
import { knownAgreements, useBrought } from '../../src/agreements';
import type { Agreement } from '../../src/agreements/agreement';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND } from '../../src/any-form/blank-form';
import { checkPdf, nearestAgreement, withoutOwn } from '../../src/checking';
import { verdictOf } from '../../src/ui/check/verdict-words';
import { readBlank } from '../../src/ui/forms/read-blank';
import { broughtBy } from '../agreements/brought-forms';
import { about } from '../any-form/about';
import { readForm } from '../any-form/read-form';
import { workshopPdf } from '../any-form/workshop-pdf';
import { made, signed } from '../pdf/fill/venue-form';
import { seen } from '../pdf/read/forms';
import { AT } from './subjects';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.setConfig({ testTimeout: 60_000 });

const CLAUSE = '2. The workshop pays nothing and asks for nothing in return for the permission.';

/** The workshop's form as it was brought on a day, with another clause from a later year on. */
async function edition(id: string, on: string, clause = CLAUSE) {
  const bytes = await workshopPdf({ [CLAUSE]: clause });
  const form = await readForm(bytes);
  if (form.kind !== 'form') throw new Error(form.why);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const said = { ...about, id, version: on, sha256, bytes: bytes.length, provenance: { kind: 'brought', on } as const };
  return { bytes, agreement: agreementOf(form, AS_FOUND, said) };
}

/** What the check page says of a file. */
async function verdictOn(bytes: Uint8Array) {
  const pdf = seen(await nodePdfReader().read(bytes));
  const agreement = nearestAgreement(pdf.text, knownAgreements(), pdf.placed);
  const reading = { ...withoutOwn(pdf, agreement), lookedAt: true };
  const result = checkPdf(pdf, agreement);
  return verdictOf({ kind: 'pdf', name: 'a.pdf', bytes, sha256: '', reading, result, at: AT });
}

let editions: readonly { readonly bytes: Uint8Array; readonly agreement: Agreement }[];
beforeAll(async () => {
  editions = [
    await edition('brought-1', '2025-11-28'),
    await edition('brought-2', '2026-11-28', '2. The workshop pays nothing and asks for a copy in return for it.'),
  ];
});
afterEach(() => useBrought([]));

it('a form of an older edition is said to be that, filled in or not, and one of the newer edition is word for word', async () => {
  const [older, newer] = editions;
  if (!older || !newer) throw new Error('two');
  const { bytes, agreement } = older;
  expect(await readBlank(nodePdfReader(), newer.bytes, [agreement])).toMatchObject({
    likeness: { kind: 'resembles', agreement: 'brought-1', places: 1 },
  });
  const filled = await made(signed(agreement), bytes);
  useBrought([broughtBy(newer.agreement), broughtBy(agreement)]);
  expect(await verdictOn(filled)).toMatchObject({ tone: 'good' });
  useBrought([broughtBy(newer.agreement, null, false, 'brought-1'), broughtBy(agreement, null, true)]);
  for (const file of [bytes, filled])
    expect(await verdictOn(file)).toEqual({
      tone: 'warning',
      words:
        'This is an older edition of the form of The Lantern Society, word for word: the one added on November 28, 2025. The one added on November 28, 2026 took its place',
    });
  for (const file of [newer.bytes, await made(signed(newer.agreement), newer.bytes)])
    expect(await verdictOn(file)).toEqual({
      tone: 'good',
      words: 'This is, word for word, the blank that you added on November 28, 2026',
    });
});

it('a form of an older edition that was altered differs: its age is no excuse', async () => {
  const [older, newer] = editions;
  if (!older || !newer) throw new Error('two');
  useBrought([broughtBy(newer.agreement, null, false, 'brought-1'), broughtBy(older.agreement, null, true)]);
  const altered = await workshopPdf({
    [CLAUSE]: CLAUSE.replace('nothing and asks for nothing', 'nothing and asks for all'),
  });
  expect(await verdictOn(altered)).toMatchObject({ tone: 'bad' });
});
