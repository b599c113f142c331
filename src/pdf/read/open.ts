import { LARGEST_PICTURE, type Limits } from './limits';
import {
  AnnotationMode,
  getDocument,
  PasswordResponses,
  type PDFDocumentProxy,
  PDFWorker,
  VerbosityLevel,
  WorkerMessageHandler,
} from './pdfjs';
import { Port } from './port';

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

/** What annotations draw counts as part of the page, filled-in fields included. */
export const ANNOTATIONS = AnnotationMode.ENABLE;

/** A file opened by pdf.js, which reads it on the thread that called. Close what was opened. */
export interface OpenPdf {
  readonly kind: 'open';
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

interface Refused {
  readonly kind: 'refused';
  readonly why: Refusal;
}

/** Opens a file to draw its pages. pdf.js takes the bytes for itself. */
export function openToDraw(bytes: Uint8Array, data: PdfjsData): Promise<OpenPdf | Refused> {
  return open(getDocument({ ...SETTINGS, ...data, data: bytes }));
}

/**
 * Opens a file to read its pages, which nothing that pdf.js hands over may be changed by. pdf.js takes the bytes for
 * itself. `spent` is called, and pdf.js stopped, when more operators were handed over than the limit, or any later than
 * `deadline` (as `Date.now` has it).
 */
export async function openToRead(
  bytes: Uint8Array,
  data: PdfjsData,
  limits: Limits,
  deadline: number,
  spent: () => void,
): Promise<OpenPdf | Refused> {
  let operators = 0;
  let stopped = false;
  let task: ReturnType<typeof getDocument> | null = null;
  const [main, other] = Port.pair((more) => {
    operators += more;
    if (stopped || (operators <= limits.operators && Date.now() <= deadline)) return;
    stopped = true;
    spent();
    void task?.destroy().catch(() => {});
  });
  WorkerMessageHandler.initializeFromPort(other);
  const port: unknown = main;
  const worker = PDFWorker.create({ port: port as Worker, verbosity: VerbosityLevel.ERRORS });
  task = getDocument({ ...SETTINGS, ...data, data: bytes, worker });
  const opened = await open(task, limits.pages);
  if (opened.kind === 'refused') {
    worker.destroy();
    return opened;
  }
  return {
    ...opened,
    async close() {
      await opened.close();
      worker.destroy();
    },
  };
}

const SETTINGS = {
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
  maxImageSize: LARGEST_PICTURE,
  verbosity: VerbosityLevel.ERRORS,
};

async function open(task: ReturnType<typeof getDocument>, mostPages = Infinity): Promise<OpenPdf | Refused> {
  let locked = false;
  task.onPassword = (_: unknown, reason: number) => {
    locked = reason === PasswordResponses.NEED_PASSWORD;
    void task.destroy();
  };
  try {
    const document = await task.promise;
    if (document.numPages <= mostPages) return { kind: 'open', document, close: () => task.destroy() };
    await task.destroy();
    return { kind: 'refused', why: 'too-many-pages' };
  } catch {
    return { kind: 'refused', why: locked ? 'encrypted' : 'damaged' };
  }
}
