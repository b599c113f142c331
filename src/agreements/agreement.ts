/** A piece of the agreement's text, in order. Blanks are where the author's facts go. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** Refers to the footnote; printed raised. */
  | { readonly kind: 'footnote-mark'; readonly mark: string };

/** What is filled into a blank. */
export type BlankName = 'title' | 'party';

/** A numbered clause; `clauses` holds the nested ones (6.1). */
export interface Clause {
  /** Its number as a reader would cite it: "4", "6.1". */
  readonly number: string;
  /** The publisher's words, to the letter. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** At most 30 plain words that only restate the clause. Ours, never part of the agreement. */
  readonly note: string;
}

/** Where in an agreement something stands. */
export interface Place {
  readonly kind: 'heading' | 'preamble' | 'clause' | 'footnote' | 'attestation' | 'signature-block';
  /** The clause's number ("6.1"), which of the preamble's paragraphs, the footnote's mark, else ''. */
  readonly number: string;
}

/** One block of an agreement, in the order of the form. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'blank'; readonly blank: BlankName }
  | { readonly kind: 'clauses'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'footnote'; readonly mark: string; readonly text: string }
  | { readonly kind: 'attestation'; readonly text: string }
  /** The labels of the signature block, each printed with a colon as the publisher does. */
  | { readonly kind: 'signature-block'; readonly signer: string; readonly signed: string; readonly date: string };

/** What another edition of the publisher's own has beside the agreement's words, at a place of it. */
export interface EditionText {
  readonly at: Place;
  /** Fits all of it, white space as single blanks. */
  readonly text: RegExp;
}

/**
 * A publisher's agreement as data. The popup, the PDF and the checker all read this one value;
 * adding an agreement is adding one file that exports one of these.
 */
export interface Agreement {
  /** Stable id with its version ("pmlr-2017"). */
  readonly id: string;
  readonly publisher: string;
  /** The version as the publisher dates it (PMLR's file carries no number: the date it was made). */
  readonly version: string;
  /** Where the publisher keeps the form. */
  readonly source: string;
  /** The files with it that the publisher offers; SHA-256 in hexadecimal. */
  readonly files: readonly { readonly bytes: number; readonly sha256: string }[];
  readonly editions: readonly EditionText[];
  readonly blocks: readonly Block[];
}
