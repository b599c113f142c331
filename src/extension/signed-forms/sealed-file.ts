import * as v from 'valibot';
import { fromBase64, toBase64 } from '../base64';
import { isOfLaterVersion, STORED_VERSION } from '../stored-version';

/** RSA-OAEP, with a modulus of 3072 bits: as strong as 128 bits (NIST SP 800-57, part 1, table 2). */
const PAIR = { name: 'RSA-OAEP', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };

/** Both keys of files in base64: anyone may seal with the public one (SPKI), the private one (PKCS #8) opens. */
export interface FileKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** New keys; for a moment's work of the processor. */
export async function newFileKeys(): Promise<FileKeys> {
  const pair = await crypto.subtle.generateKey(PAIR, true, ['encrypt', 'decrypt']);
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey('spki', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: toBase64(new Uint8Array(open)), privateKey: toBase64(new Uint8Array(secret)) };
}

/** The private key from base64, fit to open files with and never to be taken out again; rejects where it is none. */
export async function toOpenWith(privateKey: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', fromBase64(privateKey), PAIR, false, ['decrypt']);
}

const bytes = v.pipe(
  v.instance(Uint8Array),
  v.transform((kept) => new Uint8Array(kept)),
);
const schema = v.object({ key: bytes, iv: bytes, sealed: bytes });

/** A file as the database holds it: its very bytes, or sealed, each under a key of its own that the public key seals. */
export type KeptFile =
  | { readonly kind: 'plain'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'sealed'; readonly file: v.InferOutput<typeof schema> }
  | { readonly kind: 'later-version' | 'damaged' };

/** What the database holds of a file, hostile until parsed. */
export function keptFileFrom(kept: unknown): KeptFile {
  if (kept instanceof Uint8Array) return { kind: 'plain', bytes: new Uint8Array(kept) };
  if (isOfLaterVersion(kept)) return { kind: 'later-version' };
  const parsed = v.safeParse(schema, kept);
  return parsed.success ? { kind: 'sealed', file: parsed.output } : { kind: 'damaged' };
}

/** Seals a file (AES-256-GCM, its key under RSA-OAEP), as the database is to hold it; rejects where the key is none. */
export async function sealFile(file: Uint8Array<ArrayBuffer>, publicKey: string): Promise<unknown> {
  const own = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const [raw, pub] = await Promise.all([
    crypto.subtle.exportKey('raw', own),
    crypto.subtle.importKey('spki', fromBase64(publicKey), PAIR, false, ['encrypt']),
  ]);
  const [key, sealed] = await Promise.all([
    crypto.subtle.encrypt({ name: PAIR.name }, pub, raw),
    crypto.subtle.encrypt({ name: 'AES-GCM', iv }, own, file),
  ]);
  return { version: STORED_VERSION, key: new Uint8Array(key), iv, sealed: new Uint8Array(sealed) };
}

/** Unseals a file; null where it was sealed with another key, or changed since. */
export async function unsealFile(
  { key, iv, sealed }: Extract<KeptFile, { kind: 'sealed' }>['file'],
  privateKey: CryptoKey,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const raw = await crypto.subtle.decrypt({ name: PAIR.name }, privateKey, key);
    const own = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, own, sealed));
  } catch {
    return null;
  }
}
