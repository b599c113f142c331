import type { Finding, Judged, Place } from '../checking';
import type { ScanVerdict } from '../checking/scan';
import type { ReadForm, SignedHow, WhyUnread } from './read-form';

/**
 * What reading one file gives, whatever the list of papers: plain data, without pictures, small enough to be kept for
 * 3,000 files. Everything that depends on the list is made of it anew (`deskOf`).
 */
export interface FileReading {
  /** In hexadecimal: readings and decisions are kept under it. */
  readonly sha256: string;
  /** Its forms in their order; never empty. A file that is none has one of which nothing was compared. */
  readonly forms: readonly FormReading[];
  /** The title on the first page of a file that is no form and may be a paper (a camera-ready version), else null. */
  readonly paperTitle: string | null;
}

/** One form, before it is held against any paper. */
export interface FormReading {
  /** Which pages of its file, from 1; null for all of them. */
  readonly pages: ReadForm['pages'];
  /** The id of the agreement that it was compared with; null where nothing was. */
  readonly agreement: string | null;
  readonly check: TextCheck | ScanCheck | { readonly kind: 'refused'; readonly why: WhyUnread };
  readonly title: SeenFact;
  /** Who signs, and the name as a party where the form asks for it twice. */
  readonly signer: SeenFact;
  readonly party: SeenFact;
  readonly date: SeenFact;
  readonly signed: SignedHow;
  /** The name that the signature bears, where it is another one than the signer's; else ''. */
  readonly otherSignature: string;
  /** What the file says of itself for programs; null where it says nothing. A claim: it never decides. */
  readonly record: ClaimedRecord | null;
}

/** What stands in a blank, as far as it can be told. */
export type SeenFact =
  | { readonly kind: 'read'; readonly text: string }
  /** Only a picture of it is sure; `guess` is what a machine makes of it, or '': for matching, never shown. */
  | { readonly kind: 'picture'; readonly guess: string }
  | { readonly kind: 'empty' }
  /** The form does not ask for it, or nothing was compared. */
  | { readonly kind: 'unknown' };

/** What the check of a form's text found: as much of it as its verdict needs, whatever its paper. */
export interface TextCheck extends Omit<Judged, 'unusual'> {
  readonly kind: 'text';
  /** In the form's order, no more than a few dozen. */
  readonly differences: readonly Difference[];
  /** Words beside what the form asks for and in its margins, those that are usual left out. */
  readonly additions: readonly Addition[];
  /** What is hidden, noted or told to programs only; no more than a few. */
  readonly tricks: Judged['tricks'];
  /** All that stands in the blank of the title, for a title that was taken apart; '' where that is not known. */
  readonly titleBlank: string;
}

/** A place that differs, with a few words of it. */
export interface Difference {
  readonly kind: Finding['kind'];
  readonly place: Place;
  readonly found: string;
  readonly expected: string;
  /** Whether it stands in the blank of the title, where the paper's own title may have it. */
  readonly isInTitle: boolean;
}

/** Words that the form does not ask for; lines as they are. */
export interface Addition {
  readonly text: string;
  /** Which blank they stand in; null for a margin. */
  readonly blank: 'title' | 'name' | 'date' | 'answer' | null;
  readonly isReservation: boolean;
}

/** What the check of a form's pictures found. */
export interface ScanCheck {
  readonly kind: 'scan';
  readonly verdict: ScanVerdict;
  readonly isPractice: boolean;
  /** The agreement's places that are on no page ("clause 4"); empty where all are there. */
  readonly missing: readonly string[];
  /** Pages of it that are pictures where others are text; empty for a form of pictures. */
  readonly pictures: readonly number[];
}

/** What a form of ours carries for programs (`agreement.json`), cut to what titles and names can be. */
export interface ClaimedRecord {
  readonly title: string;
  readonly signer: string;
  /** As its portal's page was known ("openreview:rJx2abCd"); '' for none. */
  readonly key: string;
}
