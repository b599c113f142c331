import { agreements } from '../../../agreements';
import { checkScan } from '../../../checking/scan';
import { PdfReader, startPdfium } from '../../../pdf/read';
import { extensionOcrFiles } from '../../../scan/ocr/files';
import { WordReader } from '../../../scan/ocr/word-reader';
import { ScanReader } from '../../../scan/scan-reader';
import type { ScannedPage } from '../../../scan/scanned-page';
import { decodeInBrowser } from '../../../scan/source/decode-in-browser';
import { loadOnce } from '../load-once';
import type { FromScanWorker, ScanAnswer, ScanSetup, ScanTask } from './scan-messages';
import { forScreen } from './screen-picture';

// Pictures, words and WebAssembly all live here: the page ends this worker to stop it, and nothing of them is left.
let pdfiumUrl = '';
let pages: readonly ScannedPage[] = [];

const openReader = loadOnce(async (): Promise<ScanReader> => {
  const pdf = new PdfReader(async () => startPdfium(new Uint8Array(await (await fetch(pdfiumUrl)).arrayBuffer())));
  return new ScanReader({ words: await WordReader.start(await extensionOcrFiles()), pdf, decode: decodeInBrowser });
});

addEventListener('message', ({ data: message }: MessageEvent<ScanSetup | ScanTask>) => {
  if (message.kind === 'setup') {
    pdfiumUrl = message.pdfiumUrl;
    return;
  }
  void answer(message)
    .catch((error): ScanAnswer => {
      console.error(error);
      return { kind: 'failed' };
    })
    .then(say);
});

const say = (message: FromScanWorker) => postMessage(message);

async function answer(task: ScanTask): Promise<ScanAnswer> {
  const [agreement] = agreements;
  if (task.kind === 'compare') return { kind: 'compared', result: checkScan(pages, agreement, task.about) };
  const reader = await openReader();
  if (task.kind === 'picture') {
    const given = await reader.given(task.files.map(whole), task.page);
    return { kind: 'picture', ...forScreen(given) };
  }
  const { files, corners } = task.given;
  const reading = await reader.read(files.map(whole), (progress) => say({ kind: 'progress', progress }), corners);
  if (reading.kind === 'refused') return { kind: 'refused', why: reading.why };
  ({ pages } = reading);
  return { kind: 'read', pages, result: checkScan(pages, agreement, task.about) };
}

const whole = ({ bytes }: { readonly bytes: Uint8Array<ArrayBuffer> }) => ({ bytes, pages: null });
