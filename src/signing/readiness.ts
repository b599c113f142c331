import { knownVenue } from '../agreements/venues';
import type { Paper } from '../paper/paper';

/**
 * Whether the badge may say "Form ready": the paper's venue is known to publish with PMLR, the page shows its authors,
 * and does not say that the paper was rejected, withdrawn or is not decided on.
 */
export function formReady(paper: Paper): boolean {
  const open = paper.status === 'accepted' || paper.status === 'unknown';
  return open && paper.authors.length > 0 && knownVenue(paper.venue) !== null;
}
