import { lettersOf } from './letters';
import { isRealWord } from './real-words';
import type { Doubt, ScanResult } from './scan-result';

/** More doubtful words on a page than this, most of them no words, are the reading's fault: a bent or a dirty page. */
const MOST = 12;
/** Surer than this, a word that exists, or a number, may be printed there. */
const SURE = 90;
/** So many words that lack in a row are no misreading. */
const LONG = 5;

/**
 * The result with pages that were read too badly to compare among the poor ones. Of their doubts those stay that no bad
 * reading explains: what a pen left, other words and numbers that were read with confidence, whole stretches that lack.
 */
export function withMisreadPages(result: ScanResult, vocabulary: ReadonlySet<string>): ScanResult {
  if (result.kind !== 'checked' && result.kind !== 'too-little') return result;
  const { comparison } = result;
  const poor = result.kind === 'too-little' ? result.poor : [];
  if (!comparison) return result;
  const { doubts } = comparison;
  const pages = [...new Set(doubts.map(({ page }) => page))].filter(
    (page) =>
      !poor.some((one) => one.page === page) &&
      isMisread(
        doubts.filter((doubt) => doubt.page === page),
        vocabulary,
      ),
  );
  if (pages.length === 0) return result;
  const misread = pages.map((page) => ({ page, why: 'misread' as const }));
  const left = doubts.filter((doubt) => !pages.includes(doubt.page) || isPlain(doubt, vocabulary));
  return {
    kind: 'too-little',
    poor: [...poor, ...misread].sort((a, b) => a.page - b.page),
    comparison: { ...comparison, doubts: left },
  };
}

function isMisread(doubts: readonly Doubt[], vocabulary: ReadonlySet<string>): boolean {
  const inWords = doubts.filter((doubt) => !isByPen(doubt));
  const garbled = inWords.filter((doubt) => doubt.kind !== 'missing' && !isPlain(doubt, vocabulary));
  return inWords.length > MOST && garbled.length >= inWords.length / 2;
}

/** Whether a doubt is about more than what a bad reading makes of a word. */
function isPlain(doubt: Doubt, vocabulary: ReadonlySet<string>): boolean {
  if (isByPen(doubt)) return true;
  if (doubt.kind === 'missing') return wordsOf(doubt.expected).length >= LONG;
  const expected = new Set(wordsOf(doubt.expected));
  const isPrinted = (word: string) => !expected.has(word) && (/\d/u.test(word) || isRealWord(word, vocabulary));
  return doubt.confidence >= SURE && wordsOf(doubt.read).some(isPrinted);
}

function isByPen({ kind }: Doubt): boolean {
  return kind === 'stroke' || kind === 'blot' || kind === 'writing';
}

const wordsOf = (text: string) =>
  text
    .split(/\s+/u)
    .map(lettersOf)
    .filter((letters) => letters !== '');
