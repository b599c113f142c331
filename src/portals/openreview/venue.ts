import type { PaperStatus } from '../../paper/paper';
import { type Facts, found } from '../metadata/found';

/** How a paper was presented, at the end of the line of an accepted one. */
const PRESENTED =
  / (?:\(?(?:accept(?:ed)?|poster|oral|spotlight|spotlightposter|talk|notable|top[ -]?\d+%|full|long|short|regular)\)?[ -]*)+$/i;

/**
 * What a venue line says: the venue without what became of the paper, and that: "ICML 2025 poster" (accepted), "ICML 2025" (accepted: what OpenReview writes after a plain
 * "Accept"), "ICML 2025 Conference Submission" and "Submitted to ICML 2025" (undecided), "… Withdrawn Submission",
 * "… Desk Rejected Submission". A line of another form says nothing of the decision.
 */
export function venueFacts(line: string): Pick<Facts, 'venue' | 'status'> {
  const venue = line
    .replace(/^(?:submitted (?:to|at)|under review (?:for|at)|(?:accepted|rejected|withdrawn) (?:by|at|to|from)) /i, '')
    .replace(/(?: (?:conference|blind|active|withdrawn|desk|rejected?|(?:under )?review))* submission\d*$/i, '')
    .replace(PRESENTED, '');
  return { venue: found(venue || line, 'page'), status: found(statusOf(line, venue), 'page') };
}

function statusOf(line: string, venue: string): PaperStatus {
  if (/withdr[ae]w/i.test(line)) return 'withdrawn';
  if (/reject/i.test(line)) return 'rejected';
  if (/submi(?:tted|ssion)|under review|pending/i.test(line)) return 'undecided';
  if (PRESENTED.test(line) || /^accepted /i.test(line)) return 'accepted';
  // dblp's name for arXiv looks like a venue's and is none.
  return /^(?!CoRR)[a-z][\w.-]* ?(?:19|20)\d\d$/i.test(venue) ? 'accepted' : 'unknown';
}
