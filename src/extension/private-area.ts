import browser from 'webextension-polyfill';
import { PRIVATE } from './stored-names';
import type { StoredRecord } from './stored-version';

/** Where private windows keep things, by the names that others have on disk and in the session. It is never on disk. */
export interface PrivateArea {
  get(): Promise<StoredRecord>;
  set(items: StoredRecord): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

/** A part of the session's storage, which is one for all windows. The background empties it with the last private one. */
const ofSession: PrivateArea = {
  async get() {
    const own = Object.entries(await browser.storage.session.get(null)).filter(([name]) => name.startsWith(PRIVATE));
    return Object.fromEntries(own.map(([name, value]) => [name.slice(PRIVATE.length), value]));
  },
  async set(items) {
    const named = Object.entries(items).map(([name, value]) => [PRIVATE + name, value]);
    await browser.storage.session.set(Object.fromEntries(named));
  },
  async remove(names) {
    await browser.storage.session.remove(names.map((name) => PRIVATE + name));
  },
};

/** The web storage of pages in incognito windows, which Chromium holds in memory and drops with the last of them. */
const ofIncognito: PrivateArea = {
  async get() {
    return Object.fromEntries(Object.keys(localStorage).map((name) => [name, parsed(localStorage.getItem(name))]));
  },
  async set(items) {
    for (const [name, value] of Object.entries(items)) localStorage.setItem(name, JSON.stringify(value));
  },
  async remove(names) {
    for (const name of names) localStorage.removeItem(name);
  },
};

/**
 * The place that private windows have in this browser. Where the extension is split (Chromium 156), its session's storage
 * still is one for all windows, and the background that outlives the private ones is not told that they were closed.
 */
export function privateArea(): PrivateArea {
  const split = browser.runtime.getManifest().incognito === 'split';
  return split && browser.extension.inIncognitoContext && 'localStorage' in globalThis ? ofIncognito : ofSession;
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
