import { type Box, intersection } from '../../pdf/pdfium/geometry';
import { areaOf } from '../../pdf/read/reading';
import type { FoundBlank } from '../blank-form';
import type { Cell } from './cells';

/** A place to write on, before its words are understood. */
export interface Candidate
  extends Pick<
    FoundBlank,
    'page' | 'box' | 'baseline' | 'rows' | 'leading' | 'size' | 'how' | 'acroField' | 'given' | 'where'
  > {
  readonly asks: FoundBlank['asks'];
  /** The words that name it, or null. */
  readonly cell: Cell | null;
  /** What it is called; '' for nothing. */
  readonly label: string;
  /** What it may be understood from, the most telling first. */
  readonly words: readonly string[];
}

/** What a candidate is where nothing else is said. */
export const PLAIN = { rows: 1, acroField: null, given: null, where: 'after', asks: 'text' } as const;

/** Of the smaller one's area: places that share more are one. */
const SHARED = 0.3;

/** Candidates without those whose place an earlier one has. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (!kept.some((other) => other.page === candidate.page && shares(other.box, candidate.box))) kept.push(candidate);
  }
  return kept;
}

/** Whether two boxes are places of one blank. */
export function shares(a: Box, b: Box): boolean {
  return areaOf(intersection(a, b)) > SHARED * Math.min(areaOf(a), areaOf(b));
}
