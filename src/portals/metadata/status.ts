import type { PaperStatus } from '../../paper/paper';

/** What became of a paper, by a portal's words or HotCRP's classes ("dec-yes", "pstat_decno"); unknown without any. */
export function statusIn(words: string): PaperStatus {
  if (/withdr[ae]w/i.test(words)) return 'withdrawn';
  if (/dec-?yes/.test(words)) return 'accepted';
  if (/dec-?no(?![a-z])|reject|declin|not accepted/i.test(words)) return 'rejected';
  if (/accept|camera.?ready/i.test(words)) return 'accepted';
  return words.trim() ? 'undecided' : 'unknown';
}

/** What HotCRP's label of a paper's status says; unknown where there is none. */
export function statusOf(label: Element | null): PaperStatus {
  return statusIn(label ? `${label.className} ${label.textContent}` : '');
}
