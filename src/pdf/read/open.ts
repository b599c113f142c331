import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  AnnotationMode,
  getDocument,
  PasswordResponses,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Why a file is not read. */
export type Refusal =
  | 'not-a-pdf'
  /** It needs a password. */
  | 'encrypted'
  /** It begins like a PDF, and cannot be read as one. */
  | 'damaged'
  | 'too-large'
  | 'too-many-pages'
  /** Reading took longer than the limit, or the pages draw more than any form does. */
  | 'too-complex';

/** Where pdf.js finds its own data: predefined character maps and the standard fonts. Addresses of folders, ending in "/". */
export interface PdfjsData {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  /** What pdf.js uses where there is no document and no Node (`workerFactories`). */
  readonly CanvasFactory?: object;
  readonly FilterFactory?: object;
  readonly BinaryDataFactory?: object;
}

/** Limits of what is read. */
export const LIMITS = {
  /** Bytes of a file. */
  bytes: 30_000_000,
  pages: 40,
  /** Bytes of a form without its pictures and fonts, unpacked. */
  unpacked: 4_000_000,
  /** Drawing operators on all pages. */
  operators: 300_000,
  /** Characters on all pages. */
  characters: 150_000,
  /** Points of a picture; a larger one is not decoded. */
  image: 40_000_000,
  /** Milliseconds from the first byte to the text. */
  time: 15_000,
} as const;

/** What annotations draw counts as part of the page, filled-in fields included. */
export const ANNOTATIONS = AnnotationMode.ENABLE;

/** A file opened by pdf.js, which reads it on the thread that called; or why it was not. Close what was opened. */
export async function openPdf(
  bytes: Uint8Array,
  data: PdfjsData,
): Promise<{ kind: 'open'; document: PDFDocumentProxy; close(): Promise<void> } | { kind: 'refused'; why: Refusal }> {
  if (bytes.length > LIMITS.bytes) return { kind: 'refused', why: 'too-large' };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (!head.includes('%PDF-')) return { kind: 'refused', why: 'not-a-pdf' };
  const task = getDocument({
    // pdf.js takes the bytes for itself; the caller keeps its own.
    data: new Uint8Array(bytes),
    ...data,
    cMapPacked: true,
    useWorkerFetch: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    maxImageSize: LIMITS.image,
    verbosity: VerbosityLevel.ERRORS,
  });
  let locked = false;
  task.onPassword = (_: unknown, reason: number) => {
    locked = reason === PasswordResponses.NEED_PASSWORD;
    void task.destroy();
  };
  try {
    const document = await task.promise;
    if (document.numPages > LIMITS.pages) {
      await task.destroy();
      return { kind: 'refused', why: 'too-many-pages' };
    }
    return { kind: 'open', document, close: () => task.destroy() };
  } catch {
    return { kind: 'refused', why: locked ? 'encrypted' : 'damaged' };
  }
}
