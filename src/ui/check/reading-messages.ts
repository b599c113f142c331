import type { Agreement } from '../../agreements/agreement';
import type { Brought } from '../../agreements/brought';
import type { CheckOptions, CheckResult } from '../../checking';
import type { FillContent } from '../../pdf/fill';
import type { BlankReading } from '../forms/adding';
import type { Filling } from './fill-and-read';
import type { ShownReading } from './shown-reading';

/** What is asked of the worker that reads and compares. Bytes are copied, so that the page keeps its own. */
export type ReadingTask =
  | { readonly kind: 'check-pdf'; readonly bytes: Uint8Array; readonly about: CheckOptions }
  | { readonly kind: 'check-text'; readonly text: string; readonly about: CheckOptions }
  /** `known` are the agreements that are kept, besides those that ship. */
  | { readonly kind: 'read-blank'; readonly bytes: Uint8Array; readonly known: readonly Agreement[] }
  | { readonly kind: 'first-title'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'draw';
      readonly bytes: Uint8Array;
      readonly page: number;
      readonly width: number;
      readonly turned: number;
    }
  | {
      readonly kind: 'fill';
      readonly bytes: Uint8Array;
      readonly content: FillContent;
      /** Whether to add to a file that bears a digital signature. */
      readonly afterSignature: boolean;
    };

/** What it answers, task for task. */
export type ReadingAnswer =
  | {
      readonly kind: 'checked-pdf';
      readonly reading: ShownReading;
      readonly result: CheckResult | null;
    }
  | { readonly kind: 'checked-text'; readonly result: CheckResult }
  | { readonly kind: 'blank'; readonly reading: BlankReading }
  /** The title on a paper's first page, or null. */
  | { readonly kind: 'title'; readonly title: string | null }
  /** A page as a picture, or null where it cannot be drawn. */
  | { readonly kind: 'drawn'; readonly picture: ImageBitmap | null }
  | { readonly kind: 'filled-in'; readonly filling: Filling };

/** What the worker says: that it is loaded, that it has begun a task, and then the answer. */
export type WorkerMessage = ReadingAnswer | { readonly kind: 'loaded' } | { readonly kind: 'begun' };

/** Which agreements were brought: told before the first task, and again when others are known. */
export interface KnownForms {
  readonly kind: 'known';
  readonly brought: readonly Brought[];
}

/** What the worker is told first: where PDFium's WebAssembly is, and the folder that holds the fonts' folder. */
export interface WorkerSetup {
  readonly kind: 'setup';
  readonly pdfiumUrl: string;
  readonly filesUrl: string;
}
