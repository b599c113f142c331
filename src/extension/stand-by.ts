import { venuesAtAGlance } from '../portals/list/glance';
import type { BadgeNotice } from './messages';
import { once } from './once';

/** How long a page must be quiet before it is looked at again, in milliseconds. */
const QUIET = 150;

/** Keeps the badge true to this page: tells the background what the page may be of, now and whenever it has changed. */
export function standBy(): void {
  once('stands by', () => {
    let told: BadgeNotice['venues'] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const venues = venuesAtAGlance({ document, url: new URL(location.href) });
      if (venues?.length === 0 && told?.length === 0) return;
      told = venues;
      tell({ type: 'badge', venues });
    };
    look();
    // Single-page portals change the head on every navigation; watching it alone costs the page nothing.
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET);
    }).observe(document.head ?? document, { childList: true, subtree: true, characterData: true, attributes: true });
  });
}

/** Refused, at once or later, only when the extension was updated under this page: the badge is the new script's then. */
function tell(notice: BadgeNotice): void {
  // This call is the same in every browser; the polyfill would be most of the script.
  try {
    chrome.runtime.sendMessage(notice).catch(() => {});
  } catch {}
}
