import type { Doubt, ScanResult } from './scan-result';

/** What the author saw in a doubt's picture: the publisher's word, or another one. */
export type Decision = 'same' | 'other';

/** What a scan comes to; the words for it are the interface's. No scan is word for word, and no machine accuses. */
export type ScanVerdict =
  /** Nothing was read otherwise, and every page is there. */
  | { readonly kind: 'no-difference' }
  /** So many doubts are to be looked at, of which `open` are not decided. */
  | { readonly kind: 'doubts'; readonly doubts: number; readonly open: number }
  /** The author found every doubtful word the same. */
  | { readonly kind: 'all-same'; readonly doubts: number }
  /** The author found that so many are other words, and has decided all. */
  | { readonly kind: 'others'; readonly words: number }
  /** A part of the agreement is on no page; `open` doubts are not decided. */
  | { readonly kind: 'pages-missing'; readonly doubts: number; readonly open: number }
  | { readonly kind: 'too-little' | 'not-this-agreement' | 'empty' };

const NONE: ReadonlyMap<Doubt['key'], Decision> = new Map();

/** The verdict before anybody has looked. */
export function verdictOnScan(result: ScanResult): ScanVerdict {
  return decided(result, NONE);
}

/** The verdict with what the author decided, by the doubts' keys; decisions on doubts that are none any more do not count. */
export function decided(result: ScanResult, decisions: ReadonlyMap<Doubt['key'], Decision>): ScanVerdict {
  if (result.kind !== 'checked') return { kind: result.kind };
  const { doubts, pages } = result.comparison;
  const open = doubts.filter(({ key }) => !decisions.has(key)).length;
  if (pages.some(({ kind }) => kind === 'missing')) return { kind: 'pages-missing', doubts: doubts.length, open };
  if (doubts.length === 0) return { kind: 'no-difference' };
  if (open > 0) return { kind: 'doubts', doubts: doubts.length, open };
  const words = doubts.filter(({ key }) => decisions.get(key) === 'other').length;
  return words > 0 ? { kind: 'others', words } : { kind: 'all-same', doubts: doubts.length };
}
