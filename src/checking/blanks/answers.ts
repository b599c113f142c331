import { type Agreement, fieldOf } from '../../agreements/agreement';
import { optionsOf, partsOf } from '../../agreements/parts';
import { type FilledFields, factAt } from '../facts';
import type { FilledAnswer, Finding } from '../finding';
import type { Leftovers } from './leftovers';
import { withoutTerms } from './terms';

/** What was written for the fields that ask for other words than a title, a name or a date. */
export interface FilledAnswers {
  /** In the order of the form; what is empty is left out. */
  readonly answers: readonly FilledAnswer[];
  /** What reads as a term of the agreement. */
  readonly terms: readonly Finding[];
}

/** Tells such answers from the terms that were written into their places. */
export function answersIn(
  text: string,
  agreement: Agreement,
  { blanks, labels }: FilledFields,
  taken: Leftovers['taken'],
): FilledAnswers {
  const answers = offersTaken(agreement, taken);
  const terms: Finding[] = [];
  for (const part of partsOf(agreement)) {
    if (part.kind === 'words' || part.field.asks !== 'text') continue;
    const { field, kind: where, place } = part;
    const whole = (where === 'blank' ? blanks : labels).get(field.id);
    if (!whole) continue;
    const { value, term } = withoutTerms(text, whole);
    const fact = factAt(text, value);
    if (fact) answers.push({ field, where, fact });
    if (!term) continue;
    const words = text.slice(term.start, term.end);
    terms.push({ place, ranges: [term], kind: 'added', text: words, before: false, again: false });
  }
  return { answers, terms };
}

/** The offers that are marked. Of a choice with several marks none is: nobody could say what was meant. */
function offersTaken(agreement: Agreement, taken: Leftovers['taken']): FilledAnswer[] {
  let number = 0;
  return agreement.blocks.flatMap((block): FilledAnswer[] => {
    if (block.kind !== 'choice') return [];
    const field = fieldOf(agreement, block.field);
    const marked = optionsOf(agreement, block.field).flatMap((value) => {
      const range = taken.get(String(++number));
      return range ? [{ value, range }] : [];
    });
    const [fact, another] = marked;
    return fact && !another && field.asks === 'choice' ? [{ field, where: 'choice', fact }] : [];
  });
}
