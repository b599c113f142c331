import { type CountedName, inFormFor, type MessageName, numeral, t } from '../../../extension/i18n';

/** How many authors a statement is about: nobody knows (0), one, two ("both"), or more, whose number is said. */
export interface ByNumber {
  readonly unknown: MessageName;
  readonly one: MessageName;
  readonly two: MessageName;
  readonly many: CountedName;
}

/** The form for so many authors. Only `many` says their number, as `$1`, and what else is said after it. */
export function byNumber(forms: ByNumber, authors: number, ...said: readonly string[]): string {
  if (authors > 2) return inFormFor(forms.many, authors, inWords(authors), ...said);
  const form = ([forms.unknown, forms.one, forms.two] as const)[authors] ?? forms.unknown;
  return t(form, ...said);
}

/** A small number in words, as a sentence has it. */
function inWords(count: number): string {
  return t('numbersInWords').split(' ')[count - 1] ?? numeral(count);
}
