import { type Addition, type Finding, isDifference, type Oddity, type Range } from '../../checking';
import { changedWords } from './changed-words';
import type { Checked } from './subject';

/** What is numbered in the list of findings, and on the pages where it stands there. */
export interface Numbered {
  readonly number: number;
  readonly tone: 'stop' | 'warn';
  readonly of: Finding | Addition | Oddity;
  /** Where it stands in the text; empty for what lacks. */
  readonly ranges: readonly Range[];
}

/** Whether it only says that something is not filled in: that is no fault of a form to be filled in. */
export function isEmpty({ kind }: Oddity): boolean {
  return kind === 'signature-field-empty' || kind.startsWith('no-');
}

/**
 * Numbers what an author has to look at, from 1 in the order of the list: what differs, what is added, what is odd.
 * @param text the text that was compared; null where no pages show it
 */
export function numberedOf(result: Checked, text: string | null): Numbered[] {
  const differing = result.findings
    .filter(isDifference)
    .map((of) => ({ of, tone: 'stop' as const, ranges: text === null ? of.ranges : changedWords(of, text) }));
  const added = result.additions
    .filter(({ isUsual }) => !isUsual)
    .map((of) => ({ of, tone: 'warn' as const, ranges: [of.range] }));
  const odd = result.oddities
    .filter((oddity) => !isEmpty(oddity))
    .map((of) => ({ of, tone: 'warn' as const, ranges: rangesOf(of, result) }));
  return [...differing, ...added, ...odd].map((each, i) => ({ ...each, number: i + 1 }));
}

function rangesOf({ kind }: Oddity, { facts }: Checked): readonly Range[] {
  const { title, correspondingAuthor, party, signature, date } = facts;
  const range = (fact: { readonly range: Range } | null) => (fact ? [fact.range] : []);
  switch (kind) {
    case 'title-differs':
    case 'title-shortened':
      return range(title);
    case 'party-differs':
    case 'signer-no-author':
      return range(correspondingAuthor ?? party);
    case 'signature-differs':
      return 'fact' in signature ? range(signature.fact) : [];
    case 'date-in-future':
    case 'date-long-past':
    case 'date-impossible':
    case 'date-ambiguous':
    case 'date-unreadable':
      return range(date);
    default:
      return [];
  }
}
