import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchSameOrigin, sameOriginGet } from '../../src/extension/same-origin-get';

const OWN = new URL('https://portal.example/api/paper?p=1');
const ASKING = { patience: 60, largest: 1000, redirect: 'follow' } as const;

/** How the site was asked, and what it answers: as `fetch` does, it gives up when the signal says so. */
let asked: { readonly url: string; readonly how: RequestInit }[];
let answer: () => Response | Promise<Response>;

beforeEach(() => {
  asked = [];
  answer = answered('{"ok":true}');
  vi.stubGlobal('location', new URL('https://portal.example/paper/1'));
  vi.stubGlobal('fetch', (url: URL, how: RequestInit) => {
    asked.push({ url: url.href, how });
    const aborted = new Promise<never>((_, reject) => {
      how.signal?.addEventListener('abort', () => reject(how.signal?.reason));
    });
    return Promise.race([answer(), aborted]);
  });
});
afterEach(() => vi.unstubAllGlobals());

function answered(body: BodyInit, { status = 200, type = 'application/json', url = OWN.href } = {}): () => Response {
  return () => {
    const response = new Response(body, { status, headers: type ? { 'content-type': type } : {} });
    Object.defineProperty(response, 'url', { value: url });
    return response;
  };
}

describe('asking the open page’s own site', () => {
  it('with the visitor’s rights, and in the mode that lets no other origin be asked', async () => {
    const got = await fetchSameOrigin(OWN, ASKING);
    expect(got).toMatchObject({ ok: true, status: 200, contentType: 'application/json' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: OWN.href,
      how: { mode: 'same-origin', credentials: 'include', redirect: 'follow' },
    });
  });

  it.each([
    'https://evil.example/api',
    'http://portal.example/api',
    'https://portal.example:8443/api',
    'https://sub.portal.example/',
    'data:text/plain,x',
    'blob:null/1',
  ])('no other is asked: %s', async (address) => {
    expect(await fetchSameOrigin(new URL(address), ASKING)).toBeNull();
    expect(await sameOriginGet(new URL(address))).toBeNull();
    expect(asked).toEqual([]);
  });

  it('an answer from another origin is not taken', async () => {
    answer = answered('secret', { url: 'https://evil.example/' });
    expect(await fetchSameOrigin(OWN, ASKING)).toBeNull();
  });

  it('a site that sends on is followed where that was asked for, and refused else', async () => {
    await fetchSameOrigin(OWN, ASKING);
    await fetchSameOrigin(OWN, { ...ASKING, redirect: 'error' });
    expect(asked.map(({ how }) => how.redirect)).toEqual(['follow', 'error']);
  });

  it('a portal’s own data are never fetched from where it sends on to', async () => {
    await sameOriginGet(OWN);
    expect(asked.map(({ how }) => how.redirect)).toEqual(['error']);
  });

  it('patience ends, whether the answer does not begin or does not end', async () => {
    answer = () => new Promise<Response>(() => {});
    expect(await fetchSameOrigin(OWN, ASKING)).toBeNull();
    expect(asked[0]?.how.signal?.aborted).toBe(true);
  });

  it('a portal is waited for three seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await sameOriginGet(OWN);
    expect(timeout.mock.calls).toEqual([[3000]]);
    expect(asked[0]?.how.signal).toBe(timeout.mock.results[0]?.value);
    timeout.mockRestore();
  });

  it('an answer as long as may be comes whole; one byte more is too large', async () => {
    answer = answered('x'.repeat(1000));
    expect(await fetchSameOrigin(OWN, ASKING)).toMatchObject({ bytes: new Uint8Array(1000).fill(0x78) });
    answer = answered('x'.repeat(1001));
    expect(await fetchSameOrigin(OWN, ASKING)).toBe('too-large');
  });

  it('a refusal is an answer with its status; no answer is none', async () => {
    answer = answered('no', { status: 403, type: '' });
    expect(await fetchSameOrigin(OWN, ASKING)).toMatchObject({ ok: false, status: 403 });
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await fetchSameOrigin(OWN, ASKING)).toBeNull();
    expect(await sameOriginGet(OWN)).toBeNull();
  });

  it('a portal’s data come as text, up to four megabytes', async () => {
    answer = answered('{"title":"Żółć"}', { status: 401, type: 'application/json; charset=utf-8' });
    expect(await sameOriginGet(OWN)).toEqual({
      status: 401,
      text: '{"title":"Żółć"}',
      contentType: 'application/json; charset=utf-8',
    });
    answer = answered('x'.repeat(4_000_000));
    expect((await sameOriginGet(OWN))?.text).toHaveLength(4_000_000);
    answer = answered('x'.repeat(4_000_001));
    expect(await sameOriginGet(OWN)).toBeNull();
  });
});
