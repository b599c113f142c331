import type { Paper } from '../paper/paper';

/**
 * Whether a paper is one to sign a form for, as far as its page tells: the page shows its authors, and does not say that
 * it was rejected, withdrawn or is not decided on. Whether its venue publishes with a publisher whose agreement is known
 * is `knownVenue`'s to say.
 */
export function openToSign({ status, authors }: Pick<Paper, 'status' | 'authors'>): boolean {
  return (status === 'accepted' || status === 'unknown') && authors.length > 0;
}
