import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Lock, lockFrom, type Sealed, seal, unseal } from '../passphrase';
import { FILE_KEY } from '../stored-names';
import { sealedSchema } from '../stored-signatures';
import { isOfLaterVersion, STORED_VERSION, type StoredRecord } from '../stored-version';
import { newFileKeys, toOpenWith } from './sealed-file';

const base64 = v.pipe(v.string(), v.nonEmpty(), v.base64());
const schema = v.variant('kind', [
  v.object({ kind: v.literal('sealed'), publicKey: base64, sealed: sealedSchema }),
  v.object({ kind: v.literal('open'), publicKey: base64, privateKey: base64 }),
]);
type Keys = v.InferOutput<typeof schema>;

/**
 * The keys of kept files as the disk has them: `sealed`, the private one with the passphrase; `open` once that was taken
 * away, for files that are still sealed; `none` where there never was one; or why they cannot be told.
 */
export type StoredFileKeys = Keys | { readonly kind: 'none' | 'damaged' | 'later-version' | 'failed' };

/** Reads the keys of kept files. Never rejects. */
export async function storedFileKeys(): Promise<StoredFileKeys> {
  const local = await browser.storage.local.get([FILE_KEY]).catch(() => null);
  return local ? fileKeysFrom(local[FILE_KEY]) : { kind: 'failed' };
}

/** What storage holds of the keys, hostile until read; null stands for keys that were forgotten. */
export function fileKeysFrom(stored: unknown): StoredFileKeys {
  if (stored === undefined || stored === null) return { kind: 'none' };
  if (isOfLaterVersion(stored)) return { kind: 'later-version' };
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : { kind: 'damaged' };
}

/** The private key as this page holds it, once its passphrase was given; with the public one that it belongs to. */
let held: { readonly publicKey: string; readonly key: CryptoKey } | null = null;

/** What opens files that were sealed with these keys; null while their passphrase was not given in this page. */
export async function keyToOpen(keys: Keys): Promise<CryptoKey | null> {
  if (keys.kind === 'open') return toOpenWith(keys.privateKey).catch(() => null);
  return held?.publicKey === keys.publicKey ? held.key : null;
}

/**
 * Opens the kept files for this page with a passphrase, or with the key made from it. Returns whether it was the right one;
 * true also where nothing lies under one any more.
 */
export async function unlockFiles(by: string | Lock): Promise<boolean> {
  const keys = await storedFileKeys();
  if (keys.kind !== 'sealed') return true;
  const opened = await unseal(keys.sealed, typeof by === 'string' ? await lockFrom(by, keys.sealed) : by);
  const key = opened === null ? null : await toOpenWith(opened).catch(() => null);
  if (key) held = { publicKey: keys.publicKey, key };
  return key !== null;
}

/**
 * What is to be stored of the keys when the passphrase becomes another one, or none: to be kept in one step with the
 * signatures; nothing where nothing changes. `locked` where they lie under yet another passphrase.
 */
export async function keysUnder(
  before: Lock | null,
  after: Lock | null,
): Promise<StoredRecord | 'locked' | 'later-version' | 'failed'> {
  const keys = await storedFileKeys();
  if (keys.kind === 'later-version' || keys.kind === 'failed') return keys.kind;
  if (keys.kind === 'sealed') {
    const privateKey = before && (await unseal(keys.sealed, before));
    return privateKey === null ? 'locked' : stored(keys.publicKey, privateKey, after);
  }
  if (!after) return keys.kind === 'damaged' ? { [FILE_KEY]: null } : {};
  // Keys that lay open, or are damaged, seal nothing any more.
  const { publicKey, privateKey } = await newFileKeys();
  return stored(publicKey, privateKey, after);
}

async function stored(publicKey: string, privateKey: string, lock: Lock | null): Promise<StoredRecord> {
  const keys: Keys = lock
    ? { kind: 'sealed', publicKey, sealed: await seal(privateKey, lock) }
    : { kind: 'open', publicKey, privateKey };
  return { [FILE_KEY]: { version: STORED_VERSION, ...keys } };
}

/** What the private key was sealed as; null where no passphrase seals it. */
export const sealedKey = (keys: StoredFileKeys): Sealed | null => (keys.kind === 'sealed' ? keys.sealed : null);
