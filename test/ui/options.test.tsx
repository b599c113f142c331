// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { strFromU8, unzipSync } from 'fflate';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AS_FOUND } from '../../src/any-form/blank-form';
import { broughtForms, keepBroughtForm } from '../../src/extension/brought-forms';
import { download } from '../../src/extension/files';
import { keepSignedForm, removeSignedForms, signedForms } from '../../src/extension/signed-forms';
import { loadKept } from '../../src/extension/storage';
import { sha256 } from '../../src/pdf/file/sha256';
import { USUAL } from '../../src/signing/habits';
import { Options } from '../../src/ui/options/options';
import { broughtAgreement } from '../agreements/brought-forms';
import browser from '../extension/fake-browser';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);
vi.mock('../../src/extension/reader?iife', () => ({ default: 'reader.js' }));
vi.mock('../../src/extension/files', () => ({ download: vi.fn(), ownFile: (path: string) => path }));

const { local, session } = browser.storage;
const settled = () => act(async () => new Promise((resolve) => setTimeout(resolve, 30)));
const settings = async () => (await loadKept(false)).settings;
const said = () => document.querySelector('.said')?.textContent;

async function show(ofPrivate = false) {
  act(() => render(<Options ofPrivate={ofPrivate} />, document.body));
  // The settings, then what stands in them.
  for (let i = 0; i < 3; i++) await settled();
}

function found<E extends Element>(selector: string, words: string): E {
  const all = [...document.querySelectorAll<E>(selector)];
  const one = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === words);
  if (!one) throw new Error(`no ${selector} “${words}”`);
  return one;
}
async function press(words: string) {
  act(() => found<HTMLButtonElement>('button', words).click());
  await settled();
}
/** Waits, with the page drawn anew meanwhile, until something holds. */
const waitFor = (holds: () => void) =>
  vi.waitFor(async () => {
    await settled();
    holds();
  });
/** The files of the ZIP that everything is taken along in. */
async function exported() {
  vi.mocked(download).mockClear();
  await press('Export everything (ZIP)');
  await waitFor(() => expect(download).toHaveBeenCalled());
  const [bytes, name] = vi.mocked(download).mock.lastCall ?? [];
  expect(name).toBe('imprimatur.zip');
  return unzipSync(bytes ?? new Uint8Array());
}
async function tick(words: string) {
  act(() => found<HTMLLabelElement>('label.check', words).querySelector('input')?.click());
  await settled();
}
async function choose(id: string, words: string) {
  const list = document.querySelector<HTMLSelectElement>(`#${id}`);
  if (!list) throw new Error(`no ${id}`);
  list.selectedIndex = [...list.options].findIndex(({ text }) => text === words);
  act(() => void list.dispatchEvent(new Event('change', { bubbles: true })));
  await settled();
}
async function type(id: string, words: string, event: 'input' | 'change') {
  const field = document.querySelector<HTMLInputElement>(`#${id}`);
  if (!field) throw new Error(`no ${id}`);
  field.value = words;
  act(() => void field.dispatchEvent(new Event(event, { bubbles: true })));
  await settled();
}

async function sign(key: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  const form = {
    sha256: await sha256(bytes),
    agreement: 'pmlr-2017',
    key,
    title: text,
    venue: null,
    date: { year: 2026, month: 11, day: 27 },
    fileName: `${key}.pdf`,
    signedFor: null,
    at: 1,
  };
  await keepSignedForm(form, bytes);
}

beforeEach(async () => {
  for (const area of [local, session]) area.data = {};
  await removeSignedForms();
  vi.clearAllMocks();
});
afterEach(() => render(null, document.body));

it('each habit is kept as it is set, and the others with it', async () => {
  await show();
  await tick('Put a record for programs into each PDF');
  await tick('Show on the seal when a page has a form ready, or one signed here');
  await choose('file-names', 'By the paper’s number: 391-Permission.pdf');
  await choose('dates', '2026-06-10');
  await choose('ink', 'Blue');
  await tick('Keep the PDF of each form that I sign, to download it again');
  expect(await settings()).toEqual({
    signer: '',
    keepsFiles: true,
    habits: { spellings: [], record: false, badge: false, fileNames: 'number', dates: 'iso', ink: 'blue' },
  });
  expect(said()).toBe('Saved.');
});

it('settings that cannot be read are said, until one is set', async () => {
  local.data = { settings: { version: 2, signer: 'N', habits: { dates: 7 } } };
  await show();
  expect(document.querySelector('.warning')?.textContent).toContain('What was kept here was damaged.');
  await choose('dates', '2026-06-10');
  expect(document.querySelector('.warning')).toBeNull();
  expect(await settings()).toMatchObject({ signer: 'N', habits: { dates: 'iso' } });
});

it('the language is kept, and the page says at once which one it is in; the browser’s leaves nothing behind', async () => {
  await show();
  await choose('language', 'English');
  expect([local.data.language, said(), document.documentElement.lang, document.documentElement.dir]).toEqual([
    'en',
    'Saved.',
    'en',
    'ltr',
  ]);
  await choose('language', 'The browser’s');
  expect(local.data).not.toHaveProperty('language');
});

it('the name and its spellings are kept, each once, and a spelling is removed', async () => {
  await show();
  await type('name', ' Nora Lindqvist ', 'change');
  for (const spelling of ['N. Lindqvist', ' n.  lindqvist', 'NORA LINDQVIST', '  ', 'Lindqvist, N.']) {
    await type('spelling', spelling, 'input');
    await press('Add this spelling');
  }
  expect(await settings()).toMatchObject({
    signer: 'Nora Lindqvist',
    habits: { ...USUAL, spellings: ['N. Lindqvist', 'Lindqvist, N.'] },
  });
  await press('Remove the spelling N. Lindqvist');
  expect((await settings()).habits.spellings).toEqual(['Lindqvist, N.']);
  expect(document.activeElement?.id).toBe('spelling');
});

it('says what is kept; drafts are forgotten alone, after a question', async () => {
  await sign('a', 'first');
  local.data = { 'draft:x': { version: 2, savedAt: Date.now() }, settings: { version: 2, signer: 'N' } };
  await show();
  expect(document.body.textContent).toContain('1 signed agreement, until you remove it. The PDF of 1 is kept.');
  expect(document.body.textContent).toContain('1 draft (facts, names and dates), for 90 days.');
  await press('Forget all drafts');
  expect(document.activeElement?.textContent).toBe('Cancel');
  await press('Cancel');
  expect(Object.keys(local.data)).toContain('draft:x');
  await press('Forget all drafts');
  await press('Yes, forget the drafts');
  expect(Object.keys(local.data)).toEqual(['settings']);
  expect(said()).toBe('All drafts are forgotten.');
  expect(document.activeElement?.id).toBe('kept');
});

it('everything is taken along as one file, and forgotten only after a question that offers that', async () => {
  await sign('a', 'first');
  local.data = { 'draft:x': { version: 2, savedAt: Date.now() }, settings: { version: 2, signer: 'N' } };
  await show();
  await press('Forget everything');
  const files = await exported();
  expect(Object.keys(files).sort()).toEqual(['a.pdf', 'agreements.csv', 'imprimatur.json']);
  expect(strFromU8(files['a.pdf'] ?? new Uint8Array())).toBe('first');
  expect(JSON.parse(strFromU8(files['imprimatur.json'] ?? new Uint8Array()))).toEqual(local.data);
  await press('Yes, forget everything');
  await waitFor(() => expect(document.body.textContent).toContain('No form was signed here yet.'));
  expect([local.data, await signedForms()]).toEqual([{}, { kind: 'forms', forms: [], damaged: 0, others: 0 }]);
});

it('a private window takes along and forgets what is private alone', async () => {
  await sign('a', 'first');
  local.data = { settings: { version: 2, signer: 'N' } };
  session.data = { 'private:draft:y': { version: 2 }, 'signing:z': {} };
  await show(true);
  const files = await exported();
  expect(Object.keys(files).sort()).toEqual(['agreements.csv', 'imprimatur.json']);
  expect(strFromU8(files['imprimatur.json'] ?? new Uint8Array())).not.toContain('signing:z');
  await choose('ink', 'Black');
  expect(local.data).toEqual({ settings: { version: 2, signer: 'N' } });
  await press('Forget everything');
  await press('Yes, forget everything');
  expect([local.data, session.data]).toEqual([{ settings: { version: 2, signer: 'N' } }, { 'signing:z': {} }]);
});

it('forms that were brought are taken along with their files, and forgotten with everything else', async () => {
  const bytes = new TextEncoder().encode('%PDF a blank');
  const hash = await sha256(bytes);
  const agreement = broughtAgreement('brought-a', {
    file: { sha256: hash, places: [], shows: { tricks: [], margins: [], links: [], beside: [], ticked: [] } },
  });
  const form = {
    id: 'brought-a',
    name: 'Consent',
    source: null,
    provenance: { kind: 'brought', on: '2026-11-28' } as const,
    added: '2026-11-28',
    at: 1,
    file: { sha256: hash, bytes: bytes.length, name: 'consent.pdf' },
    supersedes: null,
    retired: false,
    corrections: AS_FOUND,
    venue: null,
    values: {},
    given: {},
    handIn: null,
    agreement,
    finder: 1,
  };
  await keepBroughtForm(form, bytes, false);
  await keepBroughtForm({ ...form, id: 'brought-b', agreement: { ...agreement, id: 'brought-b' } }, bytes, false);
  await show();
  const files = await exported();
  expect(Object.keys(files).sort()).toEqual(['agreements.csv', 'brought-forms.json', 'consent.pdf', 'imprimatur.json']);
  expect(files['consent.pdf']).toEqual(bytes);
  expect(JSON.parse(strFromU8(files['brought-forms.json'] ?? new Uint8Array()))).toMatchObject([
    { id: 'brought-a', name: 'Consent' },
    { id: 'brought-b' },
  ]);
  await press('Forget everything');
  await press('Yes, forget everything');
  await waitFor(async () => expect(local.data).toEqual({}));
  await vi.waitFor(async () => expect(await broughtForms(false)).toMatchObject({ kind: 'forms', forms: [] }));
});
