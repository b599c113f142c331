import type { PaperStatus } from '../../paper/paper';

/**
 * What a close look at a forum page finds besides its metas and its note. The script that stands by on every page looks
 * at a glance, so that it stays small; after the click the page is looked at closely.
 */
export interface Look {
  /** Lists of the authors' names that the page has apart from the one it shows, each to be counted before it is believed. */
  names(document: Document, id: string, note: Element | null): readonly (readonly string[])[];
  /** The venue line of the note where the page does not show it, or ''. */
  venue(document: Document, id: string): string;
  /** The decision among the replies, or unknown. */
  decision(note: Element | null): PaperStatus;
}

/** Looks at what stands there, and no further. */
export const glance: Look = { names: () => [], venue: () => '', decision: () => 'unknown' };
