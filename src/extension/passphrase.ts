import { fromBase64, toBase64 } from './base64';

/** What a passphrase is turned into a key with; nothing of it is secret. */
export interface KeyRecipe {
  /** Sixteen random bytes in base64. */
  readonly salt: string;
  /** How often PBKDF2 hashes. */
  readonly rounds: number;
}

/** Something that only its passphrase opens; in base64. */
export interface Sealed extends KeyRecipe {
  /** AES-GCM's initialisation vector, twelve random bytes, new for each sealing. */
  readonly iv: string;
  readonly sealed: string;
}

/** A key made from a passphrase; it never leaves this page's memory. */
export interface Lock {
  readonly recipe: KeyRecipe;
  readonly key: CryptoKey;
}

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023); about half a second. */
const ROUNDS = 600_000;
/** More than that would keep the author waiting for minutes: no record of ours. */
export const MOST_ROUNDS = 10_000_000;

/** Turns a passphrase into a key (PBKDF2, SHA-256, AES-256). Letters typed in another encoding of Unicode give the same. */
export async function lockFrom(passphrase: string, recipe: KeyRecipe = newRecipe()): Promise<Lock> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(recipe.salt), iterations: recipe.rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { recipe, key };
}

/** Seals a text with a key. */
export async function seal(text: string, { recipe, key }: Lock): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return { ...recipe, iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) };
}

/** Opens what was sealed; null where the key is another one, or what was sealed was changed since. */
export async function unseal({ iv, sealed }: Sealed, { key }: Lock): Promise<string | null> {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(sealed));
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

function newRecipe(): KeyRecipe {
  return { salt: toBase64(crypto.getRandomValues(new Uint8Array(16))), rounds: ROUNDS };
}
