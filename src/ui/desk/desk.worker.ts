import { useBrought } from '../../agreements';
import { readFormFile } from '../../desk/reading/read-file';
import type { PictureParts, ReadingParts } from '../../desk/reading/reading-parts';
import { PdfReader } from '../../pdf/read';
import { extensionOcrFiles } from '../../scan/ocr/files';
import { WordReader } from '../../scan/ocr/word-reader';
import { ScanReader } from '../../scan/scan-reader';
import { decodeInBrowser } from '../../scan/source/decode-in-browser';
import { loadOnce } from '../check/load-once';
import type { KnownForms } from '../check/reading-messages';
import { pdfiumAt } from '../pdfium-at';
import type { FileSetup, FileTask, FromFileWorker } from './file-messages';

// Everything that a file could make slow runs here; the page ends this worker when it takes too long.
let parts: ReadingParts | null = null;

const say = (message: FromFileWorker) => postMessage(message);

addEventListener('message', ({ data: message }: MessageEvent<FileSetup | KnownForms | FileTask>) => {
  if (message.kind === 'setup') parts = readingParts(message.pdfiumUrl);
  else if (message.kind === 'known') useBrought(message.brought);
  else void read(message.bytes).then(say);
});

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<FromFileWorker> {
  try {
    if (!parts) throw new Error('The worker was not set up');
    await parts.pdf.loaded();
    return { kind: 'read', reading: await readFormFile(parts, bytes) };
  } catch (error) {
    console.error(error);
    return { kind: 'broken' };
  }
}

/** What reads PDFs; what reads pictures is 7 MB more, and waits for the first of them. */
function readingParts(pdfiumUrl: string): ReadingParts {
  const pdf = new PdfReader(() => pdfiumAt(pdfiumUrl));
  const pictures = loadOnce(async (): Promise<PictureParts> => {
    const words = await WordReader.start(await extensionOcrFiles());
    return { words, scans: new ScanReader({ words, pdf, decode: decodeInBrowser }) };
  });
  return { pdf, pictures, onStep: (patience) => say({ kind: 'step', patience }) };
}
