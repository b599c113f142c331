import browser from 'webextension-polyfill';

const WELCOME_PAGE = 'src/ui/welcome/index.html';

/** The address of the page that says how to begin. */
export const welcomePage = (): string => browser.runtime.getURL(WELCOME_PAGE);

/**
 * Opens that page once, after installing: not after an update, nor in private windows, whose background Chromium starts
 * anew with each first one. Called once by the background.
 */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' && !browser.extension.inIncognitoContext) void browser.tabs.create({ url: welcomePage() });
  });
}
