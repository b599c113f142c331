import { isInstitution } from '../../paper/names/titles';
import type { Reference } from '../align';
import { readsAsTerm } from '../blanks';
import { areInitials, sameName } from '../facts';
import type { MarginWords } from '../finding';
import { isPrintedAtEdge } from './page-edges';

/** What running heads name. */
const PUBLICATION =
  /\b(?:proceedings|conference|workshop|symposium|journal|transactions|P?JMLR|ICML|AISTATS|UAI|CoRL|COLT|(?:19|20)\d\d)\b/iu;

/**
 * The words in the margins of pages, told apart: page numbers, what browsers print, the form's heading, and running heads
 * that several pages have and that name a publication or an institution, the signer's name and initials; anything else
 * may be a reservation.
 */
export function marginWords(
  margins: readonly { readonly page: number; readonly text: string }[],
  { publisher, headings }: Pick<Reference, 'publisher' | 'headings'>,
  signer: string,
): MarginWords[] {
  const pattern = (text: string) => text.replace(/\d+/g, '0').trim();
  return margins.map(({ page, text }) => {
    const isRepeated = margins.some((other) => other.page !== page && pattern(other.text) === pattern(text));
    const isHead =
      isRepeated && !readsAsTerm(text) && (PUBLICATION.test(text) || names(text, publisher) || isInstitution(text));
    const isSigners = areInitials(text, signer) || sameName(text, signer);
    return { page, text, isUsual: isHead || isSigners || isPrintedAtEdge(text, headings) };
  });
}

/** Whether a text has a name as a word of its own. */
function names(text: string, name: string): boolean {
  return ` ${wordsOf(text)} `.includes(` ${wordsOf(name)} `);
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim();
