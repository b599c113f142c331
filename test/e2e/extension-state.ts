import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Browser, View } from './drivers/browser';

/** The extension's own API, where `inExtension` runs. */
declare const chrome: ExtensionApi;

/** The badge of a tab: "✓", or '' where there is none. */
export function badgeOf(browser: Browser, tabId: number): Promise<string> {
  return browser.inExtension((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
}

/** In a page of the extension: all that it can see of what is kept, on disk and in memory, as one text. */
const kept = async () =>
  JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null), { ...localStorage }]);

/** All that the extension keeps, as one text; in Chromium without what private windows keep. */
export const keptBy = (browser: Browser): Promise<string> => browser.inExtension(kept);

/** The same as one of the extension's pages sees it, be it in a private window. */
export const keptAsSeenIn = (view: View): Promise<string> => view.evaluate(kept);

/** Makes the extension forget all it keeps. */
export function forgetAll(browser: Browser): Promise<void> {
  return browser.inExtension(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    for (const name of ['signed-forms', 'brought-forms', 'desk'])
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, resolve);
      });
  });
}
