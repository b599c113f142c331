import type { PaperStatus } from '../../paper/paper';

/** What became of a paper, by the words and classes of HotCRP ("dec-yes", "pstat_decno", "Accepted", "withdrawn"). */
export function statusIn(words: string): PaperStatus {
  if (/withdr[ae]w/i.test(words)) return 'withdrawn';
  if (/dec-?yes/.test(words)) return 'accepted';
  if (/dec-?no(?![a-z])|reject/i.test(words)) return 'rejected';
  return /accept/i.test(words) ? 'accepted' : 'undecided';
}

/** What the label of a paper's status says; unknown where there is none. */
export function statusOf(label: Element | null | undefined): PaperStatus {
  return label ? statusIn(`${label.className} ${label.textContent}`) : 'unknown';
}
