import { agreements } from '../../agreements';
import { checkText } from '../../checking';
import { type Look, lookAt, type Pdfium, type Stored, startPdfium } from '../../pdf/look';
import { drawPage, firstTitle, type PdfjsData, readPdf } from '../../pdf/read';
import { workerFactories } from '../../pdf/read/worker-factories';
import type { ReadingAnswer, ReadingTask, WorkerMessage, WorkerSetup } from './reading-messages';

/** What the worker was set up with, and PDFium, which begins to load at once. */
interface SetUp {
  readonly data: PdfjsData;
  readonly startPdfium: () => Promise<Pdfium>;
  pdfium: Promise<Pdfium>;
}

// Everything that a file could make slow runs here; the page ends this worker when it takes too long.
let setUp: SetUp | null = null;

addEventListener('message', ({ data: message }: MessageEvent<WorkerSetup | ReadingTask>) => {
  if (message.kind === 'setup') {
    const { cMapUrl, standardFontDataUrl, pdfiumUrl } = message;
    const start = async () => startPdfium(new Uint8Array(await (await fetch(pdfiumUrl)).arrayBuffer()));
    setUp = { data: { cMapUrl, standardFontDataUrl, ...workerFactories }, startPdfium: start, pdfium: start() };
    const loaded = () => postMessage({ kind: 'loaded' } satisfies WorkerMessage);
    setUp.pdfium.then(loaded, loaded);
    return;
  }
  postMessage({ kind: 'begun' } satisfies WorkerMessage);
  void answer(message).then((body) => {
    const transfer = body.kind === 'drawn' && body.picture ? [body.picture] : [];
    postMessage(body satisfies WorkerMessage, { transfer });
  });
});

async function answer(task: ReadingTask): Promise<ReadingAnswer> {
  const [agreement] = agreements;
  if (task.kind === 'check-text') return { kind: 'checked-text', result: checkText(task.text, agreement, task.about) };
  if (!setUp) throw new Error('The worker was not set up');
  const { data } = setUp;
  switch (task.kind) {
    case 'check-pdf': {
      const reading = await readPdf(task.bytes.slice(), { data });
      if (reading.kind !== 'read') return { kind: 'checked-pdf', reading, look: null, result: null };
      const look = await lookOnce(setUp, task.bytes, reading);
      const about = { ...task.about, links: reading.links, drawn: reading.drawn, marks: look?.marks ?? [] };
      return { kind: 'checked-pdf', reading, look, result: checkText(reading.text, agreement, about) };
    }
    case 'first-title':
      return { kind: 'title', title: await firstTitle(task.bytes, data) };
    case 'draw':
      return { kind: 'drawn', picture: await drawPage(task.bytes, task.page, task.width, data) };
  }
}

/** A look at a file's pages; null where there is none. A file that breaks PDFium costs the next one nothing. */
async function lookOnce(own: SetUp, bytes: Uint8Array, stored: Stored): Promise<Look | null> {
  try {
    return lookAt(await own.pdfium, bytes, stored);
  } catch {
    own.pdfium = own.startPdfium();
    own.pdfium.catch(() => {});
    return null;
  }
}
