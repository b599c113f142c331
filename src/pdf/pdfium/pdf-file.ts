import { OutParameters } from './out-parameters';
import { memoryOf, type Pdfium, startAfresh } from './pdfium';

/** FPDF_GetLastError of PDFium: the file needs a password. */
const NEEDS_PASSWORD = 4;
/** FPDF_GetLastError: a way of encrypting that PDFium does not know. */
const UNKNOWN_SECURITY = 5;
const FLATTEN_FOR_DISPLAY = 0;
/** FORMTYPE_XFA_FULL of PDFium; what is beyond is XFA over a form of fields. */
const XFA = 2;

/** How many files are open in each PDFium. */
const openIn = new WeakMap<Pdfium, number>();

/** A PDF that is open in PDFium. Close it: what PDFium keeps of faces from one file for the next goes with the last. */
export class PdfFile {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly pages: number;
  readonly out: OutParameters;
  readonly #bytes: number;

  private constructor(pdfium: Pdfium, document: number, bytes: number) {
    this.pdfium = pdfium;
    this.document = document;
    this.#bytes = bytes;
    this.pages = pdfium.FPDF_GetPageCount(document);
    openIn.set(pdfium, (openIn.get(pdfium) ?? 0) + 1);
    this.out = new OutParameters(pdfium);
  }

  /** Opens a file from its bytes, which are copied. Throws where PDFium has no room for them. */
  static open(pdfium: Pdfium, bytes: Uint8Array): PdfFile | 'encrypted' | 'damaged' {
    const start = pdfium.pdfium.wasmExports.malloc(bytes.length);
    if (!start) throw new Error('PDFium has no room for the file');
    memoryOf(pdfium).set(bytes, start);
    const document = pdfium.FPDF_LoadMemDocument(start, bytes.length, '');
    if (document) return new PdfFile(pdfium, document, start);
    const error = pdfium.FPDF_GetLastError();
    pdfium.pdfium.wasmExports.free(start);
    return error === NEEDS_PASSWORD || error === UNKNOWN_SECURITY ? 'encrypted' : 'damaged';
  }

  /** Whether it holds a form in XFA (ISO 32000-1, 12.7.8), which some programs show in place of its pages. */
  holdsSecondForm(): boolean {
    return this.pdfium.FPDF_GetFormType(this.document) >= XFA;
  }

  /** Opens a page, counted from 0, for `closePage`; null where it cannot be loaded. */
  openPage(index: number): number | null {
    return this.pdfium.FPDF_LoadPage(this.document, index) || null;
  }

  closePage(page: number): void {
    this.pdfium.FPDF_ClosePage(page);
  }

  /** Does something with a page, counted from 0; null where it cannot be loaded. */
  withPage<R>(index: number, use: (page: number) => R): R | null {
    const page = this.openPage(index);
    if (page === null) return null;
    try {
      return use(page);
    } finally {
      this.closePage(page);
    }
  }

  /**
   * Makes an open page's notes and fields part of it, in memory only; what is drawn once it is opened anew is what a
   * person sees. Fields without an appearance of their own get one from a form environment.
   */
  flatten(page: number): void {
    const { pdfium, document } = this;
    const info = pdfium.PDFiumExt_OpenFormFillInfo();
    const environment = pdfium.PDFiumExt_InitFormFillEnvironment(document, info);
    pdfium.FORM_OnAfterLoadPage(page, environment);
    pdfium.FPDFPage_Flatten(page, FLATTEN_FOR_DISPLAY);
    pdfium.FORM_OnBeforeClosePage(page, environment);
    pdfium.PDFiumExt_ExitFormFillEnvironment(environment);
    pdfium.PDFiumExt_CloseFormFillInfo(info);
  }

  close(): void {
    this.out.free();
    this.pdfium.FPDF_CloseDocument(this.document);
    this.pdfium.pdfium.wasmExports.free(this.#bytes);
    const left = (openIn.get(this.pdfium) ?? 1) - 1;
    openIn.set(this.pdfium, left);
    // A substitute for a font that is not embedded would be drawn as an earlier file had it set.
    if (left === 0) startAfresh(this.pdfium);
  }
}
