import { beforeEach, expect, it, vi } from 'vitest';
import { download } from '../../src/extension/files';
import type { SignedForm } from '../../src/extension/signed-forms';
import { saveDraft } from '../../src/extension/storage';
import type { PdfMaker } from '../../src/pdf';
import { afterSigning } from '../../src/signing/draft';
import { prefill } from '../../src/signing/prefill';
import { makeInInk } from '../../src/ui/agreements/make-in-ink';
import browser from '../extension/fake-browser';
import { paper } from '../signing/papers';
import { NOTHING_KEPT } from './nothing-kept';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/page', () => ({ isInPrivateWindow: () => false }));
vi.mock('../../src/extension/files', () => ({ download: vi.fn() }));
const make = vi.hoisted(() => vi.fn<PdfMaker['make']>());
vi.mock('../../src/ui/popup/maker', () => ({ openMaker: async () => ({ make }) }));

const BYTES = new Uint8Array([1, 2, 3]);
const draft = prefill(paper(), '', NOTHING_KEPT);
const form: SignedForm = {
  sha256: 'ab'.repeat(32),
  agreement: draft.agreement,
  key: draft.key,
  title: 'As it was signed',
  venue: null,
  date: { year: 2026, month: 11, day: 27 },
  fileName: 'chen26Permission.pdf',
  signedFor: null,
  at: 1,
};

beforeEach(() => {
  vi.clearAllMocks();
  for (const area of [browser.storage.local, browser.storage.session]) Object.assign(area, { data: {} });
  make.mockResolvedValue({ kind: 'pdf', bytes: BYTES });
});

it('makes the unsigned form of the title that was signed, with the name that signed it', async () => {
  const signed = afterSigning({ ...draft, signer: 'Ada Byron', fileName: form.fileName }, 'November 27, 2026');
  await saveDraft(signed, false);
  expect(await makeInInk(form)).toEqual({ kind: 'downloaded', fileName: form.fileName, isNamed: true });
  const [made] = make.mock.calls[0] ?? [];
  expect(made).toMatchObject({ title: 'As it was signed', signer: 'Ada Byron' });
  expect(made).not.toHaveProperty('signature');
  expect(download).toHaveBeenCalledWith(BYTES, form.fileName, 'application/pdf');
});

it('leaves the name to the pen once the draft is gone, whoever signed last', async () => {
  await browser.storage.local.set({ settings: { version: 2, signer: 'Somebody Else' } });
  expect(await makeInInk(form)).toEqual({ kind: 'downloaded', fileName: form.fileName, isNamed: false });
  expect(make.mock.calls[0]?.[0]).toMatchObject({ title: 'As it was signed', signer: '' });
});

it('says when it could not be made, and downloads nothing', async () => {
  make.mockRejectedValueOnce(new Error('no worker')).mockResolvedValueOnce({ kind: 'missing', characters: [] });
  expect(await makeInInk(form)).toEqual({ kind: 'failed' });
  expect(await makeInInk(form)).toEqual({ kind: 'failed' });
  expect(download).not.toHaveBeenCalled();
});
