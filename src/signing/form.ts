import type { Agreement } from '../agreements/agreement';
import type { CalendarDate } from './date';
import type { Signature } from './signature';

/** Facts about the paper that go along with a form; none of them is printed. */
export interface PaperRecord {
  readonly portal: string;
  readonly key: string;
  readonly url: string;
  readonly authors: readonly string[];
}

/** The blanks of a form to be printed and signed by hand; an empty string leaves its rule empty. */
export interface UnsignedForm {
  readonly kind: 'unsigned';
  readonly agreement: Agreement;
  readonly title: string;
  readonly signer: string;
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
  readonly signature: Signature;
  readonly date: CalendarDate;
  readonly paper: PaperRecord;
}

/** What the PDF is made from. */
export type Form = UnsignedForm | SignedAgreement;
