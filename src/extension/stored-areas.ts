import browser from 'webextension-polyfill';
import type { StoredRecord } from './stored-version';

/** All that is kept on disk, and until the browser closes, as it is stored. */
export interface StoredAreas {
  readonly local: StoredRecord;
  readonly session: StoredRecord;
}

/** Reads both; what cannot be read counts as empty. Never rejects. */
export async function readAreas(): Promise<StoredAreas> {
  const [local, session] = await Promise.all([
    browser.storage.local.get(null).catch(nothingKept),
    browser.storage.session.get(null).catch(nothingKept),
  ]);
  return { local, session };
}

/** What counts as kept where nothing can be read. */
export const nothingKept = (): StoredRecord => ({});
