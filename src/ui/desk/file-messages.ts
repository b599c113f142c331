import type { FileReading } from '../../desk/file-reading';

/** What a worker that reads forms is told first: where it finds PDFium. */
export interface FileSetup {
  readonly kind: 'setup';
  readonly pdfiumUrl: string;
}

/** A file to be read; its bytes are handed over. */
export interface FileTask {
  readonly kind: 'read';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What it says: that a step begins which takes so many milliseconds at most, and what it read, or that it broke down. */
export type FromFileWorker =
  | { readonly kind: 'step'; readonly patience: number }
  | { readonly kind: 'read'; readonly reading: FileReading }
  | { readonly kind: 'broken' };
