import type { BrowserContext, Page } from 'playwright-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { View } from './browser';
import { until } from './until';

/** The extension's own API as its pages have it. */
declare const chrome: ExtensionApi;

/**
 * Opens an incognito window with one tab, through a page of the extension that is allowed there. Playwright has no such
 * windows and takes the tab for one of its own context (1.65), so that the same site answers. The address is given at
 * once: on the way from an empty page the tab crashes in Chromium 156 without a display.
 */
export async function openIncognito(context: BrowserContext, control: View, address: string): Promise<Page> {
  const before = new Set(context.pages());
  await control.evaluate(async (url) => {
    await chrome.windows.create({ incognito: true, url });
  }, address);
  const page = await until('the page in the incognito window', () => context.pages().find((each) => !before.has(each)));
  // Its first request may have come before Playwright was there to answer it.
  await page.goto(address);
  return page;
}
