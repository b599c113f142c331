import type { ReadPdf } from '../pdf/read';
import type { CheckResult } from './finding';
import { judgedOf, verdictOf } from './judged';

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

/** The verdict on pasted text (`file` is null) or on a file; `result` is null where there was nothing to compare. */
export function verdictOn(result: CheckResult | null, file: SeenFile | null): FormVerdict {
  return verdictOf(judgedOf(result, file));
}
