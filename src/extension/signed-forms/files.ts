import type { IDBPDatabase } from 'idb';
import { sha256 } from '../../pdf/file/sha256';
import { inOneWindow } from '../in-one-window';
import type { Saved } from '../storage';
import { type KeptForms, outcome, using } from './database';
import { keyToOpen, storedFileKeys } from './file-key';
import { type KeptFile, keptFileFrom, sealFile, unsealFile } from './sealed-file';

export { unlockFiles } from './file-key';

/** A kept file, byte for byte as it was signed; or why not: `locked` until its passphrase was given in this page. */
export type SignedFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'locked' | 'gone' | 'later-version' };

/** The file of a form; `gone` where none is kept, or it is not that file any more. Never rejects. */
export async function signedFile(hash: string): Promise<SignedFile> {
  try {
    const kept = keptFileFrom(await using((db) => db.get('files', hash)));
    const file = kept.kind === 'sealed' ? await opened(kept.file) : kept;
    if (file.kind === 'locked' || file.kind === 'later-version') return { kind: file.kind };
    return file.kind === 'plain' && (await sha256(file.bytes)) === hash
      ? { kind: 'file', bytes: file.bytes }
      : { kind: 'gone' };
  } catch {
    return { kind: 'gone' };
  }
}

async function opened(
  file: Extract<KeptFile, { kind: 'sealed' }>['file'],
): Promise<KeptFile | { readonly kind: 'locked' }> {
  const stored = await storedFileKeys();
  if (stored.kind === 'later-version') return { kind: 'later-version' };
  if (stored.kind !== 'sealed' && stored.kind !== 'open') return { kind: 'damaged' };
  const key = await keyToOpen(stored);
  if (!key) return { kind: stored.kind === 'sealed' ? 'locked' : 'damaged' };
  const bytes = await unsealFile(file, key);
  return bytes ? { kind: 'plain', bytes } : { kind: 'damaged' };
}

/** Files that were sealed ahead, with the key that they were sealed with. */
const ahead = new WeakMap<Uint8Array, { readonly publicKey: string; readonly value: unknown }>();

/** Seals a file before it is said whether it is to be kept: a popup may close right after that. Never rejects. */
export async function sealAhead(bytes: Uint8Array): Promise<void> {
  const stored = await storedFileKeys();
  if (stored.kind !== 'sealed') return;
  const { publicKey } = stored;
  const value = await sealFile(new Uint8Array(bytes), publicKey).catch(() => null);
  if (value) ahead.set(bytes, { publicKey, value });
}

/** A file as it is to be kept now: under the passphrase where there is one; or why it cannot be. Never rejects. */
export async function fileToKeep(
  bytes: Uint8Array,
): Promise<{ readonly kind: 'kept-as'; readonly value: unknown } | { readonly kind: 'later-version' | 'failed' }> {
  const stored = await storedFileKeys();
  const plain = new Uint8Array(bytes);
  switch (stored.kind) {
    case 'none':
    case 'open':
      return { kind: 'kept-as', value: plain };
    case 'sealed': {
      const ready = ahead.get(bytes);
      if (ready?.publicKey === stored.publicKey) return { kind: 'kept-as', value: ready.value };
      return sealFile(plain, stored.publicKey).then(
        (value) => ({ kind: 'kept-as', value }),
        () => ({ kind: 'failed' }),
      );
    }
    case 'later-version':
      return { kind: 'later-version' };
    default:
      // Whether there is a passphrase cannot be told: nothing may lie open that it was set for.
      return { kind: 'failed' };
  }
}

/**
 * Seals the kept files that are still open where there is a passphrase, and opens those that are still sealed where it was
 * taken away; what cannot be read stays as it is. One after the other: interrupted, it goes on another time. Never rejects.
 */
export async function settleFiles(): Promise<Saved> {
  const { kind } = await storedFileKeys();
  const wrong = kind === 'sealed' ? 'plain' : kind === 'open' ? 'sealed' : null;
  if (wrong === null) return 'saved';
  return outcome(async (db) => {
    for (const hash of await db.getAllKeys('files')) {
      if (keptFileFrom(await db.get('files', hash)).kind === wrong) await inOneWindow(() => settle(db, hash));
    }
  });
}

/** Brings one file to how it is to be kept now, which another window may have changed. */
async function settle(db: IDBPDatabase<KeptForms>, hash: string): Promise<void> {
  const value = await settled(keptFileFrom(await db.get('files', hash)));
  if (value === null) return;
  const change = db.transaction('files', 'readwrite');
  // Another window may have removed it meanwhile.
  if ((await change.store.getKey(hash)) !== undefined) await change.store.put(value, hash);
  await change.done;
}

/** What a file is to be kept as instead; null where it stays as it is. */
async function settled(kept: KeptFile): Promise<unknown> {
  const stored = await storedFileKeys();
  if (kept.kind === 'plain' && stored.kind === 'sealed') return sealFile(kept.bytes, stored.publicKey);
  if (kept.kind !== 'sealed' || stored.kind !== 'open') return null;
  const key = await keyToOpen(stored);
  return key && unsealFile(kept.file, key);
}

/** Removes the files that lie under a passphrase, and leaves what is known of their forms. Never rejects. */
export function removeSealedFiles(): Promise<Saved> {
  return outcome(async (db) => {
    const change = db.transaction('files', 'readwrite');
    for (const hash of await change.store.getAllKeys())
      if (keptFileFrom(await change.store.get(hash)).kind === 'sealed') await change.store.delete(hash);
    await change.done;
  });
}
