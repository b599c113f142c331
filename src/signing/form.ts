import type { Agreement } from '../agreements/agreement';
import type { CalendarDate, DateForm } from './date';
import type { InkColour } from './ink';
import type { Signature } from './signature';

/** Facts about the paper that go along with a form; none of them is printed. */
export interface PaperRecord {
  readonly portal: string;
  readonly key: string;
  readonly url: string;
  readonly authors: readonly string[];
}

/** What was written or chosen for the fields that ask for it, by their ids; a choice is one of its options. */
export type Answers = Readonly<Record<string, string>>;

/** The blanks of a form to be printed and signed by hand; an empty string leaves its rule empty. */
export interface UnsignedForm {
  readonly kind: 'unsigned';
  readonly agreement: Agreement;
  readonly title: string;
  readonly signer: string;
  readonly answers: Answers;
  readonly paper: PaperRecord;
}

declare const signed: unique symbol;

/** An agreement that its author has signed. Only `sign` makes one. */
export interface SignedAgreement {
  readonly [signed]: true;
  readonly kind: 'signed';
  readonly agreement: Agreement;
  readonly title: string;
  readonly signer: string;
  readonly answers: Answers;
  readonly signature: Signature;
  /** The colour of the pen. */
  readonly ink: InkColour;
  readonly date: CalendarDate;
  /** How the date is written on the form. */
  readonly dateForm: DateForm;
  readonly paper: PaperRecord;
}

/**
 * A form as it stands while its author is still at it, to be looked at: what is not there yet is null or empty. It makes
 * pages to show, never a file to hand out.
 */
export interface FormSoFar {
  readonly kind: 'so-far';
  readonly agreement: Agreement;
  readonly title: string;
  readonly signer: string;
  readonly answers: Answers;
  readonly signature: Signature | null;
  readonly ink: InkColour;
  readonly date: CalendarDate | null;
  readonly dateForm: DateForm;
  readonly paper: PaperRecord;
}

/** What a file is made from. */
export type Form = UnsignedForm | SignedAgreement;
