import browser from 'webextension-polyfill';

/** The browsers that differ in how a button comes into the toolbar and how a shortcut is changed. */
export type WhichBrowser = 'firefox' | 'chromium';

/** The browser that this runs in, as the addresses of an extension's pages tell. */
export function whichBrowser(): WhichBrowser {
  return browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium';
}
