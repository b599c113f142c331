import type { CheckResult } from '../../checking';
import type { ReadScan, ScanSubject } from './scan/scan-subject';
import type { ShownReading } from './shown-reading';

/** What is being checked, and how far that has come. */
export type Subject =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'busy'; readonly name: string | null }
  /** A person stopped the reading of these files; of none where text was compared. */
  | { readonly kind: 'stopped'; readonly files: readonly File[] }
  | {
      readonly kind: 'pdf';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** In hexadecimal. */
      readonly sha256: string;
      readonly reading: ShownReading;
      /** Null where there was no text to compare. */
      readonly result: CheckResult | null;
      /** When it was checked. */
      readonly at: Date;
    }
  /** Pasted text, its length in characters. */
  | { readonly kind: 'text'; readonly length: number; readonly result: CheckResult; readonly at: Date }
  | ScanSubject
  /** Reading took too long, or broke down. */
  | { readonly kind: 'late' };

/** What has been checked, or refused. */
export type CheckedSubject = Extract<Subject, { kind: 'pdf' | 'text' }> | ReadScan;

/** Whether a subject came as pictures. */
export function isOfScan(subject: Subject): subject is ScanSubject {
  return subject.kind === 'reading-scan' || subject.kind === 'unread-scan' || subject.kind === 'scan';
}

/** When a subject was checked; 0 before it is. It tells one check from another. */
export function checkedAt(subject: Subject): number {
  return 'at' in subject ? subject.at.getTime() : 0;
}

/** The result of a check that compared something. */
export type Checked = Extract<CheckResult, { kind: 'checked' }>;

/** The comparison of a subject's text, where there is one. */
export function checkedOf(subject: Subject): Checked | null {
  const result = subject.kind === 'pdf' || subject.kind === 'text' ? subject.result : null;
  return result?.kind === 'checked' ? result : null;
}

/**
 * What tells one checked file from another: its content, whatever its length, and its name. What the author entered
 * for a file goes with it, and stays when the very same file is checked again.
 */
export function fileKey({ sha256, name }: Pick<Extract<Subject, { kind: 'pdf' }>, 'sha256' | 'name'>): string {
  return `${sha256} ${name}`;
}
