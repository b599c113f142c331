import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const { local, session } = browser.storage;
const { onRemoved } = browser.windows;
const DAY = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  await import('../../src/extension/background');
});
beforeEach(() => {
  local.data = {};
  session.data = {};
  browser.windows.open = [];
});

describe('when a window is closed', () => {
  const kept = { 'private:draft:a': {}, 'private:settings': {}, 'signing:a': {}, 'choice:private:x': 'a' };

  it('and it was the last private one, what private windows kept is forgotten, and nothing else', async () => {
    session.data = { ...kept };
    browser.windows.open = [{ incognito: false }];
    await onRemoved.fire(7);
    expect(session.data).toEqual({ 'signing:a': {}, 'choice:private:x': 'a' });
  });

  it('and it was the last of all, likewise', async () => {
    session.data = { ...kept };
    await onRemoved.fire(7);
    expect(Object.keys(session.data)).toEqual(['signing:a', 'choice:private:x']);
  });

  it('and another private one is open, all is kept', async () => {
    session.data = { ...kept };
    browser.windows.open = [{ incognito: false }, { incognito: true }];
    await onRemoved.fire(7);
    expect(session.data).toEqual(kept);
  });
});

describe.each(['onStartup', 'onInstalled'] as const)('at %s', (event) => {
  it('expired drafts leave the disk, with what the session holds of them; nobody has to open anything', async () => {
    const fresh = { version: 2, savedAt: Date.now(), title: 'T' };
    local.data = { 'draft:a': { ...fresh, savedAt: Date.now() - 91 * DAY }, 'draft:b': fresh, settings: {} };
    session.data = { 'signing:a': {}, 'signing:b': {} };
    await browser.runtime[event].fire({ reason: 'update' });
    expect(local.data).toEqual({ 'draft:b': fresh, settings: {} });
    expect(session.data).toEqual({ 'signing:b': {} });
  });

  it('drafts of an earlier version are brought up to date', async () => {
    const savedAt = Date.now();
    local.data = {
      'draft:a': { savedAt, paper: { portal: 'labels', url: 'https://site.example.org/auth/s3cret/12' } },
    };
    await browser.runtime[event].fire({});
    expect(local.data).toEqual({
      'draft:a': { version: 2, savedAt, paper: { portal: 'labels', url: 'https://site.example.org/auth/' } },
    });
  });
});
