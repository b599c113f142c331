import { findTab, type PageReading, readTab, type TabOnPaper } from '../../extension/page';
import { readAreas, type StoredAreas } from '../../extension/stored-areas';
import { type WithoutPage, withoutPage } from './without-page';

/** So many papers of a list are read before the popup shows it; the others come while it is looked at. */
export const FIRST = 200;

/** All that a popup which opens waits for, asked for at once. Nothing of it rejects. */
export interface Begun {
  /** The page it opens on, and how that is read; or which form that stands for no page. */
  readonly page: { readonly tab: Promise<TabOnPaper>; readonly reading: Promise<PageReading> } | WithoutPage;
  readonly stored: Promise<StoredAreas>;
}

/**
 * Begins to read the page and what is kept. It needs little, so that it runs before the popup's own modules are there.
 * @param most how many papers of a list are read; null for all of them.
 */
export function begin(search: string, most: number | null): Begun {
  const stored = readAreas();
  const alone = withoutPage(search);
  if (alone) return { page: alone, stored };
  const tab = findTab(search);
  return { page: { tab, reading: tab.then((found) => readTab(found, most)) }, stored };
}
