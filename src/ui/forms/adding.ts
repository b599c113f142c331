import type { Agreement } from '../../agreements/agreement';
import type { BlankForm, NoBlankForm } from '../../any-form/blank-form';
import type { PlacedWord } from '../../any-form/pack';
import type { Likeness } from '../../checking';
import type { BroughtForm } from '../../extension/brought-forms';
import type { PageShape, Refusal } from '../../pdf/read';

/** Why a file is not taken for a blank form. */
export type NotTaken = Refusal | NoBlankForm['why'] | 'late';

/** What reading a file as a blank form gives. */
export type BlankReading =
  | {
      readonly kind: 'form';
      readonly form: BlankForm;
      readonly pages: readonly PageShape[];
      readonly words: readonly PlacedWord[];
      readonly likeness: Exclude<Likeness, { kind: 'same' }>;
    }
  /** It is an agreement that is known, by its id. */
  | { readonly kind: 'known'; readonly agreement: string }
  | { readonly kind: 'refused'; readonly why: NotTaken };

/** A file that was given, and where it is from: a site that served it, or a person. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In hexadecimal. */
  readonly sha256: string;
  /** The address that served it; null where a person brought it. */
  readonly address: string | null;
}

/** A blank form that can be looked through. */
export interface BlankToReview extends Extract<BlankReading, { kind: 'form' }> {
  readonly file: GivenFile;
  /** As it is kept already, where it is looked through once more; else null. */
  readonly kept: BroughtForm | null;
}

/** What is being added, and how far that has come. */
export type Adding =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading' | 'stopped'; readonly name: string }
  /** A kept form whose file cannot be looked through any more. */
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly why: NotTaken }
  /** Whose form it is. */
  | { readonly kind: 'known'; readonly name: string; readonly of: string }
  /** It may be none: somebody has to say that it is. */
  | { readonly kind: 'doubted'; readonly blank: BlankToReview }
  | { readonly kind: 'review'; readonly blank: BlankToReview };

/** What a reading of a file is held against: the agreements that this browser keeps, besides those that ship. */
export type KnownForms = readonly Agreement[];
