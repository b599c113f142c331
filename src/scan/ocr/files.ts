import englishUrl from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import wasmUrl from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';
import { type OcrFiles, OcrFilesDamaged } from './tesseract';

/**
 * Fetches what the reader is made of from the extension itself: 7 MB, once for each worker.
 * @throws OcrFilesDamaged where a file is missing
 */
export async function extensionOcrFiles(): Promise<OcrFiles> {
  const [wasm, english] = await Promise.all([fetched(wasmUrl), fetched(englishUrl)]);
  return { wasm, english };
}

async function fetched(url: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new OcrFilesDamaged(`A file of the extension is missing: ${url}`, { cause });
  }
}
