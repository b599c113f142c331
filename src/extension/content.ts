import { portalsWith, readBy } from '../portals/list/portals';
import { isComing, readSettled } from '../portals/list/settled';
import { glance } from '../portals/openreview/look';
import type { Reading } from '../portals/portal';
import { openToSign } from '../signing/readiness';
import { type BadgeNotice, isReadRequest } from './messages';

/** How long a page must be quiet before the badge is looked at again, in milliseconds. */
const QUIET = 150;
/** How often the badge looks again at a page that is not drawn yet, and how long it waits each time, in milliseconds. */
const MOST_LOOKS = 8;
const BETWEEN_LOOKS = 500;

/** At a glance: what takes a close look comes with the on-demand script, after the click. */
const portals = portalsWith(glance);
const read = (): Reading => readBy(portals, { document, url: new URL(location.href) });

let shown: string | null = null;
let looks = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the badge true to the page; asks nothing of anyone but the background. */
function updateBadge(): void {
  const reading = read();
  if (isComing(reading) && looks++ < MOST_LOOKS) timer = setTimeout(updateBadge, BETWEEN_LOOKS);
  const venue = reading.kind === 'paper' && openToSign(reading.paper) ? reading.paper.venue : null;
  if (venue === shown) return;
  shown = venue;
  const notice: BadgeNotice = { type: 'badge', venue };
  // Refused, at once or later, only when the extension was updated under this page: the badge is the new script's then.
  try {
    chrome.runtime.sendMessage(notice).catch(() => {});
  } catch {}
}

// The two calls that this script makes are the same in every browser; the polyfill would be a third of its size.
chrome.runtime.onMessage.addListener((message: unknown, _sender, answer: (reading: Reading) => void) => {
  if (!isReadRequest(message)) return false;
  void readSettled(read).then(answer);
  return true;
});

updateBadge();
// Single-page portals change the head on every navigation; watching it alone costs the page nothing.
new MutationObserver(() => {
  clearTimeout(timer);
  looks = 0;
  timer = setTimeout(updateBadge, QUIET);
}).observe(document.head ?? document, { childList: true, subtree: true, characterData: true, attributes: true });
