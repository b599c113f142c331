import { isInstitution } from '../../paper/names/titles';
import { readsAsTerm } from '../blanks';
import { areInitials, sameName } from '../facts';
import type { MarginWords } from '../finding';
import { isPrintedAtEdge } from './page-edges';

/** What running heads name. */
const PUBLICATION =
  /\b(?:proceedings|conference|workshop|symposium|journal|transactions|P?JMLR|PMLR|ICML|AISTATS|UAI|CoRL|COLT|(?:19|20)\d\d)\b/iu;

/**
 * The words in the margins of pages, told apart: page numbers, what browsers print, the form's heading, and running heads
 * that several pages have and that name a publication or an institution, the signer's name and initials; anything else
 * may be a reservation.
 */
export function marginWords(
  margins: readonly { readonly page: number; readonly text: string }[],
  headings: readonly string[],
  signer: string,
): MarginWords[] {
  const pattern = (text: string) => text.replace(/\d+/g, '0').trim();
  return margins.map(({ page, text }) => {
    const isRepeated = margins.some((other) => other.page !== page && pattern(other.text) === pattern(text));
    const isHead = isRepeated && !readsAsTerm(text) && (PUBLICATION.test(text) || isInstitution(text));
    const isSigners = areInitials(text, signer) || sameName(text, signer);
    return { page, text, isUsual: isHead || isSigners || isPrintedAtEdge(text, headings) };
  });
}
