import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { OcrFiles } from '../../src/scan/ocr/tesseract';
import { WordReader } from '../../src/scan/ocr/word-reader';

const bytesOf = async (file: string) => new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(file))));

/** What the reader of words is made of, from its packages, for scripts and tests. */
export async function nodeOcrFiles(): Promise<OcrFiles> {
  const [wasm, english] = await Promise.all([
    bytesOf('tesseract.js-core/tesseract-core-simd-lstm.wasm'),
    bytesOf('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'),
  ]);
  return { wasm, english };
}

/** A reader of words for scripts and tests. */
export const nodeWordReader = async () => WordReader.start(await nodeOcrFiles());
