import { agreements } from '../../src/agreements';
import { checkScan, lookAgain, type ScanResult } from '../../src/checking/scan';
import type { WordReader } from '../../src/scan/ocr/word-reader';
import { ScanReader } from '../../src/scan/scan-reader';
import type { ScannedPage } from '../../src/scan/scanned-page';
import type { ScanRefusal } from '../../src/scan/source/refusal';
import { nodePdfReader } from '../pdf/pdfium';
import { nodeWordReader } from '../scan/ocr';
import { decodeInNode } from './decode';

/** What the product makes of a document, and how long it took in milliseconds. */
export type Outcome =
  | {
      readonly kind: 'checked';
      readonly result: ScanResult;
      readonly pages: readonly ScannedPage[];
      readonly ms: number;
    }
  | { readonly kind: 'refused'; readonly why: ScanRefusal; readonly ms: number };

/** Reads documents and checks them as the extension does, in Node. */
export class ScanChecker {
  readonly #reader: ScanReader;

  private constructor(words: WordReader) {
    this.#reader = new ScanReader({ words, pdf: nodePdfReader(), decode: decodeInNode });
  }

  static async start(): Promise<ScanChecker> {
    return new ScanChecker(await nodeWordReader());
  }

  /** Reads and checks a document's files. */
  async read(files: readonly Uint8Array<ArrayBuffer>[]): Promise<Outcome> {
    const start = performance.now();
    const reading = await this.#reader.read(files.map((bytes) => ({ bytes, pages: null })));
    if (reading.kind === 'read') return this.check(reading.pages, start);
    return { kind: 'refused', why: reading.why, ms: Math.round(performance.now() - start) };
  }

  /** Checks pages that were read, with second looks; `start` is when the reading began. */
  check(pages: readonly ScannedPage[], start = performance.now()): Outcome {
    const first = checkScan(pages, agreements[0]);
    const result = lookAgain(first, pages, this.#reader, agreements[0]);
    return { kind: 'checked', result, pages, ms: Math.round(performance.now() - start) };
  }
}
