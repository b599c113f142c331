import type { FoundAgreement, FoundAgreements } from './found';
import { agreementLinks, fileNameIn } from './links';
import { shownAgreement } from './text';

/** How many are offered. */
const MOST = 5;

/**
 * The publication agreements that a page shows or links. Reads the page alone: nothing is fetched, nothing changed.
 * A tab that shows a PDF is that file (Chromium's viewer; Firefox's lets no script in).
 */
export function findAgreements(document: Document, url: URL): FoundAgreements {
  if (document.contentType === 'application/pdf') {
    return { found: [{ kind: 'file', name: fileNameIn(url) || url.hostname, address: url.href }], more: 0 };
  }
  const shown: FoundAgreement[] = shownAgreement(document) === null ? [] : [{ kind: 'text' }];
  const all = [...shown, ...agreementLinks(document, url)];
  return { found: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}
