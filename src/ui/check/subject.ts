import type { CheckResult } from '../../checking';
import type { PdfReading } from '../../pdf/read';

/** What is being checked, and how far that has come. */
export type Subject =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'busy'; readonly name: string | null }
  | {
      readonly kind: 'pdf';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly reading: PdfReading;
      /** Null where there was no text to compare. */
      readonly result: CheckResult | null;
    }
  | { readonly kind: 'text'; readonly result: CheckResult }
  /** Reading took too long, or broke down. */
  | { readonly kind: 'late' };

/** The result of a check that compared something. */
export type Checked = Extract<CheckResult, { kind: 'checked' }>;

/** The comparison of a subject, where there is one. */
export function checkedOf(subject: Subject): Checked | null {
  const result = subject.kind === 'pdf' || subject.kind === 'text' ? subject.result : null;
  return result?.kind === 'checked' ? result : null;
}
