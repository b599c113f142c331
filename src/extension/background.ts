import browser, { type Runtime } from 'webextension-polyfill';
import { knownVenue } from '../agreements';
import { isComing } from '../portals/list/settled';
import { venueFacts } from '../portals/openreview/venue';
import { openToSign } from '../signing/readiness';
import { offerCheckMenus } from './check-menus';
import { isBadgeNotice } from './messages';
import { readingOf } from './page';
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
  return keepBadge(tabId, message.venues).catch(() => {
    // The tab was closed meanwhile: nothing is left to show a badge on.
  });
});

/** Has the page read where a venue that is known may be on it: what is read decides. A page drawn late gets two tries. */
async function keepBadge(tabId: number, venues: readonly string[] | null): Promise<void> {
  if (venues?.some(mayBeKnown) === false) return showBadge(tabId, false);
  let reading = await readingOf(tabId);
  if (reading && isComing(reading)) reading = await readingOf(tabId);
  const paper = reading?.kind === 'paper' && openToSign(reading.paper) ? reading.paper : null;
  await showBadge(tabId, knownVenue(paper?.venue ?? null) !== null);
}

/** Whether a text names a venue that is known, as it stands or as OpenReview's venue lines do. */
function mayBeKnown(text: string): boolean {
  return knownVenue(text) !== null || knownVenue(venueFacts(text).venue?.value ?? null) !== null;
}

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
