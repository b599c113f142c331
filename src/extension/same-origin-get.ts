import type { SameOriginGet } from '../portals/portal';

/** How long a portal may take to answer, in milliseconds. */
const PATIENCE = 3000;
/** The largest answer that is read, in bytes. */
const LARGEST = 4_000_000;

/** How an address is asked. */
interface Asking {
  /** Milliseconds from the question to the last byte. */
  readonly patience: number;
  /** Bytes; a larger answer is broken off. */
  readonly largest: number;
  /** Whether the site may send on to another address of its own. */
  readonly redirect: 'follow' | 'error';
}

/** What a site answered. */
interface Answered {
  readonly ok: boolean;
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/**
 * Fetches from the open page's own site with the visitor's rights; nowhere else: in this mode the browser breaks off
 * before it would ask another origin that the site sends on to (Fetch, "main fetch"; tried in both browsers).
 * Null where no answer came, or none in time.
 */
export async function fetchSameOrigin(
  address: URL,
  { patience, largest, redirect }: Asking,
): Promise<Answered | 'too-large' | null> {
  if (address.origin !== location.origin) return null;
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(address, { mode: 'same-origin', credentials: 'include', redirect, signal });
    if (new URL(response.url).origin !== location.origin) return null;
    const bytes = await readCapped(response, largest);
    if (bytes === null) return 'too-large';
    const { ok, status, headers } = response;
    return { ok, status, contentType: headers.get('content-type') ?? '', bytes };
  } catch {
    return null;
  }
}

/** Asks for a portal's own data: no redirection, little patience. Null on any failure. */
export const sameOriginGet: SameOriginGet = async (address) => {
  const answer = await fetchSameOrigin(address, { patience: PATIENCE, largest: LARGEST, redirect: 'error' });
  if (answer === null || answer === 'too-large') return null;
  const { status, contentType, bytes } = answer;
  return { status, text: new TextDecoder().decode(bytes), contentType };
};

/** The body; null, and the rest broken off, once it is larger than it may be. */
async function readCapped(response: Response, largest: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    length += value.byteLength;
    parts.push(value);
    if (length > largest) {
      await reader?.cancel();
      return null;
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
