import browser from 'webextension-polyfill';
import type { Reading } from '../portals/portal';
import { isReading, type ReadRequest, type SignedNotice } from './messages';
import readerScript from './reader?iife';

/** Why a tab's page cannot be reached at all. The popup has a sentence for each. */
export type OutOfReach =
  /** No access was granted in this window: the toolbar button on that tab grants it. */
  | 'click-there'
  /** The site is allowed, yet no script may run: reloading the page helps. */
  | 'reload'
  /** A page of the browser's own, or a store's, where no extension runs. */
  | 'browser-page'
  /** A PDF in a viewer that lets no extension in (Firefox's). */
  | 'pdf-viewer'
  /** The tab is gone. */
  | 'no-tab';

/** What the popup learns of the page in a tab. */
export type PageReading = Reading | { readonly kind: 'out-of-reach'; readonly why: OutOfReach };

/** The tab that the popup works on, with what may be known of it. */
export interface TabOnPaper {
  readonly id: number | null;
  /** Whether it stands in a private window: then nothing is written to disk. */
  readonly incognito: boolean;
  /** The page's address where the extension may know it; never stored. */
  readonly url: string | null;
  /** Whether the popup was opened from that tab's toolbar button, which grants access to it. */
  readonly clicked: boolean;
}

/** The tab that `?tabId=N` names, whether there is one or not; null where none is named. */
export function namedTab(search: string): number | null {
  const named = new URLSearchParams(search).get('tabId') ?? '';
  return /^\d+$/.test(named) ? Number(named) : null;
}

/** The tab named by `?tabId=N` when the popup page is opened in a tab, else the active one. */
export async function findTab(search: string): Promise<TabOnPaper> {
  const clicked = !new URLSearchParams(search).has('tabId');
  const named = namedTab(search);
  const tab = clicked
    ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
    : named !== null
      ? await browser.tabs.get(named).catch(() => undefined)
      : undefined;
  return {
    id: tab?.id ?? null,
    incognito: tab?.incognito ?? isInPrivateWindow(),
    url: tab?.url ?? null,
    clicked,
  };
}

/** Reads the page in a tab, of a list so many papers or, with null, all. Never rejects. */
export async function readTab(tab: TabOnPaper, most: number | null = null): Promise<PageReading> {
  if (tab.id === null) return { kind: 'out-of-reach', why: 'no-tab' };
  return (await readingOf(tab.id, most)) ?? { kind: 'out-of-reach', why: await whyOutOfReach(tab) };
}

/**
 * What the page in a tab holds, read by the script that reads, which is put in where none answers; null out of reach.
 * @param most how many papers of a list are wanted; null for all of them.
 */
export async function readingOf(tabId: number, most: number | null): Promise<Reading | null> {
  try {
    return await askToRead(tabId, most);
  } catch {
    // No such script there yet.
  }
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${readerScript}`] });
    return await askToRead(tabId, most);
  } catch {
    return null;
  }
}

async function askToRead(tabId: number, most: number | null): Promise<Reading> {
  const request: ReadRequest = { type: 'read', most };
  const answer: unknown = await browser.tabs.sendMessage(tabId, request, { frameId: 0 });
  if (!isReading(answer)) throw new Error('the page gave no answer');
  return answer;
}

async function whyOutOfReach({ url, clicked }: TabOnPaper): Promise<OutOfReach> {
  if (url === null) return clicked ? 'browser-page' : 'click-there';
  if (!/^https?:/.test(url)) return 'browser-page';
  const { origin, pathname } = new URL(url);
  if (/pdf$/i.test(pathname)) return 'pdf-viewer';
  const origins = [`${origin}/*`];
  const allowed = await browser.permissions.contains({ origins }).catch(() => false);
  return allowed ? 'reload' : clicked ? 'browser-page' : 'click-there';
}

/** Opens the settings page in a tab: from a private window in that window, where a page knows that it is private. */
export function openSettings(fromPrivate: boolean): void {
  if (fromPrivate) void browser.tabs.create({ url: browser.runtime.getURL('src/ui/options/index.html') });
  else void browser.runtime.openOptionsPage();
}

/** Tells the background that the paper of a tab was signed here just now: its badge says so from now on. */
export function tellSigned(tabId: number): void {
  const notice: SignedNotice = { type: 'signed', tabId };
  void browser.runtime.sendMessage(notice).catch(() => {
    // The background of an earlier version, or none: the badge is right when the page is read the next time.
  });
}

/** Whether this page of the extension stands in a private window. */
export function isInPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext ?? false;
}
