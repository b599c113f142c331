import type { MadePdf, MakeOptions, MissingCharacter } from '../../pdf';
import type { Form, FormSoFar } from '../../signing/form';

/** What is asked of the worker that makes PDFs; it answers once it has loaded all it needs. */
export type MakerTask =
  /** `pdfiumUrl`: where PDFium's WebAssembly is, for forms that are files to fill in. */
  | { readonly kind: 'load'; readonly pdfiumUrl: string }
  | { readonly kind: 'missing-characters'; readonly text: string }
  | { readonly kind: 'make'; readonly form: Form | FormSoFar; readonly options: MakeOptions };

/** What it answers, task for task, or why it could not. */
export type MakerAnswer =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'missing-characters'; readonly characters: readonly MissingCharacter[] }
  | { readonly kind: 'made'; readonly made: MadePdf }
  | { readonly kind: 'failed'; readonly why: string };

/** A task with its number; the answer bears the same. */
export interface Numbered<T> {
  readonly id: number;
  readonly body: T;
}
