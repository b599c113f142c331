import type { Place } from '../../agreements/agreement';
import { typesetTitle } from '../../paper/title';
import { sameTitle } from '../facts';
import { type Aligned, printedOf } from './aligned';
import { wordsIn } from './printed-words';
import type { ReadWord } from './read-words';
import { rowFrom } from './rows';
import { alignWords } from './word-alignment';
import { type WordDoubt, wordDoubts } from './word-doubts';

/** A title of which less was read, from 0 to 1, is another one, and no reading of the paper's. */
const LEAST_SHARE = 0.6;

/** The words in which a title as read differs from the paper's; null where it is another title altogether. */
export function titleDoubts(read: readonly ReadWord[], title: string, place: Place): WordDoubt[] | null {
  const row = rowFrom(read);
  if (sameTitle(row.text, title)) return [];
  const printed = wordsIn(typesetTitle(title), place);
  const aligned: Aligned = { printed, read, steps: alignWords(printed, read) };
  const same = aligned.steps.flatMap((step) => (step.kind === 'same' ? printedOf(aligned, step) : []));
  const letters = (words: readonly { readonly letters: string }[]) =>
    words.reduce((n, word) => n + word.letters.length, 0);
  if (letters(same) < LEAST_SHARE * letters(printed)) return null;
  return wordDoubts(aligned, { words: new Set(), steps: new Set() }, { page: row.page, box: row.box });
}
