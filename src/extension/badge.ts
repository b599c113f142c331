import browser from 'webextension-polyfill';
import { knownVenue } from '../agreements';
import { isStillLoading } from '../portals/list/settled';
import { venueFacts } from '../portals/openreview/venue';
import type { CalendarDate } from '../signing/date';
import { openToSign } from '../signing/readiness';
import { t, writtenDay } from './i18n';
import { backgroundSpeaks } from './language';
import { readingOf } from './page';
import { signedOn } from './signed-forms';
import { settingsFromStored } from './stored';
import { SETTINGS } from './stored-names';

/** The badge's colours: the interface's accent and ink (src/ui/theme.css). */
const COLOURS = { ready: '#1f5d4c', signed: '#1b1f1d' } as const;
/** What the badge says; its colour says nothing that these do not. */
const MARKS = { ready: '✓', signed: '✓✓' } as const;

/** What a tab's badge is to say, with what it is called in words. */
type Badge =
  | { readonly kind: 'none' }
  /** The page shows a paper to sign a form for. */
  | { readonly kind: 'ready' }
  /** A form for it was signed here. */
  | { readonly kind: 'signed'; readonly day: CalendarDate };

/**
 * Has the page read where a paper of a known venue may be on it: what is read decides. A page drawn late gets two tries.
 * Nothing is read where the author wants no badge. Rejects when the tab is gone.
 * @param venues what may name the venue of the page's paper; null where only a reading can tell.
 */
export async function keepBadge(tabId: number, venues: readonly string[] | null): Promise<void> {
  if (venues?.some(mayBeKnown) === false || !(await isWanted())) return show(tabId, { kind: 'none' });
  let reading = await readingOf(tabId, 1);
  if (reading && isStillLoading(reading)) reading = await readingOf(tabId, 1);
  const paper = reading?.kind === 'paper' ? reading.paper : null;
  const day = paper && (await signedOn(paper.key));
  if (day) return show(tabId, { kind: 'signed', day });
  const isReady = paper !== null && openToSign(paper) && knownVenue(paper.venue) !== null;
  await show(tabId, { kind: isReady ? 'ready' : 'none' });
}

/** Makes the badges of all tabs true to what the author wants, once that was changed. */
export async function renewBadges(): Promise<void> {
  const sites = browser.runtime.getManifest().host_permissions ?? [];
  const tabs = await browser.tabs.query({ url: sites });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : keepBadge(id, null).catch(() => {}))));
}

/** Whether the author wants badges. */
async function isWanted(): Promise<boolean> {
  const { [SETTINGS]: stored } = await browser.storage.local.get(SETTINGS);
  return settingsFromStored(stored).settings.habits.badge;
}

/** Whether a text names a venue that is known, as it stands or as OpenReview's venue lines do. */
function mayBeKnown(text: string): boolean {
  return knownVenue(text) !== null || knownVenue(venueFacts(text).venue?.value ?? null) !== null;
}

async function show(tabId: number, badge: Badge): Promise<void> {
  const { action } = browser;
  await backgroundSpeaks();
  await Promise.all([
    action.setBadgeText({ tabId, text: badge.kind === 'none' ? '' : MARKS[badge.kind] }),
    action.setTitle({ tabId, title: titleOf(badge) }),
    action.setBadgeBackgroundColor({ tabId, color: badge.kind === 'none' ? COLOURS.ready : COLOURS[badge.kind] }),
  ]);
}

/** Has the toolbar's button say what it is for in the language that is spoken now, where no tab says more. */
export async function nameButton(): Promise<void> {
  await browser.action.setTitle({ title: t('actionTitle') });
}

function titleOf(badge: Badge): string {
  switch (badge.kind) {
    case 'none':
      return t('actionTitle');
    case 'ready':
      return t('actionTitleReady');
    case 'signed':
      return t('actionTitleSigned', writtenDay(badge.day));
  }
}
