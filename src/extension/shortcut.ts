import browser from 'webextension-polyfill';
import { whichBrowser } from './which-browser';

/** The keys that open the popup, as the browser writes them ("Alt+Shift+P"); '' where none do, or it does not say. */
export async function shortcut(): Promise<string> {
  const all = await browser.commands.getAll().catch(() => []);
  return all.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** Opens the browser's own page for it: Firefox has a call (since 137), Chromium an address. */
export function changeShortcut(): void {
  if (whichBrowser() === 'firefox') void browser.commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
