import type { Agreement } from '../../agreements/agreement';
import type { ScannedPage } from '../../scan/scanned-page';
import { nearestAgreement } from '../nearest';

/** Which of the known agreements the words read from pages are nearest to, as for a text. */
export function nearestToScan(
  pages: readonly Pick<ScannedPage, 'words'>[],
  known: readonly [Agreement, ...Agreement[]],
): Agreement {
  return nearestAgreement(pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' '), known);
}
