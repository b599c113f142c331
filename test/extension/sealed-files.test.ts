import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Lock, lockFrom } from '../../src/extension/passphrase';
import type { SignedForm } from '../../src/extension/signed-forms';
import { sha256 } from '../../src/pdf/file/sha256';

// The same one for all pages.
const browser = await vi.hoisted(async () => (await import('./fake-browser')).default);
vi.mock('webextension-polyfill', () => ({ default: browser }));

const { local } = browser.storage;
const RIGHT = 'correct horse battery';
const lockOf = (passphrase: string) => lockFrom(passphrase, { salt: btoa('0123456789abcdef'), rounds: 10 });

/** A page as it has just been opened: it holds no key. */
async function page() {
  vi.resetModules();
  const [signatures, forms] = await Promise.all([
    import('../../src/extension/signatures'),
    import('../../src/extension/signed-forms'),
  ]);
  return { ...signatures, ...forms };
}
type Page = Awaited<ReturnType<typeof page>>;

/** A PDF with something on it that is to be found again where it lies open. */
const pdfOf = (n: number) => new TextEncoder().encode(`%PDF-1.7 the ink of form ${n} ${'0.5 w '.repeat(50)}`);
async function formOf(n: number): Promise<SignedForm> {
  return {
    sha256: await sha256(pdfOf(n)),
    agreement: 'pmlr-2017',
    key: `openreview:${n}`,
    title: `On Norms ${n}`,
    venue: null,
    date: { year: 2026, month: 11, day: 27 },
    fileName: `lindqvist26-${n}.pdf`,
    signedFor: null,
    at: n,
  };
}
const hashOf = async (n: number) => (await formOf(n)).sha256;
const keep = async ({ keepSignedForm }: Page, n: number) => keepSignedForm(await formOf(n), pdfOf(n));
const read = async ({ signedFile }: Page, n: number) => {
  const file = await signedFile(await hashOf(n));
  return file.kind === 'file' ? new TextDecoder().decode(file.bytes).slice(0, 26) : file.kind;
};
const whole = (n: number) => `%PDF-1.7 the ink of form ${n}`;

/** All bytes of what the browser has of the files and in its storage, as one text. */
async function raw(): Promise<string> {
  const db = await openDB('signed-forms', 2);
  const files: unknown[] = await db.getAll('files');
  db.close();
  const bytes = files.flatMap((file) =>
    (file instanceof Uint8Array ? [file] : Object.values(file as object)).flatMap((part) =>
      part instanceof Uint8Array ? [Buffer.from(part).toString('latin1')] : [JSON.stringify(part)],
    ),
  );
  return [...bytes, JSON.stringify(local.data)].join('\n');
}
const isOpen = async () => /%PDF|the ink/.test(await raw());
async function change(n: number, file: (before: unknown) => unknown) {
  const db = await openDB('signed-forms', 2);
  await db.put('files', file(await db.get('files', await hashOf(n))), await hashOf(n));
  db.close();
}
async function withPassphrase(): Promise<Lock> {
  const lock = await lockOf(RIGHT);
  expect(await (await page()).relock(null, lock)).toBe('saved');
  return lock;
}

const { generateKey } = crypto.subtle;
/** Some pairs, made once: to make one takes half a second. */
let pairs: CryptoKeyPair[] = [];
beforeAll(async () => {
  const { newFileKeys } = await import('../../src/extension/signed-forms/sealed-file');
  const made = vi.spyOn(crypto.subtle, 'generateKey');
  await Promise.all([1, 2, 3].map(() => newFileKeys()));
  pairs = (await Promise.all(made.mock.results.map(({ value }) => value))) as CryptoKeyPair[];
  expect(pairs.map(({ publicKey }) => (publicKey.algorithm as RsaKeyAlgorithm).modulusLength)).toEqual([
    3072, 3072, 3072,
  ]);
});

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(crypto.subtle, 'generateKey').mockImplementation(async (...given: unknown[]) => {
    const [kind] = given as [{ name: string }];
    const next = kind.name === 'RSA-OAEP' ? pairs.shift() : undefined;
    if (!next) return generateKey.apply(crypto.subtle, given as Parameters<typeof generateKey>);
    pairs.push(next);
    return next;
  });
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.assign(local, { data: {}, refusal: null, changes: 0 });
});

describe('a PDF that is kept under a passphrase', () => {
  it('is kept without the passphrase, and read with it alone, in the page where it was given', async () => {
    await withPassphrase();
    const popup = await page();
    expect(await keep(popup, 1)).toBe('saved');
    expect(await isOpen()).toBe(false);
    expect(await popup.signedForms()).toMatchObject({ forms: [{ title: 'On Norms 1', hasFile: true }] });
    expect(await read(popup, 1)).toBe('locked');
    expect(await popup.lastSigned('openreview:1')).toMatchObject({ file: { kind: 'locked' } });
    expect(await popup.unlockFiles('correct horse batterx')).toBe(false);
    expect(await read(popup, 1)).toBe('locked');
    expect(await popup.unlockFiles(RIGHT)).toBe(true);
    expect(await popup.signedFile(await hashOf(1))).toEqual({ kind: 'file', bytes: pdfOf(1) });
    expect(await read(await page(), 1)).toBe('locked');
    expect(await isOpen()).toBe(false);
  });

  it('is sealed with a key of its own: no two are alike, though they hold the same', async () => {
    await withPassphrase();
    const popup = await page();
    await keep(popup, 1);
    const first = await raw();
    await keep(popup, 1);
    expect(await raw()).not.toBe(first);
  });

  it('sealed ahead is kept as it was, and sealed anew where the passphrase is another one by then', async () => {
    await withPassphrase();
    const popup = await page();
    const bytes = pdfOf(1);
    await popup.sealAhead(bytes);
    const sealing = vi.spyOn(crypto.subtle, 'encrypt');
    expect(await popup.keepSignedForm(await formOf(1), bytes)).toBe('saved');
    expect(sealing).not.toHaveBeenCalled();
    await popup.relock(await lockOf(RIGHT), null);
    await popup.relock(null, await lockOf('another one'));
    expect(await popup.keepSignedForm(await formOf(1), bytes)).toBe('saved');
    expect(await popup.unlockFiles('another one')).toBe(true);
    expect(await read(popup, 1)).toBe(whole(1));
    expect(await isOpen()).toBe(false);
  });

  it('is removed and brought back as it was, locked all the while', async () => {
    await withPassphrase();
    const agreements = await page();
    await keep(agreements, 1);
    const before = await raw();
    const taken = await agreements.takeSignedForm(await hashOf(1));
    if (taken.kind !== 'taken') throw new Error(taken.kind);
    expect((await raw()).length).toBeLessThan(before.length);
    expect(await agreements.putBack(await hashOf(1), taken)).toBe('saved');
    expect(await raw()).toBe(before);
    await agreements.unlockFiles(RIGHT);
    expect(await read(agreements, 1)).toBe(whole(1));
  });

  it('comes under it again where it was set while the PDF was removed', async () => {
    const agreements = await page();
    await keep(agreements, 1);
    const taken = await agreements.takeSignedForm(await hashOf(1));
    if (taken.kind !== 'taken') throw new Error(taken.kind);
    await withPassphrase();
    await agreements.putBack(await hashOf(1), taken);
    await vi.waitFor(async () => expect(await isOpen()).toBe(false));
    await agreements.unlockFiles(RIGHT);
    expect(await read(agreements, 1)).toBe(whole(1));
  });

  it.each([
    ['of another key', { key: new Uint8Array(384) }],
    ['changed', { sealed: new Uint8Array(99) }],
    ['cut off', { iv: undefined }],
    ['no record', null],
  ])('that is damaged (%s) is said to be gone, and costs no other', async (_, part) => {
    await withPassphrase();
    const agreements = await page();
    for (const n of [1, 2]) await keep(agreements, n);
    await change(1, (before) => (part ? { ...(before as object), ...part } : 'nothing'));
    await agreements.unlockFiles(RIGHT);
    expect([await read(agreements, 1), await read(agreements, 2)]).toEqual(['gone', whole(2)]);
    expect(await agreements.relock(await lockOf(RIGHT), null)).toBe('saved');
    expect([await read(agreements, 1), await read(agreements, 2)]).toEqual(['gone', whole(2)]);
  });

  it('of a later version is left alone, and so is a later version’s key: nothing is kept open beside it', async () => {
    await withPassphrase();
    const agreements = await page();
    await keep(agreements, 1);
    await change(1, () => ({ version: 99, elsewhere: true }));
    await agreements.unlockFiles(RIGHT);
    expect(await read(agreements, 1)).toBe('later-version');
    expect(await agreements.forgetSignatures()).toBe('saved');
    expect(await read(agreements, 1)).toBe('later-version');
    local.data['file-key'] = { version: 99 };
    expect(await keep(agreements, 2)).toBe('later-version');
    expect(await agreements.signedForms()).toMatchObject({ forms: [{ title: 'On Norms 2', hasFile: false }, {}] });
    expect(await agreements.relock(null, await lockOf('another one'))).toBe('later-version');
    expect(local.data['file-key']).toEqual({ version: 99 });
    expect(await isOpen()).toBe(false);
  });

  it('is not kept open where it cannot be told whether there is a passphrase', async () => {
    await withPassphrase();
    const popup = await page();
    vi.spyOn(local, 'get').mockRejectedValue(new Error('broken'));
    expect(await keep(popup, 1)).toBe('failed');
    vi.restoreAllMocks();
    expect(await popup.signedForms()).toMatchObject({ forms: [{ hasFile: false }] });
  });
});

describe('PDFs that are kept', () => {
  it('come under a passphrase that is set, stay as they are when it changes, and lie open once it is taken away', async () => {
    const settings = await page();
    for (const n of [1, 2, 3]) await keep(settings, n);
    expect(await isOpen()).toBe(true);
    const [first, second] = [await lockOf(RIGHT), await lockOf('another one')];
    expect(await settings.relock(null, first)).toBe('saved');
    expect(await isOpen()).toBe(false);
    // It was given in this page just now.
    expect(await read(settings, 2)).toBe(whole(2));
    const db = await openDB('signed-forms', 2);
    const sealed = await db.getAll('files');
    expect(await settings.relock(first, second)).toBe('saved');
    expect(await db.getAll('files')).toEqual(sealed);
    db.close();
    const other = await page();
    expect([await other.unlockFiles(RIGHT), await other.unlockFiles('another one')]).toEqual([false, true]);
    expect(await read(other, 3)).toBe(whole(3));
    expect(await settings.relock(second, null)).toBe('saved');
    const last = await page();
    expect(await Promise.all([1, 2, 3].map((n) => read(last, n)))).toEqual([1, 2, 3].map(whole));
    expect(await isOpen()).toBe(true);
  });

  it('are sealed with new keys when a passphrase is set again', async () => {
    const settings = await page();
    await keep(settings, 1);
    await settings.relock(null, await lockOf(RIGHT));
    const { publicKey } = local.data['file-key'] as { publicKey: string };
    await settings.relock(await lockOf(RIGHT), null);
    const { privateKey } = local.data['file-key'] as { privateKey: string };
    expect(await settings.relock(null, await lockOf('another one'))).toBe('saved');
    expect(await raw()).not.toContain(publicKey);
    expect(await raw()).not.toContain(privateKey);
    const other = await page();
    await other.unlockFiles('another one');
    expect(await read(other, 1)).toBe(whole(1));
  });

  /** The second of three files cannot be written. */
  function fullDisk() {
    const { put } = IDBObjectStore.prototype;
    let count = 0;
    return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (++count === 2) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, given);
    });
  }

  it('are each read for what it is where setting one was interrupted; the rest follows', async () => {
    const settings = await page();
    for (const n of [1, 2, 3]) await keep(settings, n);
    const disk = fullDisk();
    expect(await settings.relock(null, await lockOf(RIGHT))).toBe('files-left');
    disk.mockRestore();
    const other = await page();
    expect((await Promise.all([1, 2, 3].map((n) => read(other, n)))).sort()).toEqual(
      [expect.stringMatching(/^%PDF/), expect.stringMatching(/^%PDF/), 'locked'].sort(),
    );
    expect(await other.settleFiles()).toBe('saved');
    expect(await isOpen()).toBe(false);
    await other.unlockFiles(RIGHT);
    expect(await Promise.all([1, 2, 3].map((n) => read(other, n)))).toEqual([1, 2, 3].map(whole));
  });

  it('are all read at once where taking it away was interrupted; none is lost when one is set anew before', async () => {
    await withPassphrase();
    const settings = await page();
    for (const n of [1, 2, 3]) await keep(settings, n);
    const disk = fullDisk();
    expect(await settings.relock(await lockOf(RIGHT), null)).toBe('files-left');
    disk.mockRestore();
    const other = await page();
    expect(await Promise.all([1, 2, 3].map((n) => read(other, n)))).toEqual([1, 2, 3].map(whole));
    const again = fullDisk();
    again.mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await other.relock(null, await lockOf('another one'))).toBe('full');
    again.mockRestore();
    expect(await other.relock(null, await lockOf('another one'))).toBe('saved');
    expect(await isOpen()).toBe(false);
    expect(await Promise.all([1, 2, 3].map((n) => read(other, n)))).toEqual([1, 2, 3].map(whole));
  });

  it('go with a passphrase that was forgotten; those that lay open and the list stay, and the next are kept open', async () => {
    await withPassphrase();
    const settings = await page();
    await keep(settings, 1);
    // As a version before this one keeps it.
    await change(3, () => pdfOf(3));
    expect(await settings.forgetSignatures()).toBe('saved');
    expect(await settings.signedForms()).toMatchObject({ forms: [{ title: 'On Norms 1', hasFile: false }] });
    expect(await settings.loadSignatures(null)).toMatchObject({ kind: 'open', lock: null });
    await keep(settings, 2);
    expect(await Promise.all([1, 2, 3].map((n) => read(settings, n)))).toEqual(['gone', whole(2), whole(3)]);
  });

  it('were not lost where two windows set a passphrase at once: one is told that it came late', async () => {
    const [one, other] = [await page(), await page()];
    for (const n of [1, 2]) await keep(one, n);
    const went = await Promise.all([
      one.relock(null, await lockOf(RIGHT)),
      other.relock(null, await lockOf('another one')),
      keep(other, 3),
    ]);
    expect(went).toEqual(['saved', 'locked', 'saved']);
    await other.settleFiles();
    expect(await isOpen()).toBe(false);
    const last = await page();
    expect([await last.unlockFiles('another one'), await last.unlockFiles(RIGHT)]).toEqual([false, true]);
    expect(await Promise.all([1, 2, 3].map((n) => read(last, n)))).toEqual([1, 2, 3].map(whole));
  });

  it('are opened by the passphrase though the signatures beside them are damaged, and by that one alone', async () => {
    const lock = await withPassphrase();
    const settings = await page();
    await keep(settings, 1);
    local.data.signatures = 'damaged';
    const locked = await settings.loadSignatures(null);
    if (locked.kind !== 'locked') throw new Error(locked.kind);
    expect(await settings.relock(null, await lockOf('another one'))).toBe('locked');
    expect(await settings.unlock(locked.sealed, RIGHT)).not.toBeNull();
    expect(await settings.loadSignatures(lock)).toMatchObject({ kind: 'open', damaged: true, lock });
    expect(await settings.relock(lock, await lockOf('another one'))).toBe('saved');
    await settings.unlockFiles('another one');
    expect(await read(settings, 1)).toBe(whole(1));
  });

  it('come under a passphrase of before once it is given, and not from a private window', async () => {
    const lock = await withPassphrase();
    delete local.data['file-key'];
    const popup = await page();
    await keep(popup, 1);
    expect(await isOpen()).toBe(true);
    await popup.unlockFilesToo(lock, false);
    expect(await isOpen()).toBe(true);
    await popup.unlockFilesToo(lock, true);
    expect(await isOpen()).toBe(false);
    expect(await read(popup, 1)).toBe(whole(1));
  });

  it('are said to be gone where their key is damaged, which the next passphrase replaces', async () => {
    const lock = await withPassphrase();
    const settings = await page();
    await keep(settings, 1);
    for (const damaged of [
      7,
      {},
      { kind: 'sealed', publicKey: 'x' },
      { kind: 'open', publicKey: '', privateKey: '' },
    ]) {
      local.data['file-key'] = damaged;
      expect(await read(settings, 1)).toBe('gone');
      expect(await keep(settings, 2)).toBe('failed');
      expect(await isOpen()).toBe(false);
    }
    expect(await settings.relock(lock, lock)).toBe('saved');
    expect(await keep(settings, 2)).toBe('saved');
    expect(await read(settings, 2)).toBe(whole(2));
  });
});
