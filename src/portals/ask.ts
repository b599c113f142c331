import type { Paper } from '../paper/paper';
import { askApi } from './hotcrp/ask';
import { askForum } from './openreview/ask';
import type { Page, Reading, SameOriginGet } from './portal';

/** Asks a portal's own data about the page's paper, or about the one chosen from the page's list. */
type Ask = (page: Page, get: SameOriginGet, chosen: Paper | null) => Promise<Reading | null>;

/** The portals that know more than their pages show, by their ids. Apart from the readers: those run on every page. */
const asks: ReadonlyMap<string, Ask> = new Map([
  ['hotcrp', askApi],
  ['openreview', askForum],
]);

/** Whether a portal may know more of a paper than the page shows that the paper was read from. */
export function mayKnowMore(portal: string, chosen: Paper | null): boolean {
  // A forum page of OpenReview says all there is itself.
  return asks.has(portal) && (portal !== 'openreview' || chosen !== null);
}

/**
 * What the portal itself answers about the page's paper, or about the one chosen from the page's list: to be called
 * after the author's click only. Null where the portal has nothing better than the page; never rejects.
 */
export async function askPortal(
  portal: string,
  page: Page,
  get: SameOriginGet,
  chosen: Paper | null = null,
): Promise<Reading | null> {
  try {
    return (await asks.get(portal)?.(page, get, chosen)) ?? null;
  } catch {
    return null;
  }
}
