import type { DrawnDoubts, PageToSee } from '../../../checking/drawn';
import type { ScanOptions, ScanResult } from '../../../checking/scan';
import type { PAPER_SIZES } from '../../../pdf/ink/ink-pdf';
import type { ScanProgress } from '../../../scan/scan-reader';
import type { ScannedPage } from '../../../scan/scanned-page';
import type { ScanRefusal } from '../../../scan/source/refusal';
import type { GivenFile, MovedCorners } from './scan-subject';
import type { ScreenPicture } from './screen-picture';

/** Pictures to be read, and where a person moved the corners of pages to. */
export interface GivenScan {
  readonly files: readonly GivenFile[];
  readonly corners: MovedCorners;
}

/** Where the worker that reads scans finds PDFium. */
export interface ScanSetup {
  readonly kind: 'setup';
  readonly pdfiumUrl: string;
}

/** What is asked of it, one thing after another. */
export type ScanTask =
  | { readonly kind: 'read'; readonly given: GivenScan; readonly about: ScanOptions }
  /** Compares what was read last once more. */
  | { readonly kind: 'compare'; readonly about: ScanOptions }
  /** The picture in which a page was found, by the page's number from 1. */
  | { readonly kind: 'picture'; readonly files: readonly GivenFile[]; readonly page: number }
  /** Pages of what was read last, by their numbers from 1, as a PDF in black and white. */
  | { readonly kind: 'ink'; readonly pages: readonly number[]; readonly paper: InkPaper; readonly title: string }
  /** Pages of a PDF with text: what is drawn there is held against what is stored. */
  | { readonly kind: 'drawn'; readonly bytes: Uint8Array; readonly pages: readonly PageToSee[] };

/** The sheets that a form signed by pen is saved on. */
export type InkPaper = keyof typeof PAPER_SIZES;

/** What comes of a task. */
export type ScanAnswer =
  | {
      readonly kind: 'read';
      readonly pages: readonly ScannedPage[];
      readonly pictures: readonly ScreenPicture[];
      readonly result: ScanResult;
    }
  | { readonly kind: 'compared'; readonly result: ScanResult }
  | { readonly kind: 'refused'; readonly why: ScanRefusal }
  /** Smaller, and how many times smaller; null where there is none. */
  | { readonly kind: 'picture'; readonly picture: ScreenPicture | null; readonly smaller: number }
  | { readonly kind: 'ink'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'drawn'; readonly drawn: DrawnDoubts }
  /** The extension's own files are damaged, or memory has come to its end. */
  | { readonly kind: 'failed' };

/** What the worker says: how far it is, and then the answer. */
export type FromScanWorker = ScanAnswer | { readonly kind: 'progress'; readonly progress: ScanProgress };
