import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { sha256 } from '../../pdf/file/sha256';
import type { Saved } from '../storage';
import { type SignedForm, signedFormFrom } from './signed-form';

export type { SignedForm } from './signed-form';

/** What is kept: what is known of each form and, where its author asked for that, its file; both by the file's SHA-256. */
interface Kept extends DBSchema {
  forms: { key: string; value: unknown; indexes: { at: number } };
  files: { key: string; value: unknown };
}

const NAME = 'signed-forms';
/** Two has an index by when a form was signed. */
const VERSION = 2;

/** A form that was signed here, and whether its file is kept too. */
export interface ListedForm extends SignedForm {
  readonly hasFile: boolean;
}

/**
 * Forms that are kept, the latest first, or why they cannot be read. `damaged` counts what is no form any more, `others`
 * what was not read yet.
 */
export type SignedForms =
  | { readonly kind: 'forms'; readonly forms: readonly ListedForm[]; readonly damaged: number; readonly others: number }
  | { readonly kind: 'unreadable'; readonly why: Exclude<Saved, 'saved'> };

/** All forms that were signed here. Never rejects. */
export function signedForms(): Promise<SignedForms> {
  return listed(async (db) => {
    const [kept, files] = await Promise.all([db.getAll('forms'), db.getAllKeys('files')]);
    return { kept, files, others: 0 };
  });
}

/** The forms that were signed here last, so many at most: there long before all of thousands are. Never rejects. */
export function latestForms(most: number): Promise<SignedForms> {
  return listed(async (db) => {
    const read = db.transaction(['forms', 'files']);
    const forms = read.objectStore('forms');
    const [byTime, files, all] = await Promise.all([
      forms.index('at').getAllKeys(),
      read.objectStore('files').getAllKeys(),
      forms.count(),
    ]);
    const kept = await Promise.all(byTime.slice(-most).map((hash) => forms.get(hash)));
    return { kept, files, others: all - kept.length };
  });
}

async function listed(
  read: (db: IDBPDatabase<Kept>) => Promise<{ kept: unknown[]; files: readonly string[]; others: number }>,
): Promise<SignedForms> {
  try {
    const { kept, files, others } = await using(read);
    const withFile = new Set(files);
    const forms = kept.flatMap((one) => signedFormFrom(one) ?? []);
    return {
      kind: 'forms',
      forms: forms.map((form) => ({ ...form, hasFile: withFile.has(form.sha256) })).sort((a, b) => b.at - a.at),
      damaged: kept.length - forms.length,
      others,
    };
  } catch (error) {
    return { kind: 'unreadable', why: reason(error) };
  }
}

/** Keeps what is known of a form, and its file where there is one to keep. Never rejects; not for private windows. */
export function keepSignedForm(form: SignedForm, bytes: Uint8Array | null): Promise<Saved> {
  return outcome(async (db) => {
    const change = db.transaction(['forms', 'files'], 'readwrite');
    await Promise.all([
      change.objectStore('forms').put(form, form.sha256),
      bytes
        ? change.objectStore('files').put(new Uint8Array(bytes), form.sha256)
        : change.objectStore('files').delete(form.sha256),
      change.done,
    ]);
  });
}

/** The file of a form, byte for byte as it was signed; null where none is kept, or it is not that file any more. Never rejects. */
export async function signedFile(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const kept = await using((db) => db.get('files', hash));
    if (!(kept instanceof Uint8Array)) return null;
    const bytes = new Uint8Array(kept);
    return (await sha256(bytes)) === hash ? bytes : null;
  } catch {
    return null;
  }
}

/** The form that was last signed under a draft's key, where its file is kept; else null. Never rejects. */
export async function lastSigned(key: string): Promise<{ form: SignedForm; bytes: Uint8Array<ArrayBuffer> } | null> {
  const all = await signedForms();
  const listed = all.kind === 'forms' ? all.forms.find((form) => form.key === key) : undefined;
  if (!listed?.hasFile) return null;
  const { hasFile: _, ...form } = listed;
  const bytes = await signedFile(form.sha256);
  return bytes && { form, bytes };
}

/** The date on the form that was last signed here under a draft's key; null where none is listed. Never rejects. */
export async function signedOn(key: string): Promise<SignedForm['date'] | null> {
  const all = await signedForms();
  return (all.kind === 'forms' && all.forms.find((form) => form.key === key)?.date) || null;
}

/** A form that was taken out, as it was kept; or why not: another window has already, or the browser refused. */
export type Taken =
  | { readonly kind: 'taken'; readonly record: unknown; readonly file: unknown }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly why: Exclude<Saved, 'saved'> };

/** Takes what is known of a form and its file out of what is kept, in one step. Never rejects. */
export async function takeSignedForm(hash: string): Promise<Taken> {
  try {
    return await using(async (db) => {
      const change = db.transaction(['forms', 'files'], 'readwrite');
      const [forms, files] = [change.objectStore('forms'), change.objectStore('files')];
      const [record, file] = await Promise.all([forms.get(hash), files.get(hash)]);
      await Promise.all([forms.delete(hash), files.delete(hash), change.done]);
      return record === undefined && file === undefined ? { kind: 'gone' } : { kind: 'taken', record, file };
    });
  } catch (error) {
    return { kind: 'refused', why: reason(error) };
  }
}

/** Puts a form back as it was taken out, over nothing that was kept under its hash meanwhile. Never rejects. */
export function putBack(hash: string, { record, file }: Extract<Taken, { kind: 'taken' }>): Promise<Saved> {
  return outcome(async (db) => {
    const change = db.transaction(['forms', 'files'], 'readwrite');
    const [forms, files] = [change.objectStore('forms'), change.objectStore('files')];
    if (record !== undefined && (await forms.getKey(hash)) === undefined) await forms.put(record, hash);
    if (file !== undefined && (await files.getKey(hash)) === undefined) await files.put(file, hash);
    await change.done;
  });
}

/** Removes all of them. Never rejects. */
export function removeSignedForms(): Promise<Saved> {
  return outcome(async (db) => {
    const change = db.transaction(['forms', 'files'], 'readwrite');
    await Promise.all([change.objectStore('forms').clear(), change.objectStore('files').clear(), change.done]);
  });
}

/** Opens the database for one act: a page that held it open would stand in the way of a later version. */
async function using<T>(act: (db: IDBPDatabase<Kept>) => Promise<T>): Promise<T> {
  const db = await openDB<Kept>(NAME, VERSION, {
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

async function outcome(act: (db: IDBPDatabase<Kept>) => Promise<unknown>): Promise<Saved> {
  try {
    await using(act);
    return 'saved';
  } catch (error) {
    return reason(error);
  }
}

function reason(error: unknown): Exclude<Saved, 'saved'> {
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return 'later-version';
  return name === 'QuotaExceededError' ? 'full' : 'failed';
}
