import type { BlankPlace, ShownByBlank, Wanted } from '../agreements/agreement';
import type { Doubt } from './doubts';

/** How a place to write on was found on the pages of a form. */
export type HowFound =
  /** The form's own field (ISO 32000-1, 12.7). */
  | 'field'
  /** A drawn box with its label in it, or a table's cell. */
  | 'box'
  /** Underscores or dots. */
  | 'leader'
  /** A drawn line. */
  | 'rule'
  /** Room behind a label. */
  | 'label'
  /** Room between two lines of a paragraph. */
  | 'gap'
  /** A sign or a small box to tick. */
  | 'mark'
  /** Whoever reviewed the form put it there. */
  | 'by-hand';

/** A place to write on, with what it is for. */
export interface FoundBlank extends Omit<BlankPlace, 'field' | 'option'> {
  /** The page, the words of its label and which of those with the same words: the same for every reading of the file. */
  readonly id: string;
  readonly how: HowFound;
  readonly asks: 'text' | 'signature' | 'mark';
  /** The form's words for it, on one line; '' where it has none. */
  readonly label: string;
  /** What its words want of what may be known; several in one place, in their order; empty for anything else. */
  readonly wants: readonly Wanted[];
  /** The unit that names it, and whether the blank comes after that unit's words, before them, or stands among them. */
  readonly unit: number;
  readonly where: 'after' | 'before' | 'inside';
  /** What the venue has put in; null where it is empty. */
  readonly given: string | null;
  /** Whether it is taken for a blank unless somebody says otherwise; the others are offered. */
  readonly isLikely: boolean;
}

/** Whether a blank is a box that whoever made the form has ticked. */
export const isTicked = ({ asks, given }: Pick<FoundBlank, 'asks' | 'given'>): boolean =>
  asks === 'mark' && given !== null;

/** A paragraph, a clause, a label: words of the form that are compared and cited as one. */
export interface FormUnit {
  readonly kind: 'heading' | 'paragraph' | 'clause' | 'label' | 'choice' | 'footnote';
  /** What is printed before it and is no part of its words ("1", "a", "•"), or null. */
  readonly marker: string | null;
  /** On one line. */
  readonly text: string;
  /** From 1, and where it stands there. */
  readonly page: number;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** A form without anybody's answers, as its file shows it: words and blanks in the order of reading. */
export interface BlankForm {
  readonly kind: 'form';
  /** What it is headed; '' where nothing is. */
  readonly heading: string;
  readonly units: readonly FormUnit[];
  readonly blanks: readonly FoundBlank[];
  /** The form's own words that ask for ink; null where none do. */
  readonly inkOnly: string | null;
  readonly shows: ShownByBlank;
  /** What speaks against its being one, as it was read: it is taken for one all the same where somebody says so. */
  readonly doubts: readonly Doubt[];
}

/** Why a file is no blank form that could be kept. */
export interface NoBlankForm {
  readonly kind: 'no-form';
  readonly why: /** Its pages are pictures. */
    | 'scan'
    /** What is stored is not what is seen. */
    | 'tricks'
    /** It runs programs, or its fields are Adobe's XFA. */
    | 'programs'
    /** It has a password, a certificate's signature, or forbids to be filled in. */
    | 'closed'
    | 'too-long';
}

/** What somebody changed of the blanks that were found. */
export interface Corrections {
  /** By the blank's id. `isOn` is false for one that is taken out, true for an offered one that is taken in. */
  readonly changed: Readonly<
    Record<
      string,
      Partial<Pick<FoundBlank, 'label' | 'wants' | 'asks' | 'box' | 'given'>> & { readonly isOn?: boolean }
    >
  >;
  readonly added: readonly Pick<FoundBlank, 'page' | 'box' | 'label' | 'wants' | 'asks' | 'given'>[];
}

/** Nothing is changed. */
export const AS_FOUND: Corrections = { changed: {}, added: [] };
