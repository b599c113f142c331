import { isComing, readPage, readSettled } from '../portals';
import type { Page, Reading } from '../portals/portal';
import { openToSign } from '../signing/readiness';
import { type BadgeNotice, isReadRequest } from './messages';

/** How long a page must be quiet before the badge is looked at again, in milliseconds. */
const QUIET = 150;
/** How often the badge looks again at a page that is not drawn yet, and how long it waits each time, in milliseconds. */
const MOST_LOOKS = 8;
const BETWEEN_LOOKS = 500;

const here = (): Page => ({ document, url: new URL(location.href) });

let shown: string | null = null;
let looks = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the badge true to the page; asks nothing of anyone but the background. */
function updateBadge(): void {
  const reading = readPage(here());
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
  void readSettled(here).then(answer);
  return true;
});

updateBadge();
// Single-page portals change the head on every navigation; watching it alone costs the page nothing.
new MutationObserver(() => {
  clearTimeout(timer);
  looks = 0;
  timer = setTimeout(updateBadge, QUIET);
}).observe(document.head ?? document, { childList: true, subtree: true, characterData: true, attributes: true });
