import { memoryOf, type Pdfium } from './pdfium';

/** Room for what one call answers: eight doubles, or sixteen floats. */
const ROOM = 64;
/** Longer texts are cut. */
const MOST_BYTES = 40_000;

/** What PDFium's functions answer through pointers. One for a file; free it with the file. */
export class OutParameters {
  /** The address to pass for the first answer; a float takes four bytes, a double eight. */
  readonly at: number;
  readonly #pdfium: Pdfium;
  #view: DataView;

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
    this.at = pdfium.pdfium.wasmExports.malloc(ROOM);
    this.#view = new DataView(memoryOf(pdfium).buffer);
  }

  float(index: number): number {
    return this.#memory().getFloat32(this.at + 4 * index, true);
  }

  double(index: number): number {
    return this.#memory().getFloat64(this.at + 8 * index, true);
  }

  /** A whole number without sign, of four bytes. */
  whole(index: number): number {
    return this.#memory().getUint32(this.at + 4 * index, true);
  }

  /**
   * A text, by a function that writes it to a buffer of so many bytes and answers how many it needs, the closing zero
   * included. '' where there is none.
   */
  text(read: (buffer: number, bytes: number) => number, encoding: 'utf-16le' | 'utf-8' = 'utf-16le'): string {
    const bytes = this.bytes(read);
    return new TextDecoder(encoding).decode(bytes.subarray(0, -(encoding === 'utf-8' ? 1 : 2)));
  }

  /** Bytes, by a function that writes them to a buffer of so many and answers how many it needs. */
  bytes(read: (buffer: number, bytes: number) => number): Uint8Array {
    const most = Math.min(read(0, 0), MOST_BYTES);
    if (most === 0) return new Uint8Array();
    const { malloc, free } = this.#pdfium.pdfium.wasmExports;
    const buffer = malloc(most);
    try {
      const written = Math.min(read(buffer, most), most);
      return memoryOf(this.#pdfium).slice(buffer, buffer + written);
    } finally {
      free(buffer);
    }
  }

  free(): void {
    this.#pdfium.pdfium.wasmExports.free(this.at);
  }

  /** PDFium's memory: it moves when it grows. */
  #memory(): DataView {
    const { buffer } = memoryOf(this.#pdfium);
    if (this.#view.buffer !== buffer) this.#view = new DataView(buffer);
    return this.#view;
  }
}
