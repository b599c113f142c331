import type { About } from './about';
import type { FormLayout } from './layout';

/** A piece of the agreement's text, in order. Blanks are where the author's facts go. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** Refers to the footnote; printed raised. */
  | { readonly kind: 'footnote-mark'; readonly mark: string };

/** Something that an agreement asks for. A fact may be printed at several places. */
export type Field =
  /** What Imprimatur knows how to find: the article's title, who signs, the signature and its day. One of each at most. */
  | { readonly id: string; readonly asks: 'title' | 'signer' | 'signature' | 'date' }
  /** Anything else, that the author writes (an affiliation); `label` is how the form names it. */
  | {
      readonly id: string;
      readonly asks: 'text';
      readonly label: string;
      /** What is proposed for it, in this order; nothing where it is empty. */
      readonly wants: readonly Wanted[];
      readonly isRequired: boolean;
    }
  /** One of several offers, in the publisher's words, each printed with a box. */
  | {
      readonly id: string;
      readonly asks: 'choice';
      readonly label: string;
      readonly options: readonly string[];
      readonly isRequired: boolean;
    };

/** What a blank may want that is known of the paper, of its venue, or of the person who signs. */
export type Wanted =
  | 'title'
  | 'authors'
  | 'signer'
  | 'affiliation'
  | 'address'
  | 'email'
  | 'job'
  | 'organization'
  | 'event'
  | 'editors'
  | 'series'
  | 'number'
  | 'place'
  | 'date';

/** A numbered clause; `clauses` holds the nested ones (6.1). */
export interface Clause {
  /** Its number as a reader would cite it: "4", "6.1". */
  readonly number: string;
  /** The publisher's words, to the letter. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** At most 30 plain words that only restate the clause, in the language of `about`. Ours, never part of the agreement. */
  readonly note: string;
}

/** A row of the signature block: a label, printed with a colon, and the field that goes behind it. */
export interface SignatureRow {
  readonly label: string;
  readonly field: string;
}

/** Where in an agreement something stands. */
export interface Place {
  readonly kind: 'heading' | 'preamble' | 'clause' | 'choice' | 'footnote' | 'attestation' | 'signature-block';
  /** The clause's number ("6.1"), which of the preamble's paragraphs or of the offers, the footnote's mark, else ''. */
  readonly number: string;
}

/** One block of an agreement, in the order of the form. `field` is the id of one of the agreement's fields. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'blank'; readonly field: string }
  | { readonly kind: 'choice'; readonly field: string }
  | { readonly kind: 'clauses'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'footnote'; readonly mark: string; readonly text: string }
  | { readonly kind: 'attestation'; readonly text: string }
  | { readonly kind: 'signature-block'; readonly rows: readonly SignatureRow[] };

/** What another edition of the publisher's own has beside the agreement's words, at a place of it. */
export interface EditionText {
  readonly at: Place;
  /** Fits all of it, white space as single blanks. */
  readonly text: RegExp;
}

/**
 * Where on the pages of a file an answer goes: inside its box, on `baseline` where the first line of it has one. Points
 * on the page as it is shown, from the upper left corner.
 */
export interface BlankPlace {
  /** The id of its field. */
  readonly field: string;
  /** For a choice: which of its options is marked here, from 0; else null. */
  readonly option: number | null;
  /** From 1. */
  readonly page: number;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Of the first line; null where it stands in the middle of the box. */
  readonly baseline: number | null;
  /** How many lines there are to write on, and from one baseline to the next. */
  readonly rows: number;
  readonly leading: number;
  /** Height of the type around it. */
  readonly size: number;
  /** The name of the form's own field (ISO 32000-1, 12.7.3.2), or null. */
  readonly acroField: string | null;
}

/** A file of a publisher's or a venue's that is filled in as it is, with every byte kept. */
export interface FilledFile {
  /** In hexadecimal. */
  readonly sha256: string;
  readonly places: readonly BlankPlace[];
  readonly shows: ShownByBlank;
}

/** What a file shows before anybody fills it in, which is therefore no trick of whoever does. */
export interface ShownByBlank {
  /** Text that it hides, by how it is hidden: a watermark, what its fields cover. */
  readonly tricks: readonly { readonly kind: string; readonly text: string }[];
  /** What stands in the margins of its pages. */
  readonly margins: readonly string[];
  /** The words under its links, and where these lead. */
  readonly links: readonly { readonly text: string; readonly target: string }[];
  /** What is drawn beside its words: a logo, a frame. */
  readonly beside: readonly Pick<BlankPlace, 'page' | 'box'>[];
  /** The words of what its maker has ticked in it, which stays so. */
  readonly ticked: readonly string[];
}

/** A file of nothing but its words and its blanks. */
export const SHOWS_NOTHING: ShownByBlank = { tricks: [], margins: [], links: [], beside: [], ticked: [] };

/** Who says that an agreement's words are those that they are. */
export type Provenance =
  /** It ships with the extension. */
  | { readonly kind: 'publisher' }
  /** The extension had its file from there; the day as ISO 8601 writes it. */
  | { readonly kind: 'served'; readonly host: string; readonly on: string }
  /** A person brought its file. */
  | { readonly kind: 'brought'; readonly on: string };

/** A publisher's agreement as data. The popup, the PDF and the checker all read this one value. */
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
  readonly fields: readonly Field[];
  readonly blocks: readonly Block[];
  readonly layout: FormLayout;
  /** Its own file, which is filled in; null where the form is set anew in its layout. */
  readonly file: FilledFile | null;
  /** Whether a signature is taken in ink alone, as its words say. */
  readonly inkOnly: boolean;
  readonly provenance: Provenance;
  readonly about: About;
}

/** The field of an agreement by its id. A block that names none is a mistake in the agreement. */
export function fieldOf({ id: agreement, fields }: Pick<Agreement, 'id' | 'fields'>, id: string): Field {
  const field = fields.find((each) => each.id === id);
  if (!field) throw new Error(`${agreement} has no field ${id}`);
  return field;
}
