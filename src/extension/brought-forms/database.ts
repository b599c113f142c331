import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Saved } from '../storage';

/** What is kept: what is known of each form, by its id, and the bytes of their files, by SHA-256. */
export interface KeptBlanks extends DBSchema {
  forms: { key: string; value: unknown };
  files: { key: string; value: unknown };
}

const NAME = 'brought-forms';
const VERSION = 1;

/** Opens the database for one act: a page that held it open would stand in the way of a later version. Rejects as it does. */
export async function using<T>(act: (db: IDBPDatabase<KeptBlanks>) => Promise<T>): Promise<T> {
  const db = await openDB<KeptBlanks>(NAME, VERSION, {
    upgrade(opened) {
      opened.createObjectStore('forms');
      opened.createObjectStore('files');
    },
  });
  try {
    return await act(db);
  } finally {
    db.close();
  }
}

/** Why something could not be kept or read, by what the browser threw. */
export function reason(error: unknown): Exclude<Saved, 'saved'> {
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return 'later-version';
  // The browser's storage for extensions says it in words.
  return name === 'QuotaExceededError' || /quota|space|full/i.test(String(error)) ? 'full' : 'failed';
}
