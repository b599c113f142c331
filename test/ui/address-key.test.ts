import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { addressKey } from '../../src/ui/popup/form-state';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../src/extension/reader?iife', () => ({ default: '' }));

const SITE = 'https://submissions.example.org';
const key = (path: string) => addressKey(SITE + path);

describe('the key of a page without a paper', () => {
  it('is a digest of the address, so that nothing of it is kept', async () => {
    const digest = createHash('sha256').update(`${SITE}/form?passcode=s3cret`).digest('hex');
    expect(await key('/form?passcode=s3cret')).toBe(`by-hand:${digest.slice(0, 24)}`);
  });

  it('is another for every paper, whatever part of the address tells them apart', async () => {
    const papers = [
      '/doi/10.1145/3442188.3445922',
      '/doi/10.1145/3442188.3445923',
      '/abs/2104.14129v1',
      '/abs/2104.14129v2',
      '/v139/chen21z.html',
      '/v139/chen21y.html',
      '/article/view/123',
      '/article/view/124',
      '/form?id=1',
      '/form?id=2',
      '/auth/s3cret-one',
      '/auth/s3cret-two',
      '/p/3b1d5c66-7f2a-4a0e-9d5b-0c8e2f1a4b6d',
      '/p/3b1d5c66-7f2a-4a0e-9d5b-0c8e2f1a4b6e',
      '/app#/paper/1',
      '/app#/paper/2',
      '/app#!/paper/1',
      '/app',
    ];
    expect(new Set(await Promise.all(papers.map(key))).size).toBe(papers.length);
  });

  it('is the same at every visit: places in the page, users and sessions aside', async () => {
    const same = await key('/article/view/123');
    expect(await key('/article/view/123#abstract')).toBe(same);
    expect(await key('/article;jsessionid=0A1B2C/view/123;v=2')).toBe(same);
    expect(await addressKey('https://ada:pw@submissions.example.org/article/view/123')).toBe(same);
  });

  it('tells pages without an origin apart', async () => {
    expect(await addressKey('file:///home/ada/a.html')).not.toBe(await addressKey('file:///home/ada/b.html'));
    expect(await addressKey('file:///a.html')).not.toBe(await addressKey('about:/a.html'));
  });

  it('is a plain one where there is no address', async () => {
    expect([await addressKey(null), await addressKey(''), await addressKey('no address')]).toEqual([
      'by-hand',
      'by-hand',
      'by-hand',
    ]);
  });
});
