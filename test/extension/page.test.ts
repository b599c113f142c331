import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findTab, isInPrivateWindow, namedTab, openSettings, readTab } from '../../src/extension/page';

/** The tabs there are, and how their pages answer: one after the other. */
const there = vi.hoisted(() => ({
  asked: [] as unknown[],
  answers: [] as unknown[],
  injected: [] as unknown[],
  allowed: false,
  opened: [] as unknown[],
  incognito: undefined as boolean | undefined,
}));

vi.mock('../../src/extension/reader?iife', () => ({ default: 'reader.js' }));
vi.mock('webextension-polyfill', () => ({
  default: {
    extension: {
      get inIncognitoContext() {
        return there.incognito;
      },
    },
    runtime: {
      getURL: (file: string) => `extension:/${file}`,
      openOptionsPage: async () => void there.opened.push('where the browser likes'),
    },
    permissions: { contains: async () => there.allowed },
    scripting: { executeScript: async (injection: unknown) => void there.injected.push(injection) },
    tabs: {
      create: async (tab: unknown) => void there.opened.push(tab),
      query: async () => [{ id: 3, incognito: false, url: 'https://openreview.net/forum?id=x' }],
      async get(id: number) {
        if (id !== 12) throw new Error(`No tab with id: ${id}`);
        return { id, incognito: true, url: 'https://proceedings.mlr.press/' };
      },
      async sendMessage(...message: unknown[]) {
        there.asked.push(message);
        const answer = there.answers.shift();
        if (answer === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
        return answer;
      },
    },
  },
}));

beforeEach(() =>
  Object.assign(there, { asked: [], answers: [], injected: [], allowed: false, opened: [], incognito: undefined }),
);

describe('the tab that the popup works on', () => {
  it.each([
    ['?tabId=12', 12],
    ['?tabId=0', 0],
    ['', null],
    ['?tabId=', null],
    ['?tabId=-12', null],
    ['?tabId=1.5', null],
    ['?tabId=12a', null],
    ['?tabId=x12', null],
    ['?tabId=1e3', null],
    ['?tabId=12%0A13', null],
    ['?other=12', null],
  ])('%j names %s', (search, id) => {
    expect(namedTab(search)).toBe(id);
  });

  it('is the active one when the toolbar button was clicked', async () => {
    expect(await findTab('')).toEqual({
      id: 3,
      incognito: false,
      url: 'https://openreview.net/forum?id=x',
      clicked: true,
    });
  });

  it('is the named one, never the active one in its place', async () => {
    expect(await findTab('?tabId=12')).toEqual({
      id: 12,
      incognito: true,
      url: 'https://proceedings.mlr.press/',
      clicked: false,
    });
    const none = { id: null, incognito: false, url: null, clicked: false };
    expect(await findTab('?tabId=13')).toEqual(none);
    expect(await findTab('?tabId=x12')).toEqual(none);
  });
});

describe('a private window', () => {
  it('is known by the page that stands in it', async () => {
    expect([isInPrivateWindow(), (await findTab('?tabId=13')).incognito]).toEqual([false, false]);
    there.incognito = true;
    expect([isInPrivateWindow(), (await findTab('?tabId=13')).incognito]).toEqual([true, true]);
  });

  it('has its settings in a tab of its own, not where the browser shows those of other windows', () => {
    openSettings(true);
    openSettings(false);
    expect(there.opened).toEqual([{ url: 'extension:/src/ui/options/index.html' }, 'where the browser likes']);
  });
});

describe('reading a tab', () => {
  const tab = { id: 12, incognito: false, url: 'https://openreview.net/forum?id=x', clicked: true };

  it('asks the page’s own frame', async () => {
    there.answers = [{ kind: 'nothing' }];
    expect(await readTab(tab)).toEqual({ kind: 'nothing' });
    expect(there.asked).toEqual([[12, { type: 'read', most: null }, { frameId: 0 }]]);
    expect(there.injected).toEqual([]);
  });

  it('an answer that is no reading counts as none: the script is put in anew', async () => {
    there.answers = [{ type: 'here' }, { kind: 'nothing' }];
    expect(await readTab(tab)).toEqual({ kind: 'nothing' });
    expect(there.injected).toEqual([{ target: { tabId: 12 }, files: ['/reader.js'] }]);
  });

  it.each([
    [null, true, false, 'browser-page'],
    [null, false, false, 'click-there'],
    ['chrome://extensions', true, false, 'browser-page'],
    ['https://a.example/paper.pdf', true, false, 'pdf-viewer'],
    ['https://a.example/paper', true, true, 'reload'],
    ['https://a.example/paper', true, false, 'browser-page'],
    ['https://a.example/paper', false, false, 'click-there'],
  ] as const)('says why a page is out of reach: %s, clicked: %s, allowed: %s', async (url, clicked, allowed, why) => {
    there.allowed = allowed;
    expect(await readTab({ ...tab, url, clicked })).toEqual({ kind: 'out-of-reach', why });
  });

  it('a tab that is gone', async () => {
    expect(await readTab({ ...tab, id: null })).toEqual({ kind: 'out-of-reach', why: 'no-tab' });
    expect(there.asked).toEqual([]);
  });
});
