import type { Field, Place } from '../agreements/agreement';
import type { Question } from '../agreements/parts';

/** A stretch of the checked text, in UTF-16 units, end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A piece of a comparison, in reading order: words of both, of the publisher's text only, of the checked text only. */
export interface RedlinePart {
  readonly op: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A difference that leaves the wording as it is. */
export type TypographicKind =
  | 'spacing'
  | 'hyphen'
  | 'quotes'
  | 'ligature'
  | 'address-brackets'
  | 'footnote-mark'
  | 'list-marker'
  /** What a browser, a viewer or a mail program puts around the text. */
  | 'page-edge'
  | 'edition';

/** A character that looks like the publisher's and is another. */
export interface Lookalike {
  readonly expected: string;
  readonly found: string;
}

/** What was found at one place of the agreement. `ranges` is where it stands in the checked text; empty where it does not. */
export type Finding = { readonly place: Place; readonly ranges: readonly Range[] } & (
  | { readonly kind: 'identical' }
  | {
      readonly kind: 'typographic';
      readonly what: readonly TypographicKind[];
      /** The first few, each the publisher's words and the words found. */
      readonly examples: readonly { readonly expected: string; readonly found: string }[];
    }
  | { readonly kind: 'changed'; readonly redline: readonly RedlinePart[]; readonly lookalikes: readonly Lookalike[] }
  | {
      readonly kind: 'address';
      readonly expected: string;
      readonly found: string;
      /** Whether the printed address differs, or where the link on it leads. */
      readonly where: 'text' | 'link';
      readonly lookalikes: readonly Lookalike[];
    }
  | { readonly kind: 'missing'; readonly text: string }
  /**
   * Text of no clause of the agreement; `place` is what it follows (or, with `before`, what it precedes). With `again`
   * it is the agreement itself once more, which was not compared.
   */
  | { readonly kind: 'added'; readonly text: string; readonly before: boolean; readonly again: boolean }
  | { readonly kind: 'moved'; readonly after: Place | null }
  /** `found` is '' where a clause runs on in the paragraph before it. */
  | { readonly kind: 'renumbered'; readonly expected: string; readonly found: string }
  | { readonly kind: 'invisible'; readonly codePoints: readonly number[] }
  /** Words that are stored as they should be and look otherwise on the page (`Mark`). */
  | { readonly kind: 'struck' | 'covered' | 'undrawn'; readonly text: string }
);

/** A filled-in fact and where it stands; `value` is never empty. */
export interface Fact {
  readonly value: string;
  readonly range: Range;
}

/** How a form is signed, as far as its file shows. Whether a signature is genuine cannot be known here. */
export type Signature =
  /** Nothing, or a field, a box or an arrow that asks for one. */
  | { readonly kind: 'none' | 'empty-field' }
  /** Drawn with strokes, or a picture of one. */
  | { readonly kind: 'ink' | 'image' }
  /** Typed, typed in a face that looks like handwriting, or the signer's initials only. */
  | { readonly kind: 'text' | 'script' | 'initials'; readonly fact: Fact }
  /** A certificate's, with the signer and the moment that the file claims for it, or null. Nothing of it is verified. */
  | { readonly kind: 'digital'; readonly signer: string | null; readonly date: string | null };

/** Whether there is a signature at all. */
export function isSigned({ kind }: Signature): boolean {
  return kind !== 'none' && kind !== 'empty-field';
}

/** What a reader of files sees where one signs, besides text; `script` is the face of the text there. */
export type SeenSignature =
  | 'ink'
  | 'image'
  | 'script'
  | 'empty-field'
  | { readonly kind: 'digital'; readonly signer: string | null; readonly date: string | null };

/** What has been filled into the form; null where a blank was left empty. */
export interface Facts {
  readonly title: Fact | null;
  readonly party: Fact | null;
  readonly correspondingAuthor: Fact | null;
  readonly signature: Signature;
  readonly date: Fact | null;
}

/** Something about the filled-in facts that the author may want to put right. */
export type Oddity =
  | { readonly kind: 'no-title' | 'no-party' | 'no-corresponding-author' | 'no-signature' | 'no-date' }
  | { readonly kind: 'signature-field-empty' }
  | { readonly kind: 'party-differs'; readonly party: string; readonly signer: string }
  | { readonly kind: 'signature-differs'; readonly signature: string; readonly signer: string }
  | { readonly kind: 'signer-no-author'; readonly signer: string }
  | {
      readonly kind: 'date-in-future' | 'date-long-past' | 'date-impossible' | 'date-ambiguous' | 'date-unreadable';
      readonly date: string;
    }
  /** The form has the title without a part of it, which a colon, a dash or brackets set off. */
  | { readonly kind: 'title-shortened'; readonly from: 'portal' | 'camera-ready'; readonly leftOut: string }
  | {
      readonly kind: 'title-differs';
      readonly from: 'portal' | 'camera-ready';
      readonly redline: readonly RedlinePart[];
    };

/** Words in a blank of the form besides the name, the title or the date that belongs there. */
export interface Addition {
  /**
   * The blank (`answer` for one that asks anything else); where they stand on lines of their own, the heading or the
   * signature block that is next to them.
   */
  readonly blank: 'title' | 'party' | 'signer' | 'signed' | 'date' | 'answer' | 'heading' | 'signature-block';
  readonly side: 'before' | 'after';
  /** With single spaces; never empty. */
  readonly text: string;
  readonly range: Range;
  /** Whether it is what people add by habit, such as an institution or a place; anything else may be a reservation. */
  readonly isUsual: boolean;
}

/** Words in a margin of a page, which are no part of the text that was compared. */
export interface MarginWords {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  /** Whether programs and publishers print it there: page numbers, addresses, running heads. */
  readonly isUsual: boolean;
}

/** What comparing the words alone comes to. */
export type Verdict =
  | { readonly kind: 'verbatim' }
  /** Word for word; what differs is typographic. */
  | { readonly kind: 'typographic' }
  /** How many places differ. */
  | { readonly kind: 'differs'; readonly places: number };

/**
 * Where a form is to be filled in: the agreement's words around each blank, the labels of the signature block, each with
 * its field; those that were not found are left out.
 */
export interface Anchors {
  readonly blanks: readonly { readonly field: Field; readonly after: Range; readonly before: Range }[];
  readonly labels: readonly { readonly field: Field; readonly range: Range }[];
}

/** What else an agreement asks for as it was filled in, and where it was. */
export interface FilledAnswer {
  readonly field: Question;
  readonly where: 'blank' | 'label' | 'choice';
  readonly fact: Fact;
}

/** What checking a text gives. */
export type CheckResult =
  | {
      readonly kind: 'checked';
      /** The id of the agreement that it was compared with. */
      readonly agreement: string;
      readonly verdict: Verdict;
      /** In the agreement's order; every place of it occurs. */
      readonly findings: readonly Finding[];
      readonly facts: Facts;
      /** In the order of the form; what is empty is left out. */
      readonly answers: readonly FilledAnswer[];
      /** In the order of the text. */
      readonly additions: readonly Addition[];
      readonly oddities: readonly Oddity[];
      /** The words in the margins of its pages, where it was read from pages. */
      readonly margins: readonly MarginWords[];
      readonly anchors: Anchors;
    }
  /** So little of the agreement is in it that comparing makes no sense. */
  | { readonly kind: 'not-this-agreement'; readonly share: number }
  | { readonly kind: 'empty' }
  /** Longer than any form; nothing was compared. In UTF-16 units. */
  | { readonly kind: 'too-long'; readonly length: number };
