import { anchorsOf } from './anchors';
import { type PrintedForm, printedLetters } from './printed-words';
import type { ReadWord } from './read-words';
import { rowsOf } from './rows';

/**
 * The words of a page in the order in which more of the agreement can be read: the reader's own, which may take a column
 * of numbers or a word at a margin out of its line, or row by row from the top down, which fits no columns.
 */
export function inReadingOrder(words: readonly ReadWord[], form: PrintedForm): readonly ReadWord[] {
  const rows = rowsOf(words);
  const firstLine = words[0]?.line ?? 0;
  const byRows = rows.flatMap((row, i) => row.words.map((word) => ({ ...word, line: firstLine + i })));
  const printed = printedLetters(form.body);
  const inOrder = (order: readonly ReadWord[]) =>
    anchorsOf(
      printed,
      order.map(({ letters }) => letters),
    ).length;
  return inOrder(byRows) > inOrder(words) ? byRows : words;
}
