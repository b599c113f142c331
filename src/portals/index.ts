import { citationMetadata } from './citation-metadata';
import { openreview } from './openreview';
import { pmlr } from './pmlr';
import type { Page, Portal, Reading } from './portal';

/** Every portal there is; the last reads any page by its metadata and is asked when no other claims the page. */
export const portals: readonly Portal[] = [openreview, pmlr, citationMetadata];

/**
 * What a page holds: the portal whose address this is reads it, else the reader of citation metadata.
 * Never throws: a reader that does is a bug, and the page counts as unreadable.
 */
export function readPage(page: Page): Reading {
  try {
    for (const portal of portals) {
      const reading = portal.matches.length === 0 || ownsAddress(portal, page.url) ? portal.read(page) : null;
      if (reading) return reading;
    }
    return { kind: 'nothing' };
  } catch {
    return { kind: 'unreadable', why: 'failed' };
  }
}

/** The name that people use for a portal, or its id where no portal of that id is known. */
export function portalName(id: string): string {
  return portals.find((portal) => portal.id === id)?.name ?? id;
}

/** Whether the address fits one of the portal's match patterns (https only, "*." before a host, any path). */
export function ownsAddress(portal: Portal, url: URL): boolean {
  return portal.matches.some((pattern) => {
    const [, any, host] = /^https:\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? [];
    const fits = url.hostname === host || (any !== undefined && url.hostname.endsWith(`.${host}`));
    return url.protocol === 'https:' && fits;
  });
}
