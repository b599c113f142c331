import browser from 'webextension-polyfill';
import type { KeptSignature } from '../signing/kept-signatures';
import { inOneWindow } from './in-one-window';
import { type Lock, lockFrom, type Sealed, seal, unseal } from './passphrase';
import { removeSealedFiles, settleFiles } from './signed-forms';
import { fileKeysFrom, keysUnder, sealedKey, storedFileKeys, unlockFiles } from './signed-forms/file-key';
import { outcome, type Saved } from './storage';
import { FILE_KEY, SETTINGS, SIGNATURES } from './stored-names';
import {
  keptFrom,
  movedFromSettings,
  signaturesFromStored,
  toSealedSignatures,
  toStoredSignatures,
} from './stored-signatures';
import type { StoredRecord } from './stored-version';

/** The signatures on this computer's disk, as far as they can be seen. */
export type Signatures =
  | {
      readonly kind: 'open';
      readonly kept: readonly KeptSignature[];
      /** Whether something of them could not be read. */
      readonly damaged: boolean;
      /** The key that they are kept under; null where there is no passphrase. */
      readonly lock: Lock | null;
    }
  | { readonly kind: 'locked'; readonly sealed: Sealed }
  /** The browser does not say, or a later version of this program wrote them: they are left alone. */
  | { readonly kind: 'failed' | 'later-version' };

/** How a change of them went: kept, or why not; `locked` where their passphrase was not given, `no-room` where five are kept. */
export type SignaturesChanged = Saved | 'locked' | 'no-room';

/**
 * Reads the signatures, those under a passphrase with its key. Where kept PDFs alone lie under one, as where the sealed
 * signatures were damaged, it is that one.
 */
export async function loadSignatures(lock: Lock | null): Promise<Signatures> {
  const local = await browser.storage.local.get([SIGNATURES, SETTINGS, FILE_KEY]).catch(() => null);
  if (!local) return { kind: 'failed' };
  const stored = signaturesFromStored({ ...local, ...movedFromSettings(local) }[SIGNATURES]);
  if (stored.kind === 'later-version') return stored;
  if (stored.kind === 'open') {
    const sealed = sealedKey(fileKeysFrom(local[FILE_KEY]));
    if (!sealed) return { ...stored, lock: null };
    return (await opened(sealed, lock)) === null ? { kind: 'locked', sealed } : { ...stored, lock };
  }
  const text = await opened(stored.sealed, lock);
  return text === null ? { kind: 'locked', sealed: stored.sealed } : { kind: 'open', ...keptFrom(parsed(text)), lock };
}

/** What was sealed, opened; null where the key is no key to it. */
async function opened(sealed: Sealed, lock: Lock | null): Promise<string | null> {
  const fits = lock && lock.recipe.salt === sealed.salt && lock.recipe.rounds === sealed.rounds;
  return fits ? unseal(sealed, lock) : null;
}

/** The key to what was sealed; null where the passphrase is a wrong one. */
export async function unlock(sealed: Sealed, passphrase: string): Promise<Lock | null> {
  const lock = await lockFrom(passphrase, sealed);
  return (await unseal(sealed, lock)) === null ? null : lock;
}

/**
 * Changes the signatures as they stand on disk at that moment, which another window may have changed.
 * @param change what becomes of them; null where there is no room.
 */
export function changeSignatures(
  lock: Lock | null,
  change: (kept: readonly KeptSignature[]) => readonly KeptSignature[] | null,
): Promise<SignaturesChanged> {
  return inOneWindow(async () => {
    const now = await loadSignatures(lock);
    if (now.kind !== 'open') return now.kind;
    const kept = change(now.kept);
    return kept ? write(kept, now.lock) : 'no-room';
  }).catch(refused);
}

/**
 * Keeps the signatures, and the PDFs that are kept, under another key from now on; null for none. `files-left` where that
 * is done but for some PDFs, which `settleFiles` has yet to seal or to open.
 */
export async function relock(before: Lock | null, after: Lock | null): Promise<SignaturesChanged | 'files-left'> {
  // What an earlier passphrase left sealed is opened first: its key goes.
  const opened = before ? 'saved' : await settleFiles();
  if (opened !== 'saved') return opened;
  const done = await inOneWindow(async () => {
    const now = await loadSignatures(before);
    if (now.kind !== 'open') return now.kind;
    const keys = await keysUnder(before, after);
    return typeof keys === 'string' ? keys : write(now.kept, after, keys);
  }).catch(refused);
  if (done !== 'saved') return done;
  if (after) await unlockFiles(after);
  return (await settleFiles()) === 'saved' ? 'saved' : 'files-left';
}

/**
 * Opens the kept PDFs for this page with the key of the signatures; where that was made before PDFs lay under it and this
 * page may change what is on disk, brings them under it.
 */
export async function unlockFilesToo(lock: Lock, mayChange: boolean): Promise<void> {
  const { kind } = await storedFileKeys();
  if (mayChange && (kind === 'none' || kind === 'damaged')) await relock(lock, lock);
  else await unlockFiles(lock);
}

/** Forgets all signatures and the PDFs that lie under a passphrase, also where nobody can open them any more. */
export async function forgetSignatures(): Promise<Saved> {
  return inOneWindow(async () => {
    // A key that nobody opens must seal nothing any more; without it, the PDFs are lost wherever they are.
    const forgotten = await write([], null, { [FILE_KEY]: null });
    if (forgotten === 'saved') await removeSealedFiles();
    return forgotten;
  }).catch(refused);
}

/** Writes the signatures, in one step with what else is to be stored. */
async function write(kept: readonly KeptSignature[], lock: Lock | null, more: StoredRecord = {}): Promise<Saved> {
  const stored = lock ? toSealedSignatures(await seal(JSON.stringify(kept), lock)) : toStoredSignatures(kept);
  return outcome(
    browser.storage.local.get([SETTINGS]).then((local) => {
      // The signature that an earlier version kept in the settings is among them now.
      const { [SETTINGS]: settings } = movedFromSettings(local);
      return browser.storage.local.set({
        [SIGNATURES]: stored,
        ...(settings ? { [SETTINGS]: settings } : {}),
        ...more,
      });
    }),
  );
}

/** What an act came to that the browser did not let begin, or end. */
const refused = () => 'failed' as const;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
