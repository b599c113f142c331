import type { Decision, Doubt } from '../../../checking/scan';
import type { Grey } from '../../../scan/picture/grey';
import type { ScanProgress } from '../../../scan/scan-reader';

/** What was read from the drawn pages of a file, and what a person made of what differs from the stored words. */
export interface SeenDrawing {
  readonly kind: 'seen';
  readonly doubts: readonly Doubt[];
  /** Pages, from 1, of which too little could be read. */
  readonly unread: readonly number[];
  /** Of the pages with doubts, by their numbers from 1. */
  readonly pictures: ReadonlyMap<number, Grey>;
  /** By the doubts' keys. */
  readonly decisions: ReadonlyMap<Doubt['key'], Decision>;
}

/** How far the reading of a file's drawn pages has come. */
export type Drawing =
  | { readonly kind: 'waiting' }
  /** Null before the first page. */
  | { readonly kind: 'reading'; readonly progress: ScanProgress | null }
  /** A person stopped it. */
  | { readonly kind: 'stopped' }
  /** It broke down: nothing is known. */
  | { readonly kind: 'failed' }
  | SeenDrawing;

/** What a drawing comes to for somebody who is about to sign the file. */
export type DrawingVerdict =
  /** Nothing is drawn otherwise than stored, or a person found it the same. */
  | 'same'
  /** A person still has to decide. */
  | 'open'
  /** A person found another word: what is signed is not what is stored. */
  | 'other'
  /** Too little could be read. */
  | 'unread';

/** What it comes to; one word that is another is enough to know what kind of file this is. */
export function verdictOnDrawing(drawing: SeenDrawing | { readonly kind: 'failed' }): DrawingVerdict {
  if (drawing.kind === 'failed') return 'unread';
  const { doubts, decisions, unread } = drawing;
  if (doubts.some(({ key }) => decisions.get(key) === 'other')) return 'other';
  if (doubts.some(({ key }) => !decisions.has(key))) return 'open';
  return unread.length > 0 ? 'unread' : 'same';
}
