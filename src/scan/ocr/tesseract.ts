import startCore, { type TessBaseAPI, type TesseractCore } from 'tesseract.js-core/tesseract-core-simd-lstm.js';

/** What the reader is made of: Tesseract's WebAssembly and its data for English, packed with gzip. */
export interface OcrFiles {
  readonly wasm: Uint8Array<ArrayBuffer>;
  readonly english: Uint8Array<ArrayBuffer>;
}

/** Why the reader could not be started: the extension's own files are missing or damaged. */
export class OcrFilesDamaged extends Error {
  override readonly name = 'OcrFilesDamaged';
}

/** Tesseract with English loaded. */
export interface Tesseract {
  readonly core: TesseractCore;
  readonly api: TessBaseAPI;
  /** Is called while a page is read, with a number from 30 (the lines are found) to 100. */
  onProgress: (percent: number) => void;
}

const NEURAL = 1;
/** A page is 1,700 pixels wide, letter paper 8.5 inches. */
const DOTS_PER_INCH = '200';

/**
 * Starts Tesseract from bytes that the caller brings, so that it asks no host for anything.
 * @throws OcrFilesDamaged where they are not its files
 */
export async function startTesseract(files: OcrFiles): Promise<Tesseract> {
  const started = { onProgress: (_percent: number) => {} };
  const core = await coreOf(files.wasm, (percent) => started.onProgress(percent));
  core.FS.writeFile('eng.traineddata', await unpacked(files.english));
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'eng', NEURAL) !== 0) throw new OcrFilesDamaged('The data of English is damaged');
  api.SetVariable('user_defined_dpi', DOTS_PER_INCH);
  return Object.assign(started, { core, api });
}

async function coreOf(wasm: Uint8Array<ArrayBuffer>, progress: (percent: number) => void): Promise<TesseractCore> {
  let module: WebAssembly.Module;
  try {
    module = await WebAssembly.compile(wasm);
  } catch (cause) {
    throw new OcrFilesDamaged('The WebAssembly of Tesseract is damaged', { cause });
  }
  return new Promise((resolve, reject) => {
    const failed = (cause: unknown) =>
      reject(new OcrFilesDamaged('The WebAssembly of Tesseract does not start', { cause }));
    startCore({
      instantiateWasm: (imports, done) => {
        WebAssembly.instantiate(module, imports).then(done, failed);
        return {};
      },
      print: () => {},
      printErr: () => {},
      TesseractProgress: progress,
    }).then(resolve, failed);
  });
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new OcrFilesDamaged('The data of English is damaged', { cause });
  }
}
