import { memoryOf, type Pdfium } from './pdfium';

/** Room for what one call answers: eight doubles, or sixteen floats. */
const ROOM = 64;
/** Room after that for a text that is as short as most are: it takes one call instead of two. */
const ROOM_FOR_TEXT = 256;
/** Longer texts are cut. */
const MOST_BYTES = 40_000;

const DECODERS = { 'utf-16le': new TextDecoder('utf-16le'), 'utf-8': new TextDecoder('utf-8') } as const;

/** What PDFium's functions answer through pointers. One for a file; free it with the file. */
export class OutParameters {
  /** The address to pass for the first answer; a float takes four bytes, a double eight. */
  readonly at: number;
  readonly #pdfium: Pdfium;

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
    this.at = pdfium.pdfium.wasmExports.malloc(ROOM + ROOM_FOR_TEXT);
  }

  float(index: number): number {
    return this.#pdfium.pdfium.HEAPF32[(this.at >> 2) + index] ?? 0;
  }

  double(index: number): number {
    return this.#pdfium.pdfium.HEAPF64[(this.at >> 3) + index] ?? 0;
  }

  /** A whole number without sign, of four bytes. */
  whole(index: number): number {
    return this.#pdfium.pdfium.HEAPU32[(this.at >> 2) + index] ?? 0;
  }

  /**
   * A text, by a function that writes it to a buffer of so many bytes and answers how many it needs, the closing zero
   * included. '' where there is none.
   */
  text(read: (buffer: number, bytes: number) => number, encoding: keyof typeof DECODERS = 'utf-16le'): string {
    const bytes = this.bytes(read);
    return DECODERS[encoding].decode(bytes.subarray(0, -(encoding === 'utf-8' ? 1 : 2)));
  }

  /** Bytes, by a function that writes them to a buffer of so many, if they fit, and answers how many it needs. */
  bytes(read: (buffer: number, bytes: number) => number): Uint8Array {
    const room = this.at + ROOM;
    const needed = read(room, ROOM_FOR_TEXT);
    if (needed <= ROOM_FOR_TEXT) return memoryOf(this.#pdfium).slice(room, room + needed);
    const { malloc, free } = this.#pdfium.pdfium.wasmExports;
    // Into a buffer that is too small nothing is written.
    const buffer = malloc(needed);
    if (!buffer) throw new Error('PDFium has no room for a text');
    try {
      read(buffer, needed);
      return memoryOf(this.#pdfium).slice(buffer, buffer + Math.min(needed, MOST_BYTES));
    } finally {
      free(buffer);
    }
  }

  free(): void {
    this.#pdfium.pdfium.wasmExports.free(this.at);
  }
}
