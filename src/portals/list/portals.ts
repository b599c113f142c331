import { citationMetadata } from '../citation-metadata';
import { cmt } from '../cmt';
import { easychair } from '../easychair';
import { hotcrp } from '../hotcrp';
import { labels } from '../labels';
import { openreview } from '../openreview';
import { pmlr } from '../pmlr';
import type { Page, Portal, Reading } from '../portal';

/** Every portal there is, in the order in which they are asked. */
export const portals: readonly Portal[] = [
  openreview,
  pmlr,
  cmt,
  easychair,
  hotcrp,
  // These two read any page, by its metadata or by labels, and are asked when no other claims it.
  citationMetadata,
  labels,
];

/**
 * What a page holds: the portal whose page this is reads it, else the reader of citation metadata.
 * Never throws: a reader that does is a bug, and the page counts as unreadable.
 * @param most how many papers of a list are wanted at most, where not all are.
 */
export function readPage(page: Page, most?: number): Reading {
  try {
    for (const portal of portals) {
      const reading = portal.read(page, most);
      if (reading) return reading;
    }
    return { kind: 'nothing' };
  } catch {
    return { kind: 'unreadable', why: 'failed' };
  }
}
