import browser, { type Runtime } from 'webextension-polyfill';
import { knownVenue } from '../agreements/venues';
import { offerCheckMenus } from './check-menus';
import { isBadgeNotice } from './messages';
import { forgetPrivate, tidyUp } from './storage';

/** The badge's colour: the interface's accent (src/ui/theme.css). */
const BADGE_COLOUR = '#1f5d4c';

offerCheckMenus();

browser.runtime.onStartup.addListener(() => void tidyUp());
browser.runtime.onInstalled.addListener(() => void tidyUp());

browser.windows.onRemoved.addListener(async () => {
  const open = await browser.windows.getAll();
  if (!open.some(({ incognito }) => incognito)) await forgetPrivate();
});

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const tabId = sender.tab?.id;
  if (!isBadgeNotice(message) || tabId === undefined) return undefined;
  return showBadge(tabId, knownVenue(message.venue) !== null).catch(() => {
    // The tab was closed meanwhile: nothing is left to show a badge on.
  });
});

async function showBadge(tabId: number, ready: boolean): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: ready ? '✓' : '' }),
    browser.action.setTitle({
      tabId,
      title: browser.i18n.getMessage(ready ? 'actionTitleReady' : 'actionTitle'),
    }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
  ]);
}
