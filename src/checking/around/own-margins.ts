import type { Agreement } from '../../agreements/agreement';
import type { Range } from '../finding';

/** The edge of a page is a line; a longer one is a paragraph. In UTF-16 units. */
const LONGEST_LINE = 400;
/** The number of a page at either end of a line. */
const NUMBER =
  /^\d{1,3}(?= |$)|(?:(?<=^| )(?:[Pp]age|[Ss]eite|[Pp]\.) ?)?(?<=^| )\d{1,3}(?: ?(?:\/|of|von|de|sur|di) ?\d{1,3})?$/gu;

/**
 * Where lines of a text are what the agreement's own file has in the margins of its pages: the next program that sets it
 * has them among the words, with other numbers of pages. What is a passage of the agreement as well stays.
 */
export function ownMargins(
  text: string,
  { file }: Pick<Agreement, 'file'>,
  units: readonly { readonly text: string }[],
): Range[] {
  const own = new Set(file?.shows.margins.map(lettersOf));
  for (const unit of units) own.delete(lettersOf(unit.text));
  own.delete('');
  if (own.size === 0) return [];
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ index, 0: line }) =>
    line.length <= LONGEST_LINE && own.has(lettersOf(line)) ? [{ start: index, end: index + line.length }] : [],
  );
}

/** Whether a passage stands in the margins of a file's pages, where another program has put the foot of a page. */
export function isInMargins(passage: string, margins: readonly { readonly text: string }[]): boolean {
  const own = lettersOf(passage);
  return own !== '' && margins.some(({ text }) => lettersOf(text) === own);
}

/** Its letters and digits, but for the number of its page. */
function lettersOf(line: string): string {
  return line
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(NUMBER, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
