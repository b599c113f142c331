import type { FormVerdict, Place } from '../checking';
import type { ScanVerdict } from '../checking/scan';
import type { Refusal } from '../pdf/read';
import type { ScanRefusal } from '../scan/source/refusal';

/** Why a form is taken for a paper's, the strongest first. Only the chair decides; the others are shown as reasons. */
export type MatchReason =
  /** The title that is seen is the paper's; or nearly; or the paper's without a part. */
  | 'title'
  | 'nearly-title'
  /** The file's name holds the paper's key or its number. */
  | 'key-in-name'
  | 'number-in-name'
  /** Who signs is an author of this paper and of no other. */
  | 'signer'
  /** What the form says of itself for programs (`agreement.json`): a claim. */
  | 'record';

/** A paper that a form may be of. */
export interface Match {
  /** `ListedPaper.id`. */
  readonly paper: string;
  /** Never empty. */
  readonly reasons: readonly MatchReason[];
}

/**
 * Why a file is not read: what a reader of PDFs or of pictures says of it, that it took too long or broke its worker, or
 * that this computer could not open it, which says nothing of the file.
 */
export type WhyUnread = Refusal | ScanRefusal['kind'] | 'late' | 'not-opened';

/** How a form is signed, as far as its file shows; `unknown` where a picture shows nothing certain. */
export type SignedHow = 'drawn' | 'typed' | 'image' | 'digital' | 'initials' | 'none' | 'unknown';

/** Something about a form that keeps it from being right: `wrong` by itself, or for the chair to look at. */
export interface Problem {
  readonly weight: 'wrong' | 'look';
  readonly kind: ProblemKind;
  /** Where in the agreement; null where it is about no place of it. */
  readonly place: Place | null;
  /**
   * What it is about, for the line that says it: words found, a name, a date, how many there are, a `WhyUnread` for
   * `unreadable`, the id of the agreement for one that is another; '' for none.
   */
  readonly found: string;
  /** What was to be expected instead, or ''. */
  readonly expected: string;
}

export type ProblemKind =
  /** The words: altered, a part of them only, another agreement, practice. `found` names the places, or excerpts. */
  | 'altered'
  | 'part'
  | 'other-agreement'
  | 'older-edition'
  | 'no-agreement'
  | 'practice'
  /** What is seen and what is stored. */
  | 'untrusted'
  | 'hides'
  | 'notes'
  | 'marked'
  | 'looks-different'
  | 'not-seen'
  | 'says-more'
  | 'reservation'
  /** Pictures. */
  | 'pages-missing'
  | 'doubts'
  | 'too-little'
  | 'part-scan'
  /** The facts. */
  | 'no-title'
  | 'title-differs'
  | 'title-shortened'
  | 'title-not-camera-ready'
  | 'no-signer'
  | 'signer-no-author'
  | 'names-differ'
  | 'no-signature'
  | 'signature-differs'
  | 'no-date'
  | 'date-in-future'
  | 'date-doubtful'
  | 'date-past-deadline'
  /** The file. */
  | 'unreadable'
  | 'other-file-name';

/** One form, a file or some pages of it, held against the volume's papers. Plain data, without pictures. */
export interface ReadForm {
  /** Which pages of its file, from 1; null for all of them. */
  readonly pages: { readonly from: number; readonly to: number } | null;
  /** Whether it was read as text or from pictures. */
  readonly as: 'text' | 'pictures';
  /** The id of the agreement that it was compared with; null where nothing was. */
  readonly agreement: string | null;
  /** What the check says of it. */
  readonly verdict: FormVerdict | ScanVerdict | { readonly kind: 'refused'; readonly why: WhyUnread };
  /** As seen; '' where a blank is empty or cannot be read. */
  readonly title: string;
  readonly signer: string;
  readonly date: string;
  readonly signed: SignedHow;
  /** What it is matched with, the best first; empty where nothing speaks for any paper. */
  readonly matches: readonly Match[];
  /** For the paper that it is taken for; in the order in which a chair would name them. Empty for a right one. */
  readonly problems: readonly Problem[];
}
