import type { PaperStatus } from '../../paper/paper';
import { type Facts, found, yearIn } from '../metadata/found';
import { decisionIn, saysAccepted } from './decision';

/** The longest line, in UTF-16 units, that is taken apart. */
const LONGEST_LINE = 300;
/** The most words at the end of a line that say how a paper was accepted. */
const MOST_WORDS = 8;

/** What stands before the venue. */
const BEFORE =
  /^(?:submitted|(?:under|in) review|accepted|published|(?:desk )?rejected|withdrawn|retracted) (?:to|at|for|by|from|in) /i;
/** How an invitation to submit is called, behind the venue. */
const SUBMISSION = /(?: (?:conference|blind|active|withdrawn|desk|rejected?|(?:under )?review))* submissions?\d*$/i;
/** The same where it is called a paper: "CoRL 2025 Conference Paper". */
const PAPER = / (conference|workshop|symposium)(?: (?:full|long|short|regular|research|blind|student))* papers?\d*$/i;
/** Papers that a venue's proceedings mostly leave out: of what it accepts, another list, and so part of the venue's name. */
const SHORT_PAPERS = /\bshort(?: ?papers?)?\b/i;
const REFUSED = /(?: \(?(?:desk[ -]?)?(?:reject(?:ed)?|not accepted|withdrawn)\)?)+$/i;

/**
 * What a venue line says: the venue without what became of the paper, and that: "ICML 2025 poster" (accepted),
 * "AISTATS 2026 withminorrevisions" (accepted: openreview-py writes the decision so), "ICML 2025" (accepted: what it
 * writes after a plain "Accept"), "ICML 2025 Conference Submission", "… Conference Paper" and "Submitted to ICML 2025"
 * (undecided), "… Withdrawn Submission", "… Desk Rejected Submission". A line of another form says nothing of the
 * decision; a year alone ("2025") is no venue.
 */
export function venueFacts(line: string): Pick<Facts, 'venue' | 'venueYear' | 'status'> {
  if (line.length > LONGEST_LINE) return { venue: found(line, 'page') };
  if (/^\d{4}$/.test(line)) return { venueYear: found(yearIn(line), 'page') };
  const named = line.replace(BEFORE, '').replace(SUBMISSION, '').replace(REFUSED, '');
  const rest = named.replace(PAPER, withoutConference);
  const words = rest.split(' ');
  const start = decisionStart(words);
  const venue = SHORT_PAPERS.test(named) ? named : words.slice(0, start).join(' ');
  const status = statusOf(line, start < words.length);
  return {
    venue: /^(?:the )?authors?$/i.test(venue) ? null : found(venue, 'page'),
    status: found(status, 'page'),
  };
}

function withoutConference(_: string, kind: string): string {
  return /conference/i.test(kind) ? '' : ` ${kind}`;
}

/** Where in a line the longest run of words begins that says how a paper was accepted; its end where none does. */
function decisionStart(words: readonly string[]): number {
  for (let start = Math.max(0, words.length - MOST_WORDS); start < words.length; start++) {
    if (saysAccepted(words.slice(start).join(' '))) return start;
  }
  return words.length;
}

function statusOf(line: string, presented: boolean): PaperStatus {
  const said = decisionIn(line);
  if (said === 'withdrawn' || said === 'rejected') return said;
  if (/submi(?:tted|ssion)|(?:under|in) review|pending/i.test(line) || PAPER.test(line)) return 'undecided';
  if (presented || /^(?:accepted|published) /i.test(line)) return 'accepted';
  // dblp's name for arXiv looks like a venue's and is none.
  return /^(?!CoRR)[a-z][\w.-]* ?(?:19|20)\d\d$/i.test(line) ? 'accepted' : 'unknown';
}
