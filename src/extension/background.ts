import browser, { type Runtime } from 'webextension-polyfill';
import { keepBadge, nameButton, renewBadges } from './badge';
import { offerCheckMenus, putMenus } from './check-menus';
import { backgroundSpeaks, chosenLanguage } from './language';
import { isBadgeNotice, isSignedNotice } from './messages';
import { settleFiles } from './signed-forms';
import { forgetPrivate, tidyUp } from './storage';
import { settingsFromStored } from './stored';
import { LANGUAGE, SETTINGS } from './stored-names';
import { welcomeOnce } from './welcome';

offerCheckMenus();
welcomeOnce();

browser.runtime.onStartup.addListener(() => void tidyUp());
browser.runtime.onInstalled.addListener(() => void tidyUp());
// What an interruption left to be done.
browser.runtime.onStartup.addListener(() => void settleFiles());
browser.runtime.onInstalled.addListener(() => void settleFiles());

browser.windows.onRemoved.addListener(async () => {
  const open = await browser.windows.getAll();
  if (!open.some(({ incognito }) => incognito)) await forgetPrivate();
});

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (isSignedNotice(message)) return keepBadge(message.tabId, null).catch(tabIsGone);
  const tabId = sender.tab?.id;
  if (!isBadgeNotice(message) || tabId === undefined) return undefined;
  return keepBadge(tabId, message.venues).catch(tabIsGone);
});

browser.storage.onChanged.addListener(({ [SETTINGS]: settings }, area) => {
  if (area !== 'local' || !settings) return undefined;
  const wants = (stored: unknown) => settingsFromStored(stored).settings.habits.badge;
  return wants(settings.oldValue) === wants(settings.newValue) ? undefined : renewBadges();
});

// What the manifest calls the button is in the browser's language.
void chosenLanguage(false).then((chosen) => chosen && backgroundSpeaks().then(nameButton));

browser.storage.onChanged.addListener(({ [LANGUAGE]: language }, area) => {
  if (area !== 'local' || !language) return undefined;
  return backgroundSpeaks(true).then(() => Promise.all([putMenus(), nameButton(), renewBadges()]));
});

/** The tab was closed meanwhile: nothing is left to show a badge on. */
function tabIsGone(): void {}
