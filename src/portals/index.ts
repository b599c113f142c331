import { citationMetadata } from './citation-metadata';
import { cmt } from './cmt';
import { easychair } from './easychair';
import { hotcrp } from './hotcrp';
import { labels } from './labels';
import { openreview } from './openreview';
import { pmlr } from './pmlr';
import type { Page, Portal, Reading } from './portal';

/** Every portal there is; the last two read any page, by its metadata or by labels, and are asked when no other claims it. */
export const portals: readonly Portal[] = [openreview, pmlr, cmt, easychair, hotcrp, citationMetadata, labels];

/** How long a page that is between two papers or still drawing itself is waited for, in milliseconds. */
const PATIENCE = 3000;

/**
 * What a page holds: the portal whose page this is reads it, else the reader of citation metadata.
 * Never throws: a reader that does is a bug, and the page counts as unreadable.
 */
export function readPage(page: Page): Reading {
  try {
    for (const portal of portals) {
      const reading = portal.read(page);
      if (reading) return reading;
    }
    return { kind: 'nothing' };
  } catch {
    return { kind: 'unreadable', why: 'failed' };
  }
}

/** What the page holds at this moment; while it is still loading, what it holds a moment later. */
export async function readSettled(look: () => Page): Promise<Reading> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const reading = readPage(look());
    if (!isComing(reading) || performance.now() > end) return reading;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether a page may be read in a moment, and not yet. */
export function isComing(reading: Reading): boolean {
  return reading.kind === 'unreadable' && reading.why === 'still-loading';
}
