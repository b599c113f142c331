import { namesOnly } from '../../paper/names/clean';
import { withoutTitles } from '../../paper/names/titles';
import { SPELLINGS, unaccented } from './spellings';

/** A word of a name in every way that it may be written without its own letters, small and without accents. */
export type NameWord = readonly string[];

/** A name taken apart. */
export interface NameWords {
  readonly words: readonly NameWord[];
  /** "jr", "iii" and their like, which tell father and son apart; null for none. */
  readonly generation: string | null;
}

/** What stands around a name and is none of it. */
const AROUND =
  /^\s*\/s\/|^(?:digitally |electronically )?signed by:?|\b(?:(?:signing |and |for and ){0,3}on behalf of|for all|et al)\b.*$|(?<!\p{L})(?:drs?|prof(?:essor)?|mrs?|ms|miss|ph\.? ?d|m\.? ?sc|b\.? ?sc|m\.? ?d|dipl\.?-?ing)(?!\p{L})\.?/giu;
/** Apostrophes, and the joiners of scripts that need them. */
const APOSTROPHES = /['’‘`´\u02b9\u02bb\u02bc\u2032]|\u200c|\u200d/g;
/** A word with more ways to be written than this is compared in the first of them only. */
const MOST_SPELLINGS = 16;
const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  sr: 'sr',
  senior: 'sr',
  ii: 'ii',
  '2nd': 'ii',
  iii: 'iii',
  '3rd': 'iii',
  iv: 'iv',
  '4th': 'iv',
};

/**
 * The words of a name without titles, degrees, addresses and what it is signed for. With `initials`, "JF" counts as
 * two. A text too long for names has none.
 */
export function nameWords(name: string, initials = false): NameWords {
  const plain = withoutTitles(namesOnly(name.replace(AROUND, ' ').trim())).replace(APOSTROPHES, '');
  const written = plain
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .flatMap((word) => (initials && /^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]));
  const isGeneration = (word: string, i: number) => i > 0 && Object.hasOwn(GENERATIONS, unaccented(word));
  const at = written.findIndex(isGeneration);
  return {
    words: written.filter((word, i) => !isGeneration(word, i)).map(spellingsOf),
    generation: GENERATIONS[unaccented(written[at] ?? '')] ?? null,
  };
}

/** Whether one spelling of a word is one of the other's. */
export function sameWord(a: NameWord, b: NameWord): boolean {
  return a.some((spelling) => b.includes(spelling));
}

/** Words written as one. */
export function joined(words: readonly NameWord[]): NameWord {
  return words.reduce<NameWord>(
    (before, word) => before.flatMap((start) => word.map((end) => start + end)).slice(0, MOST_SPELLINGS),
    [''],
  );
}

function spellingsOf(word: string): NameWord {
  const letters = [...word.toLowerCase().normalize('NFC')];
  return joined(letters.map((letter) => SPELLINGS[letter] ?? [unaccented(letter)]));
}
