import { agreements } from '../../agreements';
import { checkPdf, checkText } from '../../checking';
import { PdfReader, startPdfium } from '../../pdf/read';
import type { ReadingAnswer, ReadingTask, WorkerMessage, WorkerSetup } from './reading-messages';

// Everything that a file could make slow runs here; the page ends this worker when it takes too long.
let reader: PdfReader | null = null;

addEventListener('message', ({ data: message }: MessageEvent<WorkerSetup | ReadingTask>) => {
  if (message.kind === 'setup') {
    const { pdfiumUrl } = message;
    reader = new PdfReader(async () => startPdfium(new Uint8Array(await (await fetch(pdfiumUrl)).arrayBuffer())));
    const loaded = () => postMessage({ kind: 'loaded' } satisfies WorkerMessage);
    reader.loaded().then(loaded, loaded);
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
  if (!reader) throw new Error('The worker was not set up');
  switch (task.kind) {
    case 'check-pdf': {
      const reading = await reader.read(task.bytes);
      if (reading.kind !== 'read') return { kind: 'checked-pdf', reading, result: null };
      return { kind: 'checked-pdf', reading, result: checkPdf(reading, agreement, task.about) };
    }
    case 'first-title':
      return { kind: 'title', title: await reader.firstTitle(task.bytes) };
    case 'draw':
      return { kind: 'drawn', picture: await reader.draw(task.bytes, task.page, task.width, task.turned) };
  }
}
