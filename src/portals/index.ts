import type { Paper } from '../paper/paper';
import { citationMetadata } from './citation-metadata';
import { cmt } from './cmt';
import { easychair } from './easychair';
import { hotcrp } from './hotcrp';
import { labels } from './labels';
import { openreview } from './openreview';
import { pmlr } from './pmlr';
import type { Page, Portal, Reading, SameOriginGet } from './portal';

/** Every portal there is; the last two read any page, by its metadata or by labels, and are asked when no other claims it. */
export const portals: readonly Portal[] = [openreview, pmlr, cmt, easychair, hotcrp, citationMetadata, labels];

/**
 * What a page holds: the portal whose page this is reads it, else the reader of citation metadata.
 * Never throws: a reader that does is a bug, and the page counts as unreadable.
 */
export function readPage(page: Page): Reading {
  try {
    return claimed(page)?.reading ?? { kind: 'nothing' };
  } catch {
    return { kind: 'unreadable', why: 'failed' };
  }
}

/**
 * What the portal itself answers about the page's paper, or about the one chosen from the page's list: to be called
 * after the author's click only. Null where the portal has nothing better than the page; never rejects.
 */
export async function askPortal(page: Page, get: SameOriginGet, chosen: Paper | null = null): Promise<Reading | null> {
  try {
    return (await claimed(page)?.portal.ask?.(page, get, chosen)) ?? null;
  } catch {
    return null;
  }
}

function claimed(page: Page): { readonly portal: Portal; readonly reading: Reading } | null {
  for (const portal of portals) {
    const reading = portal.read(page);
    if (reading) return { portal, reading };
  }
  return null;
}

/** The name that people use for a portal, or its id where no portal of that id is known. */
export function portalName(id: string): string {
  return portals.find((portal) => portal.id === id)?.name ?? id;
}
