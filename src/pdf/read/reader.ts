import type { Pdfium } from '../pdfium/pdfium';
import { attachmentOf } from './attachment';
import { drawPage } from './draw';
import { firstTitle } from './first-title';
import { countPages, type PagePicture, pagePicture } from './page-picture';
import { type ReadOptions, readPdf } from './read';
import type { PdfReading } from './reading';

/** Reads and draws PDFs. A file that breaks PDFium costs the next one nothing but its start. */
export class PdfReader {
  readonly #start: () => Promise<Pdfium>;
  #pdfium: Promise<Pdfium>;

  /** Begins to load PDFium at once. */
  constructor(start: () => Promise<Pdfium>) {
    this.#start = start;
    this.#pdfium = start();
    this.#pdfium.catch(() => {});
  }

  /** Resolves when PDFium is loaded. */
  async loaded(): Promise<void> {
    await this.#pdfium;
  }

  /** Never throws because of the file. Rejects where PDFium cannot be loaded. */
  read(bytes: Uint8Array, options: ReadOptions = {}): Promise<PdfReading> {
    return this.#with((pdfium) => readPdf(pdfium, bytes, options), { kind: 'refused', why: 'too-complex' });
  }

  /** The title on a paper's first page; null where the file cannot be read or has no such line. */
  async firstTitle(bytes: Uint8Array): Promise<string | null> {
    const reading = await this.read(bytes, { firstPages: 1, look: false });
    return reading.kind === 'read' ? firstTitle(reading) : null;
  }

  /**
   * A page, counted from 1, as a picture of that width in pixels, turned by so many quarter turns clockwise, in a
   * worker; null where it cannot be drawn.
   */
  draw(bytes: Uint8Array, page: number, width: number, turned: number): Promise<ImageBitmap | null> {
    return this.#with((pdfium) => drawPage(pdfium, bytes, page, width, turned), null);
  }

  /** The bytes of the file of that name that a PDF carries; null for none, or one longer than any of ours. */
  attachment(bytes: Uint8Array, name: string): Promise<Uint8Array | null> {
    return this.#with((pdfium) => attachmentOf(pdfium, bytes, name), null);
  }

  /** How many pages a PDF has, or why it cannot be opened. */
  countPages(bytes: Uint8Array): Promise<number | 'encrypted' | 'damaged'> {
    return this.#with((pdfium) => countPages(pdfium, bytes), 'damaged');
  }

  /**
   * A page, counted from 1, in grey, with so many pixels an inch, or with the resolution of the scan that it shows; null
   * where it cannot be drawn.
   */
  pagePicture(bytes: Uint8Array, page: number, pixelsAnInch: number | null = null): Promise<PagePicture | null> {
    const asked = pixelsAnInch === null ? null : { across: pixelsAnInch, down: pixelsAnInch };
    return this.#with((pdfium) => pagePicture(pdfium, bytes, page, asked), null);
  }

  /** Does something with PDFium; answers `broken` and starts it anew where that breaks it. */
  async #with<R>(use: (pdfium: Pdfium) => R | Promise<R>, broken: R): Promise<R> {
    const pdfium = await this.#pdfium;
    try {
      return await use(pdfium);
    } catch {
      this.#pdfium = this.#start();
      this.#pdfium.catch(() => {});
      return broken;
    }
  }
}
