import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Saved } from '../storage';

/** What is kept: what is known of each form and, where its author asked for that, its file; both by the file's SHA-256. */
export interface KeptForms extends DBSchema {
  forms: { key: string; value: unknown; indexes: { at: number } };
  files: { key: string; value: unknown };
}

const NAME = 'signed-forms';
/** Two has an index by when a form was signed. */
const VERSION = 2;

/** Opens the database for one act: a page that held it open would stand in the way of a later version. Rejects as it does. */
export async function using<T>(act: (db: IDBPDatabase<KeptForms>) => Promise<T>): Promise<T> {
  const db = await openDB<KeptForms>(NAME, VERSION, {
    upgrade(opened, before, _now, change) {
      if (before < 1) {
        opened.createObjectStore('forms');
        opened.createObjectStore('files');
      }
      change.objectStore('forms').createIndex('at', 'at');
    },
  });
  try {
    return await act(db);
  } finally {
    db.close();
  }
}

/** How a change of it went. Never rejects. */
export async function outcome(act: (db: IDBPDatabase<KeptForms>) => Promise<unknown>): Promise<Saved> {
  try {
    await using(act);
    return 'saved';
  } catch (error) {
    return reason(error);
  }
}

/** Why something could not be kept or read, by what the browser threw. */
export function reason(error: unknown): Exclude<Saved, 'saved'> {
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return 'later-version';
  return name === 'QuotaExceededError' ? 'full' : 'failed';
}
