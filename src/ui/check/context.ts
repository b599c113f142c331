import { findTab, isInPrivateWindow, readTab } from '../../extension/page';
import { type Kept, loadKept } from '../../extension/storage';
import type { Paper } from '../../paper/paper';

/** What is known when the page opens: the paper of the tab it was opened for (`?tabId=N`), and what is kept. */
export interface CheckContext {
  readonly paper: Paper | null;
  readonly kept: Kept;
}

/** Reads both. Never rejects; without a tab there is no paper. */
export async function openContext(search: string): Promise<CheckContext> {
  if (!new URLSearchParams(search).has('tabId')) {
    return { paper: null, kept: await loadKept(isInPrivateWindow()) };
  }
  const tab = findTab(search);
  const [reading, kept] = await Promise.all([
    tab.then((tab) => readTab(tab)),
    loadKept(tab.then(({ incognito }) => incognito)),
  ]);
  return { paper: reading.kind === 'paper' ? reading.paper : null, kept };
}
