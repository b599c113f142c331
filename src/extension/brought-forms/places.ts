import browser from 'webextension-polyfill';
import { fromBase64, toBase64 } from '../base64';
import { privateArea } from '../private-area';
import { BROUGHT } from '../stored-names';
import type { BroughtForm } from './brought-form';
import { type KeptBlanks, using } from './database';

/** Where forms are kept that were brought, with their files. Each act rejects as the browser does. */
export interface FormPlace {
  /** All of them, hostile until parsed. */
  all(): Promise<readonly unknown[]>;
  /** The bytes of a file by its SHA-256, hostile until parsed. */
  file(hash: string): Promise<unknown>;
  /** Keeps a form, in the place of what was kept under its id; with null its file stays as it is kept. */
  put(form: BroughtForm, bytes: Uint8Array | null): Promise<void>;
  /** Removes a form, and its file where no other form is of it. */
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** Where the forms of this window are kept: those of a private one in memory, apart from the others'. */
export const placeOf = (ofPrivate: boolean): FormPlace => (ofPrivate ? inMemory : onDisk);

const STORES = ['forms', 'files'] as const satisfies readonly (keyof KeptBlanks)[];

/** The browser's database; and in its storage a word that there is something in it, for whoever has no time to look. */
const onDisk: FormPlace = {
  all: () => using((db) => db.getAll('forms')),
  file: (hash) => using((db) => db.get('files', hash)),
  async put(form, bytes) {
    await browser.storage.local.set({ [BROUGHT]: true });
    await using(async (db) => {
      const change = db.transaction(STORES, 'readwrite');
      await Promise.all([
        change.objectStore('forms').put(form, form.id),
        bytes && change.objectStore('files').put(new Uint8Array(bytes), form.file.sha256),
        change.done,
      ]);
    });
  },
  async remove(id) {
    const left = await using(async (db) => {
      const change = db.transaction(STORES, 'readwrite');
      const [forms, files] = [change.objectStore('forms'), change.objectStore('files')];
      await forms.delete(id);
      const others = await forms.getAll();
      for (const hash of await files.getAllKeys()) if (!others.some(isOf(hash))) await files.delete(hash);
      await change.done;
      return others.length;
    });
    if (left === 0) await browser.storage.local.remove([BROUGHT]);
  },
  async clear() {
    await using(async (db) => {
      const change = db.transaction(STORES, 'readwrite');
      await Promise.all([change.objectStore('forms').clear(), change.objectStore('files').clear(), change.done]);
    });
    await browser.storage.local.remove([BROUGHT]);
  },
};

const FORM = `${BROUGHT}:form:`;
const FILE = `${BROUGHT}:file:`;

/** The memory of private windows, which goes with the last of them. */
const inMemory: FormPlace = {
  async all() {
    return named(await privateArea().get(), FORM).map(([, form]) => form);
  },
  async file(hash) {
    const kept = (await privateArea().get())[FILE + hash];
    return typeof kept === 'string' ? fromBase64(kept) : undefined;
  },
  async put(form, bytes) {
    const file = bytes && { [FILE + form.file.sha256]: toBase64(bytes) };
    await privateArea().set({ [FORM + form.id]: form, ...file });
  },
  async remove(id) {
    const kept = await privateArea().get();
    const others = named(kept, FORM).flatMap(([name, form]) => (name === FORM + id ? [] : [form]));
    const files = named(kept, FILE).map(([name]) => name);
    const lone = files.filter((name) => !others.some(isOf(name.slice(FILE.length))));
    await privateArea().remove([FORM + id, ...lone]);
  },
  async clear() {
    const kept = await privateArea().get();
    await privateArea().remove([...named(kept, FORM), ...named(kept, FILE)].map(([name]) => name));
  },
};

function named(kept: Readonly<Record<string, unknown>>, start: string): readonly (readonly [string, unknown])[] {
  return Object.entries(kept).filter(([name]) => name.startsWith(start));
}

/** Whether a record is of a file; one that cannot be read is of any, for a later version may read it. */
function isOf(hash: string): (form: unknown) => boolean {
  return (form) => {
    const file = typeof form === 'object' && form !== null && 'file' in form ? form.file : null;
    if (typeof file !== 'object' || file === null || !('sha256' in file)) return true;
    return file.sha256 === hash;
  };
}
