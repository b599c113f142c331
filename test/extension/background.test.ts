import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSignedForm, type SignedForm, takeSignedForm } from '../../src/extension/signed-forms';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
vi.mock('../../src/extension/reader?iife', () => ({ default: 'reader.js' }));

const formFor = (key: string): SignedForm => ({
  sha256: createHash('sha256').update(key).digest('hex'),
  agreement: 'pmlr-2017',
  key,
  title: 'T',
  venue: null,
  date: { year: 2026, month: 11, day: 27 },
  fileName: 'a.pdf',
  signedFor: null,
  at: 1,
});

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

describe('the page that says how to begin', () => {
  const WELCOME = 'chrome-extension://id/src/ui/welcome/index.html';
  beforeEach(() => {
    browser.tabs.opened = [];
    browser.extension.inIncognitoContext = false;
  });

  it('opens after installing, and at no other event', async () => {
    await browser.runtime.onInstalled.fire({ reason: 'install' });
    expect(browser.tabs.opened).toEqual([WELCOME]);
    for (const reason of ['update', 'browser_update', 'chrome_update'])
      await browser.runtime.onInstalled.fire({ reason });
    await browser.runtime.onStartup.fire();
    expect(browser.tabs.opened).toEqual([WELCOME]);
  });

  it('opens once, not in the private windows’ own background too', async () => {
    browser.extension.inIncognitoContext = true;
    await browser.runtime.onInstalled.fire({ reason: 'install' });
    expect(browser.tabs.opened).toEqual([]);
  });
});

describe('the language', () => {
  const { onChanged } = browser.storage;
  const strings = { checkHeading: { message: 'Formular prüfen' }, actionTitle: { message: 'Vereinbarung ausfüllen' } };
  const said = () => [browser.action.title, browser.contextMenus.items.get('check-form')];
  const menu = (title: string) => ({ id: 'check-form', title, contexts: ['action'] });

  it('of button and menus is the one chosen in the settings, and the browser’s again when none is', async () => {
    vi.stubGlobal('fetch', async () => ({ json: async () => strings }));
    local.data = { language: 'en' };
    await onChanged.fire({ language: { newValue: 'en' } }, 'local');
    expect(said()).toEqual(['Vereinbarung ausfüllen', menu('Formular prüfen')]);
    await onChanged.fire({ settings: { newValue: {} } }, 'local');
    expect(said()).toEqual(['Vereinbarung ausfüllen', menu('Formular prüfen')]);
    local.data = {};
    await onChanged.fire({ language: { oldValue: 'en' } }, 'local');
    expect(said()).toEqual(['actionTitle', menu('checkHeading')]);
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

  it('tells a paper whose form was signed here by other signs and in words, whatever became of it since', async () => {
    const signed = { ...paper, key: 'openreview:signed' };
    await keepSignedForm(formFor(signed.key), null);
    expect(await badgeFor(['ICML 2025'], [{ kind: 'paper', paper: signed }])).toEqual(['✓✓', 1]);
    expect(browser.action.title).toBe('actionTitleSigned');
    expect(await badgeFor(null, [{ kind: 'paper', paper: { ...signed, status: 'rejected' } }])).toEqual(['✓✓', 1]);
    expect(await badgeFor(null, [{ kind: 'paper', paper: { ...paper, key: 'openreview:other' } }])).toEqual(['✓', 1]);
    expect(browser.action.title).toBe('actionTitleReady');
    await takeSignedForm(formFor(signed.key).sha256);
    expect(await badgeFor(null, [{ kind: 'paper', paper: signed }])).toEqual(['✓', 1]);
  });

  it('turns at once when the popup says that a form was signed', async () => {
    browser.tabs.answers = [{ kind: 'paper', paper: { ...paper, key: 'openreview:now' } }];
    await keepSignedForm(formFor('openreview:now'), null);
    await browser.runtime.onMessage.fire({ type: 'signed', tabId: 7 }, {});
    expect(browser.action.text).toBe('✓✓');
    expect(await browser.runtime.onMessage.fire({ type: 'signed', tabId: 'x' }, {})).toEqual([undefined]);
  });

  it('is not shown, nor is a page read for it, where the author wants none; turning it on and off renews them', async () => {
    const off = { version: 2, signer: '', habits: { badge: false } };
    local.data = { settings: off };
    expect(await badgeFor(['ICML 2025'], [{ kind: 'paper', paper }])).toEqual(['', 0]);

    browser.tabs.open = [{ id: 7 }, {}];
    browser.tabs.answers = [{ kind: 'paper', paper }];
    local.data = {};
    await browser.storage.onChanged.fire({ settings: { oldValue: off, newValue: undefined } }, 'local');
    expect(browser.action.text).toBe('✓');
    local.data = { settings: off };
    await browser.storage.onChanged.fire({ settings: { newValue: off } }, 'local');
    expect(browser.action.text).toBe('');

    browser.action.text = 'as before';
    await browser.storage.onChanged.fire({ settings: { oldValue: off, newValue: { ...off, signer: 'A' } } }, 'local');
    await browser.storage.onChanged.fire({ 'draft:a': {} }, 'local');
    await browser.storage.onChanged.fire({ settings: { newValue: {}, oldValue: off } }, 'session');
    expect(browser.action.text).toBe('as before');
  });

  it('waits for a page that is drawn late, and gives up on one that never is', async () => {
    expect(await badgeFor(null, [stillLoading, { kind: 'paper', paper }])).toEqual(['✓', 2]);
    expect(await badgeFor(null, [stillLoading, stillLoading, { kind: 'paper', paper }])).toEqual(['', 2]);
  });
});
