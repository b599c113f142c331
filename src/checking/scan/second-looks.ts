import type { Agreement } from '../../agreements/agreement';
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

/** A first reading that is surer than this stays if it is a word; if it is none, all other looks have to give the publisher's. */
const SURE = 80;
/** A look that is to count has to be as sure as this, or to have so many letters right, which none has by chance. */
const SURE_LOOK = 40;
const MANY_LETTERS = 10;
/** No more looks than this are asked for: each takes a third of a second. */
const MOST_LOOKS = 60;

/** The doubts that another look may clear: words read with little confidence, or as no word, as what looks like them. */
export function secondLooks(result: ScanResult, agreement: Agreement): SecondLook[] {
  const { vocabulary } = printedForm(agreement);
  return (comparisonOf(result)?.doubts ?? [])
    .filter((doubt) => isUnsure(doubt, vocabulary))
    .slice(0, MOST_LOOKS)
    .map(({ key, page, box }) => ({ key, page, box }));
}

/**
 * The result without the doubts that other looks clear: at least one gave the publisher's words, and all others nothing
 * that is a word. What was read with confidence as a word, or as letters that do not look like the publisher's, stays.
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

function isUnsure({ kind, confidence, expected, read }: Doubt, vocabulary: ReadonlySet<string>): boolean {
  if (kind !== 'reads-otherwise' || !areConfusable(lettersOf(expected), lettersOf(read))) return false;
  return confidence < SURE || !saysAnother(read, expected, vocabulary);
}

function isCleared(doubt: Doubt, looks: readonly LookReading[], vocabulary: ReadonlySet<string>): boolean {
  const expected = lettersOf(doubt.expected);
  if (!isUnsure(doubt, vocabulary)) return false;
  const given = looks.filter(({ text }) => lettersOf(text) !== '');
  const isExpected = ({ text }: { readonly text: string }) => lettersOf(text) === expected;
  const says = given.filter(
    (look) => isExpected(look) && (look.confidence >= SURE_LOOK || expected.length >= MANY_LETTERS),
  );
  const others = [doubt.read, ...given.filter((look) => !isExpected(look)).map(({ text }) => text)];
  if (doubt.confidence >= SURE && (says.length < looks.length || says.length < 2)) return false;
  return says.length > 0 && !others.some((text) => saysAnother(text, doubt.expected, vocabulary));
}

/** Whether a reading has a real word in the place of one of the publisher's. */
function saysAnother(text: string, expected: string, vocabulary: ReadonlySet<string>): boolean {
  const words = (written: string) => written.split(/\s+/u).map(lettersOf);
  const own = new Set(words(expected));
  return words(text).some((word) => !own.has(word) && isRealWord(word, vocabulary));
}
