// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { strFromU8, unzipSync } from 'fflate';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { download } from '../../src/extension/files';
import { lockFrom } from '../../src/extension/passphrase';
import { removeSignedForms, type SignedForm, signedForms } from '../../src/extension/signed-forms';
import { saveDraft } from '../../src/extension/storage';
import { sha256 } from '../../src/pdf/file/sha256';
import { afterSigning } from '../../src/signing/draft';
import { AgreementsPage } from '../../src/ui/agreements/agreements-page';
import { Options } from '../../src/ui/options/options';
import { Done } from '../../src/ui/popup/done';
import { openForm } from '../../src/ui/popup/form-state';
import { useKeptSignatures } from '../../src/ui/popup/signature/use-kept-signatures';
import { useForm } from '../../src/ui/popup/use-form';
import { useSigning } from '../../src/ui/popup/use-signing';
import { full } from '../extension/drafts';

// The same one for all pages.
const browser = await vi.hoisted(async () => (await import('../extension/fake-browser')).default);
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.mock('../../src/extension/reader?iife', () => ({ default: 'reader.js' }));
vi.mock('../../src/extension/on-demand?iife', () => ({ default: 'on-demand.js' }));
vi.mock('../../src/extension/files', () => ({ download: vi.fn(), ownFile: (path: string) => path }));

const { local } = browser.storage;
const RIGHT = 'correct horse battery';
const BYTES = new TextEncoder().encode('%PDF-1.7 a form');
const settle = async () => {
  for (let i = 0; i < 3; i++) await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
};
const text = () => document.body.textContent ?? '';
const asks = () => text().includes('Kept PDFs lie under your passphrase.');
async function press(words: string) {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
  if (!found) throw new Error(`no button “${words}” in ${text()}`);
  found.focus();
  act(() => found.click());
  await settle();
}
/** Types into the field that is asked for it, and sends it. */
async function give(passphrase: string) {
  const field = document.querySelector<HTMLInputElement>('.ask-passphrase input');
  if (!field) throw new Error('no passphrase is asked for');
  field.value = passphrase;
  act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  act(() => void field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settle();
}
const show = async (page: preact.ComponentChild) => {
  act(() => render(page, document.body));
  await settle();
};

/** What is kept by pages that were closed since: a passphrase, and a form of a draft with its PDF under it. */
async function keepUnder(passphrase: string, key: string) {
  vi.resetModules();
  const { relock } = await import('../../src/extension/signatures');
  const { keepSignedForm } = await import('../../src/extension/signed-forms');
  const lock = await lockFrom(passphrase, { salt: btoa(`${key}0123456789abcdef`.slice(-18)), rounds: 10 });
  expect(await relock(null, lock)).toBe('saved');
  const form: SignedForm = {
    sha256: await sha256(BYTES),
    agreement: 'pmlr-2017',
    key,
    title: 'On Norms',
    venue: null,
    date: { year: 2026, month: 11, day: 27 },
    fileName: 'a.pdf',
    signedFor: null,
    at: 1,
  };
  expect(await keepSignedForm(form, BYTES)).toBe('saved');
}

beforeEach(async () => {
  Object.assign(local, { data: {}, refusal: null });
  await removeSignedForms();
  vi.clearAllMocks();
  // New keys each time: what a test before opened opens nothing of this one.
  await keepUnder(RIGHT, 'by-hand');
});
afterEach(() => act(() => render(null, document.body)));

describe('a PDF under a passphrase, in Your agreements', () => {
  const open = () => show(<AgreementsPage opening={signedForms()} inPrivateWindow={false} />);

  it('is downloaded again once the passphrase was given, in its place; a wrong one is said', async () => {
    await open();
    expect(asks()).toBe(false);
    await press('Download again');
    expect(asks()).toBe(true);
    expect(document.activeElement?.closest('li .ask-passphrase')).not.toBeNull();
    await give('correct horse batterx');
    expect(text()).toContain('That is not the passphrase.');
    expect(download).not.toHaveBeenCalled();
    await give(RIGHT);
    expect(download).toHaveBeenCalledWith(BYTES, 'a.pdf', 'application/pdf');
    expect([asks(), document.activeElement?.textContent]).toEqual([false, 'Download again']);
    // Once a page.
    await press('Save all files (ZIP)');
    await vi.waitFor(() => expect(download).toHaveBeenCalledTimes(2), { timeout: 5000 });
    const [zip] = vi.mocked(download).mock.lastCall ?? [];
    expect(strFromU8(unzipSync(zip ?? new Uint8Array())['a.pdf'] ?? new Uint8Array())).toBe('%PDF-1.7 a form');
  });

  it('goes into the ZIP of all of them once it was given, and never silently not', async () => {
    await open();
    await press('Save all files (ZIP)');
    expect([asks(), vi.mocked(download).mock.calls]).toEqual([true, []]);
    await give(RIGHT);
    await vi.waitFor(() => expect(download).toHaveBeenCalledOnce(), { timeout: 5000 });
    expect(Object.keys(unzipSync(vi.mocked(download).mock.lastCall?.[0] ?? new Uint8Array())).sort()).toEqual([
      'a.pdf',
      'agreements.csv',
    ]);
  });

  it('is removed and brought back, locked as it was', async () => {
    await open();
    await press('Remove');
    expect(text()).toContain('No form was signed here yet.');
    await press('Bring it back');
    await press('Download again');
    await give(RIGHT);
    expect(download).toHaveBeenCalledWith(BYTES, 'a.pdf', 'application/pdf');
  });
});

describe('a PDF under a passphrase, in the settings', () => {
  const open = async () => {
    await show(<Options ofPrivate={false} />);
    await settle();
  };
  const exported = () => Object.keys(unzipSync(vi.mocked(download).mock.lastCall?.[0] ?? new Uint8Array())).sort();

  it('is exported once the passphrase was given, or knowingly left out', async () => {
    await open();
    await press('Export everything (ZIP)');
    expect([asks(), vi.mocked(download).mock.calls]).toEqual([true, []]);
    await press('Export without the PDFs under the passphrase');
    expect([asks(), exported()]).toEqual([false, ['agreements.csv', 'imprimatur.json']]);
    await press('Export everything (ZIP)');
    await give(RIGHT);
    expect([asks(), exported()]).toEqual([false, ['a.pdf', 'agreements.csv', 'imprimatur.json']]);
  });

  it('is lost with a passphrase that is forgotten, after a question that says so; the list stays', async () => {
    await open();
    expect(text()).toContain('The PDF of 1 is kept.');
    expect(text()).toContain('if you forget it, only they are lost');
    await press('Forget all kept signatures');
    expect(text()).toContain('and the PDFs under the passphrase? Your agreements stay listed, without those PDFs.');
    expect(await signedForms()).toMatchObject({ forms: [{ hasFile: true }] });
    await press('Yes, forget them');
    await settle();
    expect(text()).toContain('and the PDFs under the passphrase, are forgotten.');
    expect(text()).not.toContain('The PDF of 1 is kept.');
    expect(await signedForms()).toMatchObject({ forms: [{ title: 'On Norms', hasFile: false }] });
  });

  it('that the browser refuses to open stays under the one that was taken away, and that is said', async () => {
    await open();
    const field = document.querySelector<HTMLInputElement>('#passphrase');
    if (!field) throw new Error('no passphrase is asked for');
    field.value = RIGHT;
    act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    act(() => void field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await settle();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await press('Remove passphrase');
    put.mockRestore();
    expect(text()).toContain('the browser refused to change some of the kept PDFs.');
    local.refusal = new Error('no');
    const words = [...document.querySelectorAll<HTMLInputElement>('.passphrase input')];
    for (const each of words) {
      each.value = 'another one';
      act(() => void each.dispatchEvent(new Event('input', { bubbles: true })));
    }
    act(() => void words[0]?.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await vi.waitFor(
      async () => {
        await settle();
        expect(text()).toContain('Your kept signatures could not be changed');
      },
      { timeout: 9000 },
    );
    expect(text()).not.toContain('are under the new passphrase');
  }, 20_000);
});

describe('a PDF under a passphrase, days later on the page of its paper', () => {
  function Form({ opening }: { opening: ReturnType<typeof openForm> }) {
    const [state, actions] = useForm('?by-hand', opening);
    const kept = useKeptSignatures(state ? !state.keeping.onDisk : null);
    const signing = useSigning(state, actions, () => Promise.reject(new Error('none is made')), kept.signatures);
    const signed = state?.draft.signed;
    if (!signed) return null;
    const props = { signed, signing, practises: false, tabId: null, signedFor: null, onAttached: () => {} };
    return (
      <>
        <Done {...props} agreement={pmlr} unlock={kept.open} />
        {signing.files.file && <output>{signing.files.file.name}</output>}
        {kept.signatures && <i>{kept.signatures.kind}</i>}
      </>
    );
  }

  it('is said to be kept, and there once the passphrase was given, with the signatures', async () => {
    await saveDraft(afterSigning({ ...full, key: 'by-hand', fileName: 'a.pdf' }, 'November 27, 2026'), false);
    await show(<Form opening={openForm('?by-hand')} />);
    expect([asks(), document.querySelector('i')?.textContent]).toEqual([true, 'locked']);
    expect(text()).toContain('and is kept here as well.');
    expect(document.querySelector('output')).toBeNull();
    await give('correct horse batterx');
    expect(text()).toContain('That is not the passphrase.');
    await give(RIGHT);
    expect([asks(), document.querySelector('output')?.textContent]).toEqual([false, 'a.pdf']);
    expect([document.querySelector('i')?.textContent, document.activeElement?.id]).toEqual(['open', 'done-heading']);
    expect(text()).toContain('Keep this PDF here');
  });
});
