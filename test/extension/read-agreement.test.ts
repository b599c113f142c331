import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readAgreement } from '../../src/extension/read-agreement';

const FORM = 'https://portal.example/agreement-form.pdf';

/** What the site answers, and how it was asked. */
let answer: () => Response;
let asked: { readonly url: string; readonly how: RequestInit | undefined }[];

beforeEach(() => {
  const window = new Window({ url: 'https://portal.example/paper/1' });
  window.document.body.innerHTML = `<a href="/agreement-form.pdf">Form</a> <a href="https://evil.example/agreement-form.pdf">Form</a>`;
  asked = [];
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  vi.stubGlobal('fetch', async (url: URL, how?: RequestInit) => {
    asked.push({ url: url.href, how });
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

/** An answer as if from this address. */
function answered(body: BodyInit | null, type: string, { status = 200, url = FORM } = {}): () => Response {
  return () => {
    const response = new Response(body, { status, headers: { 'content-type': type } });
    Object.defineProperty(response, 'url', { value: url });
    return response;
  };
}

it('a PDF comes whole, asked of the page’s own origin with the visitor’s rights', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
  bytes.set(new TextEncoder().encode('%PDF-1.7'));
  answer = answered(bytes, 'text/html');
  const read = await readAgreement(FORM);
  expect(read.kind === 'pdf' && Buffer.from(read.base64, 'base64').equals(Buffer.from(bytes))).toBe(true);
  expect(asked).toMatchObject([{ url: FORM, how: { mode: 'same-origin', credentials: 'include' } }]);
});

it('plain text is read as text', async () => {
  answer = answered('Publication Agreement …', 'text/plain; charset=utf-8');
  expect(await readAgreement(FORM)).toEqual({ kind: 'text', text: 'Publication Agreement …' });
});

it.each<[string, string, BodyInit, { status?: number; url?: string }]>([
  ['web-page', 'application/pdf', '  <!DOCTYPE html><title>Sign in</title>', {}],
  ['other-file', 'application/pdf', 'PK\u0003\u0004', {}],
  ['refused', 'application/pdf', '%PDF-1.7', { status: 403 }],
  ['unreachable', 'application/pdf', '%PDF-1.7', { url: 'https://evil.example/x.pdf' }],
])('%s: said, and nothing is handed on', async (why, type, body, turns) => {
  answer = answered(body, type, turns);
  expect(await readAgreement(FORM)).toEqual({ kind: 'not-read', why });
});

it('a body without end is broken off at the limit', async () => {
  let sent = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000).fill(0x20));
    },
    cancel() {
      cancelled = true;
    },
  });
  answer = answered(body, 'application/pdf');
  expect(await readAgreement(FORM)).toEqual({ kind: 'not-read', why: 'too-large' });
  expect(cancelled).toBe(true);
  expect(sent).toBeLessThan(13_000_000);
});

it.each(['https://evil.example/agreement-form.pdf', 'https://portal.example/other.pdf', 'javascript:1'])(
  'nothing is asked that the page does not link on its own origin: %s',
  async (address) => {
    answer = answered('%PDF-1.7', 'application/pdf');
    expect(await readAgreement(address)).toEqual({ kind: 'not-read', why: 'gone' });
    expect(asked).toEqual([]);
  },
);

it('no answer, and a page without an agreement’s text', async () => {
  answer = () => {
    throw new TypeError('Failed to fetch');
  };
  expect(await readAgreement(FORM)).toEqual({ kind: 'not-read', why: 'unreachable' });
  expect(await readAgreement(null)).toEqual({ kind: 'not-read', why: 'gone' });
});
