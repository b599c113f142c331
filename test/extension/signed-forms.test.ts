import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  keepSignedForm,
  latestForms,
  putBack,
  removeSignedForms,
  type SignedForm,
  signedFile,
  signedForms,
  takeSignedForm,
} from '../../src/extension/signed-forms';
import { sha256 } from '../../src/pdf/file/sha256';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const BYTES = new TextEncoder().encode('%PDF-1.7 a form');
const form = (about: Partial<SignedForm> = {}): SignedForm => ({
  sha256: 'ab'.repeat(32),
  agreement: 'pmlr-2017',
  key: 'openreview:abc',
  title: 'On Norms',
  venue: 'ICML 2026',
  date: { year: 2026, month: 11, day: 27 },
  fileName: 'lindqvist26Permission.pdf',
  signedFor: { kind: 'address', address: 'https://openreview.net/forum?id=abc' },
  at: 1,
  ...about,
});
const listed = async () => {
  const all = await signedForms();
  if (all.kind !== 'forms') throw new Error(all.why);
  return all;
};

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('forms that were signed', () => {
  it('are kept with their file only where that is asked for, the latest first', async () => {
    const hash = await sha256(BYTES);
    expect(await keepSignedForm(form({ at: 1 }), null)).toBe('saved');
    expect(await keepSignedForm(form({ sha256: hash, at: 2 }), BYTES)).toBe('saved');
    expect((await listed()).forms).toEqual([
      { ...form({ sha256: hash, at: 2 }), hasFile: true },
      { ...form({ at: 1 }), hasFile: false },
    ]);
    expect(await signedFile(hash)).toEqual({ kind: 'file', bytes: BYTES });
    expect(await signedFile(form().sha256)).toEqual({ kind: 'gone' });
  });

  it('lose their file when it is kept no longer, and go with it when they are removed', async () => {
    const hash = await sha256(BYTES);
    await keepSignedForm(form({ sha256: hash }), BYTES);
    await keepSignedForm(form({ sha256: hash }), null);
    expect(await signedFile(hash)).toEqual({ kind: 'gone' });
    await keepSignedForm(form({ sha256: hash }), BYTES);
    expect(await takeSignedForm(hash)).toMatchObject({ kind: 'taken' });
    expect((await listed()).forms).toEqual([]);
    expect(await signedFile(hash)).toEqual({ kind: 'gone' });
    await keepSignedForm(form(), BYTES);
    expect(await removeSignedForms()).toBe('saved');
    expect((await listed()).forms).toEqual([]);
  });

  it('that two windows remove lose nothing when either brings them back', async () => {
    const hash = await sha256(BYTES);
    await keepSignedForm(form({ sha256: hash }), BYTES);
    // The other window's list still has it.
    const [one, other] = await Promise.all([takeSignedForm(hash), takeSignedForm(hash)]);
    expect([one.kind, other.kind].sort()).toEqual(['gone', 'taken']);
    const taken = one.kind === 'taken' ? one : other;
    if (taken.kind !== 'taken') throw new Error('nobody has it');
    expect(await putBack(hash, taken)).toBe('saved');
    expect([(await listed()).forms.map(({ hasFile }) => hasFile), await signedFile(hash)]).toEqual([
      [true],
      { kind: 'file', bytes: BYTES },
    ]);
    // It was signed anew meanwhile, under another name: that stands.
    await keepSignedForm(form({ sha256: hash, fileName: 'new.pdf' }), BYTES);
    expect(await putBack(hash, { kind: 'taken', record: form({ sha256: hash }), file: undefined })).toBe('saved');
    expect((await listed()).forms).toMatchObject([{ fileName: 'new.pdf', hasFile: true }]);
  });

  it('are read though some are damaged, and a file that is another now is none', async () => {
    await keepSignedForm(form(), BYTES);
    const db = await openDB('signed-forms', 2);
    await db.put('forms', { ...form(), date: { year: 2026, month: 13, day: 1 } }, 'damaged');
    await db.put('forms', 'nothing', 'nothing');
    await db.put('forms', { ...form({ sha256: 'cd'.repeat(32) }), venue: 7, signedFor: { kind: 'paper' } }, 'partly');
    db.close();
    const { forms, damaged } = await listed();
    expect(damaged).toBe(2);
    expect(forms.find(({ sha256: hash }) => hash.startsWith('cd'))).toMatchObject({ venue: null, signedFor: null });
    // These bytes do not have that hash.
    expect(await signedFile(form().sha256)).toEqual({ kind: 'gone' });
  });

  it('are there from the latest on, before all of them are read', async () => {
    const hashOf = (n: number) => n.toString(16).padStart(64, '0');
    for (const n of [3, 1, 4, 2]) await keepSignedForm(form({ sha256: hashOf(n), at: n }), n === 3 ? BYTES : null);
    const db = await openDB('signed-forms', 2);
    await db.put('forms', 'nothing', 'nothing');
    db.close();
    const latest = await latestForms(2);
    expect(latest).toMatchObject({
      kind: 'forms',
      forms: [{ at: 4 }, { at: 3, hasFile: true }],
      damaged: 0,
      others: 3,
    });
    expect(await latestForms(50)).toMatchObject({ forms: [{ at: 4 }, { at: 3 }, { at: 2 }, { at: 1 }], others: 1 });
  });

  it('of the version before, which had no index, are all there', async () => {
    const before = await openDB('signed-forms', 1, {
      upgrade(db) {
        db.createObjectStore('forms');
        db.createObjectStore('files');
      },
    });
    await before.put('forms', form(), form().sha256);
    before.close();
    expect(await latestForms(50)).toMatchObject({ kind: 'forms', forms: [form()], others: 0 });
    expect((await listed()).forms).toHaveLength(1);
  });

  it('of a later version are left alone', async () => {
    (await openDB('signed-forms', 3)).close();
    expect(await signedForms()).toEqual({ kind: 'unreadable', why: 'later-version' });
    expect(await keepSignedForm(form(), null)).toBe('later-version');
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'failed'],
  ])('are not kept, and that is said, when the browser answers %s', async (name, said) => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('', name);
      },
    });
    expect(await keepSignedForm(form(), BYTES)).toBe(said);
    expect(await signedForms()).toEqual({ kind: 'unreadable', why: said });
    expect(await signedFile(form().sha256)).toEqual({ kind: 'gone' });
  });
});
