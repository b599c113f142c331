import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Browser } from './drivers/browser';

/** The extension's own API, where `inExtension` runs. */
declare const chrome: ExtensionApi;

/** The badge of a tab: "✓", or '' where there is none. */
export function badgeOf(browser: Browser, tabId: number): Promise<string> {
  return browser.inExtension((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
}

/** All that the extension keeps, on disk and for the session, as one text. */
export function keptBy(browser: Browser): Promise<string> {
  return browser.inExtension(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
}

/** Makes the extension forget all it keeps. */
export function forgetAll(browser: Browser): Promise<void> {
  return browser.inExtension(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
}
