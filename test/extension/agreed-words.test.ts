import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { loadKept, saveAgreed } from '../../src/extension/storage';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const TERMS = 'pmlr-2017 1fafcnx9awf';

describe('words agreed to before', () => {
  beforeEach(() => browser.storage.local.clear());

  it('are known with their day, and no others', async () => {
    expect(await saveAgreed(TERMS, 'March 3, 2026', false)).toBe('saved');
    expect(await saveAgreed('society-1 abc', 'March 4, 2026', false)).toBe('saved');
    const kept = await loadKept(false);
    expect(kept.agreedOn(TERMS)).toBe('March 3, 2026');
    expect(kept.agreedOn('society-1 abc')).toBe('March 4, 2026');
    expect(kept.agreedOn('pmlr-2017 another')).toBe(null);
    expect(kept.agreedOn('constructor')).toBe(null);
  });

  it('in a private window leave nothing behind', async () => {
    expect(await saveAgreed(TERMS, 'March 3, 2026', true)).toBe('saved');
    expect(await browser.storage.local.get(null)).toEqual({});
    expect((await loadKept(false)).agreedOn(TERMS)).toBe(null);
  });

  it.each([['a string'], [{ words: [TERMS] }], [{ words: { [TERMS]: 7 } }], [{ words: { [TERMS]: '' } }], [null]])(
    'that cannot be read are none: %j',
    async (stored) => {
      await browser.storage.local.set({ agreed: stored });
      expect((await loadKept(false)).agreedOn(TERMS)).toBe(null);
    },
  );

  it('of a later version are left as they are', async () => {
    const later = { version: 999, words: { [TERMS]: 'March 3, 2026' } };
    await browser.storage.local.set({ agreed: later });
    expect((await loadKept(false)).agreedOn(TERMS)).toBe(null);
    expect(await saveAgreed(TERMS, 'March 4, 2026', false)).toBe('later-version');
    expect(await browser.storage.local.get('agreed')).toEqual({ agreed: later });
  });
});
