import type { ReadPdf, Trick } from '../pdf/read';
import { isDifference } from './check';
import type { Addition, CheckResult, MarginWords } from './finding';
import { isPractice } from './practice';
import { differentAmong, drawnAmong } from './sight';

/** What a check comes to, all that is known of the form taken together; the words for it are the interface's. */
export type FormVerdict =
  /** What is stored cannot be what one sees, so nothing that was compared counts. */
  | { readonly kind: 'untrusted' }
  /** These pages (from 1) are pictures. */
  | { readonly kind: 'part-scan'; readonly pages: readonly number[] }
  /** It was made to practise on, and says so: whatever else it says, it counts for nothing. */
  | { readonly kind: 'practice' }
  /** How many places differ; whether all of them are missing, as in a part of the form. */
  | { readonly kind: 'differs'; readonly places: number; readonly isPart: boolean }
  /** Word for word, but the file holds text that one does not see; or notes. */
  | { readonly kind: 'hides' | 'notes' }
  /** Word for word, but nobody has looked at the pages; or something is drawn among the words. */
  | { readonly kind: 'not-seen' | 'beside' }
  /** Word for word as it is stored, but so many words look different on the page. */
  | { readonly kind: 'different'; readonly words: number }
  /** Word for word, but the form says more beside its blanks or in its margins. */
  | { readonly kind: 'says-more'; readonly words: readonly string[] }
  | { readonly kind: 'verbatim' | 'typographic' }
  | { readonly kind: 'not-this-agreement' | 'too-long' | 'empty' };

/** A file as it was read, and what its pages show. */
export type SeenFile = Pick<ReadPdf, 'tricks' | 'scanned' | 'placed' | 'pages' | 'beside' | 'different' | 'lookedAt'>;

/** Fewer places than this are left out of a form; more are the rest of it. */
const LEAST_OF_A_PART = 3;

/** Whether what is stored cannot be what one sees: then no verdict on the stored text counts. */
export function isUntrustworthy({ kind }: Trick): boolean {
  return kind === 'one-glyph' || kind === 'actual-text' || kind === 'unreadable-glyphs';
}

/** The verdict on pasted text (`file` is null) or on a file; `result` is null where there was nothing to compare. */
export function verdictOn(result: CheckResult | null, file: SeenFile | null): FormVerdict {
  const tricks = file?.tricks ?? [];
  const scanned = file?.scanned ?? [];
  if (tricks.some(isUntrustworthy)) return { kind: 'untrusted' };
  if (scanned.length > 0) return { kind: 'part-scan', pages: scanned };
  if (result?.kind !== 'checked') return { kind: result?.kind ?? 'empty' };

  if (isPractice(result)) return { kind: 'practice' };
  const { verdict, findings } = result;
  if (verdict.kind === 'differs') {
    const isMissing = findings.filter(isDifference).every(({ kind }) => kind === 'missing');
    return { kind: 'differs', places: verdict.places, isPart: isMissing && verdict.places >= LEAST_OF_A_PART };
  }
  if (tricks.length > 0) return { kind: tricks.every(({ kind }) => kind === 'note') ? 'notes' : 'hides' };
  const words = [...new Set([...result.additions, ...result.margins].filter(isUnusual).map(({ text }) => text))];
  if (words.length > 0) return { kind: 'says-more', words };
  if (file && !file.lookedAt) return { kind: 'not-seen' };
  if (file && drawnAmong(result, file).length > 0) return { kind: 'beside' };
  const different = file ? differentAmong(result, file).length : 0;
  if (different > 0) return { kind: 'different', words: different };
  return { kind: verdict.kind };
}

function isUnusual({ isUsual }: Addition | MarginWords): boolean {
  return !isUsual;
}
