import { knownVenue } from '../agreements/venues';
import type { Paper } from '../paper/paper';

/**
 * Whether the badge may say "Form ready": the paper's venue is known to publish with PMLR, the page shows its authors,
 * and does not say that the paper was rejected, withdrawn or is not decided on.
 */
export function formReady(paper: Paper): boolean {
  return openToSign(paper) && knownVenue(paper.venue) !== null;
}

/** The part of that which the page itself tells: its script leaves the venues to the background, and stays small. */
export function openToSign({ status, authors }: Paper): boolean {
  return (status === 'accepted' || status === 'unknown') && authors.length > 0;
}
