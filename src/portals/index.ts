import { portalsWith, readBy } from './list/portals';
import { closeLook } from './openreview/close-look';
import type { Page, Portal, Reading } from './portal';

/** Every portal there is (list/portals.ts), each with all that it can read from a page. */
export const portals: readonly Portal[] = portalsWith(closeLook);

/** What a page holds, looked at closely. Never throws. */
export function readPage(page: Page): Reading {
  return readBy(portals, page);
}
