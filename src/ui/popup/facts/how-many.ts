import { type MessageName, numeral, t } from '../../../extension/i18n';

/** How many authors a statement is about: nobody knows (0), one, two ("both"), or more, whose number is said. */
export interface ByNumber {
  readonly unknown: MessageName;
  readonly one: MessageName;
  readonly two: MessageName;
  readonly many: MessageName;
}

/** The form for so many authors. Only `many` says their number, after what else is said first (`before`). */
export function byNumber(
  forms: ByNumber,
  authors: number,
  before: readonly string[],
  after: readonly string[],
): string {
  if (authors > 2) return t(forms.many, ...before, inWords(authors), ...after);
  const form = ([forms.unknown, forms.one, forms.two] as const)[authors] ?? forms.unknown;
  return t(form, ...before, ...after);
}

/** A small number in words, as a sentence has it. */
function inWords(count: number): string {
  return t('numbersInWords').split(' ')[count - 1] ?? numeral(count);
}
