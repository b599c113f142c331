import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
vi.mock('../../src/extension/reader?iife', () => ({ default: 'reader.js' }));

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

describe('the badge', () => {
  const paper = { venue: 'ICML 2025', status: 'accepted', authors: [{ name: 'Ada Byron' }] };
  const stillLoading = { kind: 'unreadable', why: 'still-loading' };
  /** What the tab shows once the content script has told what it saw, and how often its page was read for it. */
  async function badgeFor(venues: readonly string[] | null, answers: readonly unknown[]) {
    browser.action.text = 'as before';
    browser.tabs.asked = 0;
    browser.tabs.answers = [...answers];
    await browser.runtime.onMessage.fire({ type: 'badge', venues }, { tab: { id: 7 } });
    return [browser.action.text, browser.tabs.asked];
  }

  it('is due where a reading of the page says so', async () => {
    expect(await badgeFor(['ICML 2025'], [{ kind: 'paper', paper }])).toEqual(['✓', 1]);
    expect(await badgeFor(['Submitted to ICML 2025'], [{ kind: 'paper', paper }])).toEqual(['✓', 1]);
    expect(await badgeFor(['Journal of Tests', 'Accepted to ICML 2025'], [{ kind: 'paper', paper }])).toEqual(['✓', 1]);
    expect(await badgeFor(null, [{ kind: 'paper', paper }])).toEqual(['✓', 1]);
  });

  it('is not due elsewhere, and a page of other venues is not even read', async () => {
    expect(await badgeFor(['ICLR 2025'], [{ kind: 'paper', paper }])).toEqual(['', 0]);
    expect(await badgeFor([], [{ kind: 'paper', paper }])).toEqual(['', 0]);
  });

  it.each([
    ['rejected', { kind: 'paper', paper: { ...paper, status: 'rejected' } }],
    ['undecided', { kind: 'paper', paper: { ...paper, status: 'undecided' } }],
    ['of another venue, as its reading says', { kind: 'paper', paper: { ...paper, venue: 'ICLR 2025' } }],
    ['without authors', { kind: 'paper', paper: { ...paper, authors: [] } }],
    ['with hidden authors', { kind: 'hidden-authors', paper }],
    ['in a list', { kind: 'papers', papers: [paper] }],
  ])('is not due on a paper %s', async (_, reading) => {
    expect(await badgeFor(['ICML 2025'], [reading])).toEqual(['', 1]);
  });

  it('waits for a page that is drawn late, and gives up on one that never is', async () => {
    expect(await badgeFor(null, [stillLoading, { kind: 'paper', paper }])).toEqual(['✓', 2]);
    expect(await badgeFor(null, [stillLoading, stillLoading, { kind: 'paper', paper }])).toEqual(['', 2]);
  });
});
