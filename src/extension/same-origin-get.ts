import type { SameOriginGet } from '../portals/portal';

/** How long a portal may take to answer, in milliseconds. */
const PATIENCE = 3000;
/** The largest answer that is read, in bytes. */
const LARGEST = 4_000_000;

/**
 * Fetches from the open page's own site with the visitor's rights; nowhere else, and no redirection out of it.
 * Resolves to null on any failure: another origin, no answer in time, an answer that is too large.
 */
export const sameOriginGet: SameOriginGet = async (address) => {
  if (address.origin !== location.origin) return null;
  try {
    const response = await fetch(address, {
      credentials: 'include',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await readCapped(response);
    if (text === null) return null;
    return { status: response.status, text, contentType: response.headers.get('content-type') ?? '' };
  } catch {
    return null;
  }
};

async function readCapped(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.byteLength;
    if (read > LARGEST) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
