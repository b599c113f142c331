import { agreements } from '../../agreements';
import { checkText } from '../../checking';
import { drawPage, firstTitle, type PdfjsData, readPdf } from '../../pdf/read';
import { workerFactories } from '../../pdf/read/worker-factories';
import type { ReadingAnswer, ReadingTask, WorkerMessage, WorkerSetup } from './reading-messages';

// Everything that a file could make slow runs here; the page ends this worker when it takes too long.
let data: PdfjsData | null = null;

addEventListener('message', ({ data: message }: MessageEvent<WorkerSetup | ReadingTask>) => {
  if (message.kind === 'setup') {
    const { cMapUrl, standardFontDataUrl } = message;
    data = { cMapUrl, standardFontDataUrl, ...workerFactories };
    postMessage({ kind: 'loaded' } satisfies WorkerMessage);
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
  if (!data) throw new Error('The worker was not set up');
  switch (task.kind) {
    case 'check-pdf': {
      const reading = await readPdf(task.bytes, { data });
      if (reading.kind !== 'read') return { kind: 'checked-pdf', reading, result: null };
      const about = { ...task.about, links: reading.links, drawn: reading.drawn };
      return { kind: 'checked-pdf', reading, result: checkText(reading.text, agreement, about) };
    }
    case 'first-title':
      return { kind: 'title', title: await firstTitle(task.bytes, data) };
    case 'draw':
      return { kind: 'drawn', picture: await drawPage(task.bytes, task.page, task.width, data) };
  }
}
