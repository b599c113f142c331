import { knownAgreements, useBrought } from '../../../agreements';
import { readDrawnPages } from '../../../checking/drawn';
import { checkScan, lookAgain, nearestToScan, type ScanOptions, type ScanResult } from '../../../checking/scan';
import { PdfReader } from '../../../pdf/read';
import { withoutSpecks } from '../../../scan/marks/specks';
import { extensionOcrFiles } from '../../../scan/ocr/files';
import { WordReader } from '../../../scan/ocr/word-reader';
import { type ScanProgress, ScanReader } from '../../../scan/scan-reader';
import type { ScannedPage } from '../../../scan/scanned-page';
import { decodeInBrowser } from '../../../scan/source/decode-in-browser';
import { pdfiumAt } from '../../pdfium-at';
import { loadOnce } from '../load-once';
import type { KnownForms } from '../reading-messages';
import type { FromScanWorker, ScanAnswer, ScanSetup, ScanTask } from './scan-messages';
import { forScreen, onScreen } from './screen-picture';

// Pictures, words and WebAssembly all live here: the page ends this worker to stop it, and nothing of them is left.
let pdfiumUrl = '';
let pages: readonly ScannedPage[] = [];
let told = '';

const open = loadOnce(async () => {
  const pdf = new PdfReader(() => pdfiumAt(pdfiumUrl));
  const words = await WordReader.start(await extensionOcrFiles());
  return { pdf, words, scans: new ScanReader({ words, pdf, decode: decodeInBrowser }) };
});

addEventListener('message', ({ data: message }: MessageEvent<ScanSetup | KnownForms | ScanTask>) => {
  if (message.kind === 'setup') {
    pdfiumUrl = message.pdfiumUrl;
    return;
  }
  if (message.kind === 'known') {
    useBrought(message.brought);
    return;
  }
  void answer(message)
    .catch((error): ScanAnswer => {
      console.error(error);
      return { kind: 'failed' };
    })
    .then(say);
});

const say = (message: FromScanWorker) => postMessage(...handedOver(message));

/** A message and what goes along with it. The page gets a copy of the pictures' pixels that it need not copy itself. */
function handedOver(message: FromScanWorker): [FromScanWorker, StructuredSerializeOptions] {
  if (message.kind !== 'read') return [message, {}];
  const copied = message.pages.map((page) => ({
    ...page,
    picture: { ...page.picture, pixels: page.picture.pixels.slice() },
  }));
  return [{ ...message, pages: copied }, { transfer: copied.map(({ picture }) => picture.pixels.buffer) }];
}

/** Tells each hundredth once: the page draws itself anew whenever it is told. */
function tellProgress(progress: ScanProgress): void {
  const hundredth = `${progress.page} ${Math.floor(100 * progress.fraction)}`;
  if (hundredth === told) return;
  told = hundredth;
  say({ kind: 'progress', progress });
}

async function answer(task: ScanTask): Promise<ScanAnswer> {
  switch (task.kind) {
    case 'read':
      return read(task);
    case 'compare':
      return { kind: 'compared', result: await compared(task.about) };
    case 'picture': {
      const { scans } = await open();
      return { kind: 'picture', ...(await forScreen(await scans.given(task.files.map(whole), task.page))) };
    }
    case 'ink':
      return ink(task);
    case 'drawn': {
      const drawn = await readDrawnPages(await open(), task.bytes, task.pages, tellProgress);
      return { kind: 'drawn', drawn };
    }
  }
}

async function read({ given: { files, corners }, about }: Extract<ScanTask, { kind: 'read' }>): Promise<ScanAnswer> {
  const { scans } = await open();
  const reading = await scans.read(files.map(whole), tellProgress, corners);
  if (reading.kind === 'refused') return { kind: 'refused', why: reading.why };
  ({ pages } = reading);
  const pictures = await Promise.all(pages.map(({ picture }) => onScreen(picture)));
  return { kind: 'read', pages, pictures, result: await compared(about) };
}

/** Compares the pages, and looks once more at what was read with little confidence. */
async function compared(about: ScanOptions): Promise<ScanResult> {
  const agreement = nearestToScan(pages, knownAgreements());
  const { scans } = await open();
  return lookAgain(checkScan(pages, agreement, about), pages, scans, agreement);
}

async function ink({ pages: numbers, paper, title }: Extract<ScanTask, { kind: 'ink' }>): Promise<ScanAnswer> {
  const { inkPdf } = await import('../../../pdf/ink/ink-pdf');
  const drawn = numbers.flatMap((number) => pages[number - 1] ?? []).map(({ picture }) => withoutSpecks(picture));
  const bytes = await inkPdf(drawn, paper, { title, language: 'en' });
  // It is read back before it is handed out.
  const { pdf } = await open();
  return (await pdf.countPages(bytes)) === numbers.length ? { kind: 'ink', bytes } : { kind: 'failed' };
}

const whole = ({ bytes }: { readonly bytes: Uint8Array<ArrayBuffer> }) => ({ bytes, pages: null });
