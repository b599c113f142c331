import { beforeEach, describe, expect, it, vi } from 'vitest';
import { privateArea } from '../../src/extension/private-area';
import { forgetPrivate, loadKept, saveChoice, saveSettings } from '../../src/extension/storage';
import { USUAL } from '../../src/signing/habits';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const { local, session } = browser.storage;

/** A page's web storage. */
class WebStorage {
  [name: string]: unknown;
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? String(this[name]) : null;
  }
  setItem(name: string, value: string): void {
    if (value.includes('too long')) throw new DOMException('', 'QuotaExceededError');
    this[name] = value;
  }
  removeItem(name: string): void {
    delete this[name];
  }
}

let webStorage: WebStorage;
beforeEach(() => {
  local.data = {};
  session.data = {};
  local.changes = session.changes = 0;
  webStorage = new WebStorage();
  vi.stubGlobal('localStorage', webStorage);
});

/** The windows that pages of the extension stand in, and how the browser's manifest has them. */
const inWindow = (kind: 'private' | 'ordinary', incognito: 'split' | undefined) => {
  browser.extension.inIncognitoContext = kind === 'private';
  browser.runtime.manifest = { incognito };
};

describe('where the extension is split', () => {
  beforeEach(() => inWindow('private', 'split'));

  it('what a private window keeps stands in the memory of such windows alone', async () => {
    expect(await saveSettings({ signer: 'Ada', keepsFiles: false, habits: USUAL }, true)).toBe('saved');
    expect(await saveChoice('list', 'paper', true)).toBe('saved');
    expect(Object.keys(webStorage).sort()).toEqual(['choice:list', 'settings']);
    expect([local.changes, session.changes]).toEqual([0, 0]);
    const kept = await loadKept(true);
    expect([kept.signer, kept.choice('list')]).toEqual(['Ada', 'paper']);
    expect((await loadKept(false)).signer).toBe('');
  });

  it('it is forgotten on demand, and what the disk holds is seen again', async () => {
    local.data = { settings: { version: 2, signer: 'On disk', pen: null } };
    await saveSettings({ signer: 'Ada', keepsFiles: false, habits: USUAL }, true);
    expect(await forgetPrivate()).toBe('saved');
    expect(Object.keys(webStorage)).toEqual([]);
    expect((await loadKept(true)).signer).toBe('On disk');
  });

  it('a full storage is said; what is no JSON there is as good as nothing', async () => {
    expect(await saveSettings({ signer: 'too long', keepsFiles: false, habits: USUAL }, true)).toBe('full');
    webStorage.setItem('settings', '{');
    webStorage.setItem('choice:list', 'paper');
    const kept = await loadKept(true);
    expect([kept.signer, kept.choice('list')]).toEqual(['', null]);
  });

  it('a background has no such memory, and an ordinary window’s would be on disk: neither is written to', async () => {
    Reflect.deleteProperty(globalThis, 'localStorage');
    await privateArea().set({ a: 1 });
    vi.stubGlobal('localStorage', webStorage);
    inWindow('ordinary', 'split');
    await privateArea().set({ b: 2 });
    expect(Object.keys(webStorage)).toEqual([]);
    expect(session.data).toEqual({ 'private:a': 1, 'private:b': 2 });
  });
});

it('where it is not, in the session, under names of its own', async () => {
  inWindow('private', undefined);
  session.data = { a: 0 };
  await privateArea().set({ a: 1, b: 2 });
  await privateArea().remove(['b']);
  expect(session.data).toEqual({ a: 0, 'private:a': 1 });
  expect(await privateArea().get()).toEqual({ a: 1 });
  expect(Object.keys(webStorage)).toEqual([]);
});
