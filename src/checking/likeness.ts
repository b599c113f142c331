import type { Agreement } from '../agreements/agreement';
import type { ReadPdf } from '../pdf/read';
import { align, referenceOf } from './align';
import { ownText } from './around';
import { checkPdf } from './check';

/** What a file has to do with the agreements that are known. */
export type Likeness =
  /** It is that one, word for word. */
  | { readonly kind: 'same'; readonly agreement: string }
  /** It has most of that one's words, and differs from it in so many places. */
  | { readonly kind: 'resembles'; readonly agreement: string; readonly places: number }
  | { readonly kind: 'new' };

/** A file with so much of an agreement in it, from 0 to 1, resembles it; so does one of which as much is the agreement's. */
const LEAST_SHARE = 0.6;
/** Of a clause or two alone nobody could say whose they are. */
const LEAST_PART = 0.15;

/**
 * Which of the known agreements a file is, else which it resembles the most. The verdict comes first: a file with all the
 * words of one agreement and a clause more is another.
 */
export function likenessTo(pdf: ReadPdf, known: readonly Agreement[]): Likeness {
  let nearest: { readonly agreement: string; readonly places: number; readonly share: number } | null = null;
  for (const agreement of known) {
    const result = checkPdf(pdf, agreement);
    if (result.kind !== 'checked') continue;
    if (result.verdict.kind !== 'differs') return { kind: 'same', agreement: agreement.id };
    const { places } = result.verdict;
    const reference = referenceOf(agreement);
    const { share, owner } = align(ownText(pdf.text, reference.headings).text, reference);
    const own = owner.filter((unit) => unit >= 0).length;
    const isPart = share >= LEAST_PART && own >= LEAST_SHARE * owner.length;
    if ((share < LEAST_SHARE && !isPart) || (nearest && share <= nearest.share)) continue;
    nearest = { agreement: agreement.id, places, share };
  }
  return nearest ? { kind: 'resembles', agreement: nearest.agreement, places: nearest.places } : { kind: 'new' };
}
