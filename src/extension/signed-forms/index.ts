import type { IDBPDatabase } from 'idb';
import { inOneWindow } from '../in-one-window';
import type { Saved } from '../storage';
import { type KeptForms, outcome, reason, using } from './database';
import { fileToKeep, type SignedFile, settleFiles, signedFile } from './files';
import { type SignedForm, signedFormFrom } from './signed-form';

export { removeSealedFiles, type SignedFile, sealAhead, settleFiles, signedFile, unlockFiles } from './files';
export type { SignedForm } from './signed-form';

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
  read: (db: IDBPDatabase<KeptForms>) => Promise<{ kept: unknown[]; files: readonly string[]; others: number }>,
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

/**
 * Keeps what is known of a form, and its file where there is one to keep, under the passphrase where one is set. A file that
 * cannot be kept costs no more than itself. Never rejects; not for private windows.
 */
export function keepSignedForm(form: SignedForm, bytes: Uint8Array | null): Promise<Saved> {
  return inOneWindow(async () => {
    const file = bytes && (await fileToKeep(bytes));
    const done = await outcome(async (db) => {
      const change = db.transaction(['forms', 'files'], 'readwrite');
      const files = change.objectStore('files');
      await Promise.all([
        change.objectStore('forms').put(form, form.sha256),
        file?.kind === 'kept-as' ? files.put(file.value, form.sha256) : files.delete(form.sha256),
        change.done,
      ]);
    });
    return done === 'saved' && file && file.kind !== 'kept-as' ? file.kind : done;
  }).catch(reason);
}

/** The form that was last signed under a draft's key, and its file; null where none is kept. Never rejects. */
export async function lastSigned(key: string): Promise<{ form: SignedForm; file: SignedFile } | null> {
  const all = await signedForms();
  const listed = all.kind === 'forms' ? all.forms.find((form) => form.key === key) : undefined;
  if (!listed?.hasFile) return null;
  const { hasFile: _, ...form } = listed;
  return { form, file: await signedFile(form.sha256) };
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

/**
 * Puts a form back as it was taken out, over nothing that was kept under its hash meanwhile; its file under the passphrase
 * where one was set since. Never rejects.
 */
export async function putBack(hash: string, { record, file }: Extract<Taken, { kind: 'taken' }>): Promise<Saved> {
  const done = await outcome(async (db) => {
    const change = db.transaction(['forms', 'files'], 'readwrite');
    const [forms, files] = [change.objectStore('forms'), change.objectStore('files')];
    if (record !== undefined && (await forms.getKey(hash)) === undefined) await forms.put(record, hash);
    if (file !== undefined && (await files.getKey(hash)) === undefined) await files.put(file, hash);
    await change.done;
  });
  if (done === 'saved') void settleFiles();
  return done;
}

/** Removes all of them. Never rejects. */
export function removeSignedForms(): Promise<Saved> {
  return outcome(async (db) => {
    const change = db.transaction(['forms', 'files'], 'readwrite');
    await Promise.all([change.objectStore('forms').clear(), change.objectStore('files').clear(), change.done]);
  });
}
