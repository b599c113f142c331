import type { Alignment } from '../align';
import type { FactRanges } from '../facts';
import { sameTitle } from '../facts';
import type { Finding, Place, Range } from '../finding';
import { SIGNATURE_BLOCK } from './signature-block';
import { withoutTerms } from './terms';

/** The values of a form, and what was written with them that reads as a term of the agreement. */
export interface FilledIn {
  readonly ranges: FactRanges;
  readonly terms: readonly Finding[];
}

/** Tells the values from terms that were written into their places; the paper's own title, where it is known, has none. */
export function filledIn(
  found: FactRanges,
  { text, reference: { units } }: Alignment,
  knownTitle: string | undefined,
): FilledIn {
  const terms: Finding[] = [];
  const value = (range: Range | null, place: Place | undefined, isTitle = false): Range | null => {
    const known = isTitle && range && knownTitle && sameTitle(text.slice(range.start, range.end), knownTitle);
    if (!range || !place || known) return range;
    const told = withoutTerms(text, range, isTitle);
    if (told.term) {
      const words = text.slice(told.term.start, told.term.end);
      terms.push({ place, ranges: [told.term], kind: 'added', text: words, before: false, again: false });
    }
    return told.value;
  };
  const placeOf = (blank: string) => units.find(({ blankAfter }) => blankAfter === blank)?.place;
  const ranges = {
    title: value(found.title, placeOf('title'), true),
    party: value(found.party, placeOf('party')),
    signer: value(found.signer, SIGNATURE_BLOCK),
    signed: value(found.signed, SIGNATURE_BLOCK),
    date: value(found.date, SIGNATURE_BLOCK),
  };
  return { ranges, terms };
}
