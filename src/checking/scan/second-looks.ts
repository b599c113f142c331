import type { Agreement } from '../../agreements/agreement';
import { distanceOf } from '../edit-distance';
import { areConfusable } from './confusions';
import { lettersOf } from './letters';
import { withMisreadPages } from './misread-pages';
import { printedForm } from './printed-words';
import { isRealWord } from './real-words';
import type { Doubt, ScanComparison, ScanResult, Seen } from './scan-result';

/** A piece of a page that is to be read once more, enlarged; `key` is its doubt's. */
export interface SecondLook extends Seen {
  readonly key: Doubt['key'];
}

/** What one more reading of such a piece gave: all its words, and how sure the reader was, from 0 to 100. */
export interface LookReading {
  readonly text: string;
  readonly confidence: number;
}

/** A look that is to count has to be as sure as this, or to have so many letters right, which none has by chance. */
const SURE_LOOK = 40;
const MANY_LETTERS = 3;
/** A word that was read with less confidence may have one letter in so many too much, too little or otherwise. */
const SURE = 80;
const LONG_WORD = 8;
/** No more looks than this are asked for: each takes half a second. */
const MOST_LOOKS = 60;

/** The doubts that another look may clear: where no word was read that looks like the publisher's. */
export function secondLooks(result: ScanResult, agreement: Agreement): SecondLook[] {
  const { vocabulary } = printedForm(agreement);
  return (comparisonOf(result)?.doubts ?? [])
    .filter((doubt) => isUnsure(doubt, vocabulary))
    .slice(0, MOST_LOOKS)
    .map(({ key, page, box }) => ({ key, page, box }));
}

/**
 * The result without the doubts that other looks clear: at least one gave the publisher's words, and no reading a word
 * in the place of theirs. What was printed for it to say another thing is a word, and of 104,000 English ones only some
 * fifty look like one of PMLR's form: those of them that could be meant are among the real words.
 * Pages with too many doubts left for a comparison are named as such.
 */
export function withSecondLooks(
  result: ScanResult,
  answers: ReadonlyMap<Doubt['key'], readonly LookReading[]>,
  agreement: Agreement,
): ScanResult {
  const comparison = comparisonOf(result);
  if (!comparison || (result.kind !== 'checked' && result.kind !== 'too-little')) return result;
  const { vocabulary } = printedForm(agreement);
  const doubts = comparison.doubts.filter((doubt) => !isCleared(doubt, answers.get(doubt.key) ?? [], vocabulary));
  return withMisreadPages({ ...result, comparison: { ...comparison, doubts } }, vocabulary);
}

function comparisonOf(result: ScanResult): ScanComparison | null {
  return result.kind === 'checked' || result.kind === 'too-little' ? result.comparison : null;
}

function isUnsure(doubt: Doubt, vocabulary: ReadonlySet<string>): boolean {
  if (doubt.kind !== 'reads-otherwise' || saysAnother(doubt.read, doubt.expected, vocabulary)) return false;
  const [expected, read] = [lettersOf(doubt.expected), lettersOf(doubt.read)];
  if (areConfusable(expected, read)) return true;
  return doubt.confidence < SURE && expected.length >= LONG_WORD && distanceOf(expected, read) === 1;
}

function isCleared(doubt: Doubt, looks: readonly LookReading[], vocabulary: ReadonlySet<string>): boolean {
  if (!isUnsure(doubt, vocabulary)) return false;
  const expected = lettersOf(doubt.expected);
  const isSeen = looks.some(
    ({ text, confidence }) =>
      lettersOf(text) === expected && (confidence >= SURE_LOOK || expected.length >= MANY_LETTERS),
  );
  return isSeen && !looks.some(({ text }) => saysAnother(text, doubt.expected, vocabulary));
}

/** Whether a reading has a real word, or another number, in the place of one of the publisher's. */
function saysAnother(text: string, expected: string, vocabulary: ReadonlySet<string>): boolean {
  const words = (written: string) => written.split(/\s+/u).map(lettersOf);
  const own = new Set(words(expected));
  if (numbersIn(text).some((number) => !numbersIn(expected).includes(number))) return true;
  return words(text).some((word) => !own.has(word) && isRealWord(word, vocabulary));
}

/** The numbers in a text, of an address too; digits among letters are none. */
const numbersIn = (text: string): readonly string[] =>
  text.match(/(?<![\p{L}\p{N}])\d+(?:[.,]\d+)*(?![\p{L}\p{N}])/gu) ?? [];
