import type { Paper } from '../paper/paper';
import { askApi } from './hotcrp/ask';
import { askForum } from './openreview/ask';
import type { AskedPortal, Page, Reading, SameOriginGet } from './portal';

/** Asks a portal's own data about the page's paper, or about the one chosen from the page's list. */
type Ask = (page: Page, get: SameOriginGet, chosen: Paper | null) => Promise<Reading | null>;

/** Apart from the readers: those ask nobody. */
const asks: Readonly<Record<AskedPortal, Ask>> = { hotcrp: askApi, openreview: askForum };

/**
 * What the portal itself answers about the page's paper, or about the one chosen from the page's list: to be called
 * after the author's click only. Null where the portal has nothing better than the page; never rejects.
 */
export async function askPortal(
  portal: AskedPortal,
  page: Page,
  get: SameOriginGet,
  chosen: Paper | null = null,
): Promise<Reading | null> {
  try {
    return await asks[portal](page, get, chosen);
  } catch {
    return null;
  }
}
