import browser from 'webextension-polyfill';
import type { KeptSignature } from '../signing/kept-signatures';
import { type Lock, lockFrom, type Sealed, seal, unseal } from './passphrase';
import type { Saved } from './storage';
import { SETTINGS, SIGNATURES } from './stored-names';
import {
  keptFrom,
  movedFromSettings,
  signaturesFromStored,
  toSealedSignatures,
  toStoredSignatures,
} from './stored-signatures';

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

/** Reads the signatures, those under a passphrase with its key. */
export async function loadSignatures(lock: Lock | null): Promise<Signatures> {
  const local = await browser.storage.local.get([SIGNATURES, SETTINGS]).catch(() => null);
  if (!local) return { kind: 'failed' };
  const stored = signaturesFromStored({ ...local, ...movedFromSettings(local) }[SIGNATURES]);
  if (stored.kind === 'open') return { ...stored, lock: null };
  if (stored.kind === 'later-version') return stored;
  const { sealed } = stored;
  const fits = lock && lock.recipe.salt === sealed.salt && lock.recipe.rounds === sealed.rounds;
  const text = fits ? await unseal(sealed, lock) : null;
  return text === null ? { kind: 'locked', sealed } : { kind: 'open', ...keptFrom(parsed(text)), lock };
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
export async function changeSignatures(
  lock: Lock | null,
  change: (kept: readonly KeptSignature[]) => readonly KeptSignature[] | null,
): Promise<SignaturesChanged> {
  const now = await loadSignatures(lock);
  if (now.kind !== 'open') return now.kind;
  const kept = change(now.kept);
  return kept ? write(kept, now.lock) : 'no-room';
}

/** Keeps the signatures under another key from now on; null for none. */
export async function relock(before: Lock | null, after: Lock | null): Promise<SignaturesChanged> {
  const now = await loadSignatures(before);
  return now.kind === 'open' ? write(now.kept, after) : now.kind;
}

/** Forgets all signatures, also those that nobody can open any more. */
export async function forgetSignatures(): Promise<Saved> {
  return write([], null);
}

async function write(kept: readonly KeptSignature[], lock: Lock | null): Promise<Saved> {
  const stored = lock ? toSealedSignatures(await seal(JSON.stringify(kept), lock)) : toStoredSignatures(kept);
  try {
    const local = await browser.storage.local.get([SETTINGS]);
    // What settings of before held is among them now.
    const { [SETTINGS]: settings } = movedFromSettings(local);
    await browser.storage.local.set({ [SIGNATURES]: stored, ...(settings ? { [SETTINGS]: settings } : {}) });
    return 'saved';
  } catch (error) {
    return /quota|space|full/i.test(String(error)) ? 'full' : 'failed';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
