import type { Agreement } from '../../src/agreements/agreement';
import type { FormState } from '../../src/desk/desk';
import type { ProblemKind } from '../../src/desk/read-form';
import type { CalendarDate, DateForm } from '../../src/signing/date';
import type { Device } from '../scans/devices';
import type { Filling, PaperForm } from '../scans/forms';
import type { PaperMark } from '../scans/paper-marks';
import type { Random } from '../scans/random';
import type { VolumePaper } from './papers';

/** Programs that the forms of the volume come from. */
export const PRODUCERS = [
  'ours',
  'official',
  'chromium',
  'firefox',
  'libreoffice',
  'cairo',
  'ghostscript',
  'mutool',
  'qpdf',
] as const;
export type Producer = (typeof PRODUCERS)[number];

/** How somebody signs on a screen. */
export type SignedBy = 'typed' | 'drawn' | 'script' | 'image' | null;

/** What somebody writes into a form; empty strings leave blanks empty. */
export interface Written {
  readonly title: string;
  readonly party: string;
  readonly signer: string;
  readonly signedBy: SignedBy;
  /** The name that a signature in letters has. */
  readonly signature: string;
  readonly day: CalendarDate;
  readonly dateForm: DateForm;
  /** The day as it is written; only browsers and word processors leave the choice, the others follow `dateForm`. */
  readonly date: string;
}

/** How a form becomes a picture. */
export interface Capture {
  /** What was printed: a blank that is filled in by hand, or a form that our product filled in and signed. */
  readonly printed: 'ours' | 'official' | 'chromium' | 'chromium-one-page' | 'firefox' | 'libreoffice';
  readonly filling: Filling;
  readonly device: Device;
  readonly marks: readonly PaperMark[];
  /** The form's pages in the order in which they are scanned; null for all. */
  readonly pages: readonly number[] | null;
  /** Whether a machine can be expected to read it without a doubt. */
  readonly isClear: boolean;
}

/** What is true of a form: the state that it should have, others that are honest too, and what should be said. */
export interface Expectation {
  readonly state: FormState | 'missing';
  readonly also: readonly (FormState | 'missing')[];
  /** One of these at least must be said; nothing is asked for where there are none. */
  readonly problems: readonly ProblemKind[];
  /** Where it is in one of the other states, nothing but these may be said of it; null for anything. */
  readonly only: readonly ProblemKind[] | null;
}

/** One file of the volume before it is made. */
export interface PlannedForm {
  /** The same for the same file: what it is made of by chance is seeded with it. */
  readonly id: string;
  /** Whose form it is; of none that the list has for a stray. */
  readonly paper: VolumePaper;
  readonly producer: Producer;
  readonly written: Written;
  readonly agreement: Agreement;
  readonly capture: Capture | null;
  readonly practice: boolean;
  /** What is done to the form on its pages, printed or not. */
  readonly onPages: ((form: PaperForm, random: Random) => void) | null;
  /** What is done to the finished file. */
  readonly toFile: ((bytes: Uint8Array, form: PlannedForm) => Promise<Uint8Array>) | null;
  /** Where it stands under `forms/`; null until it has its name. */
  readonly path: string;
  /** How its file is named, where it matters. */
  readonly naming: 'any' | 'tells' | { readonly as: VolumePaper };
  /** The planted fault, or what else is unusual about it though it is right. */
  readonly fault: string | null;
  readonly trap: string | null;
  readonly expected: Expectation;
}
