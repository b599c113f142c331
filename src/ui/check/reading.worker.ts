import { knownAgreements, useBrought } from '../../agreements';
import { type CheckResult, checkPdf, checkText, nearestAgreement, withoutOwn } from '../../checking';
import type { FormFiller } from '../../pdf/fill';
import { PdfReader, type PdfReading } from '../../pdf/read';
import { arePictures } from '../../pdf/read/are-pictures';
import { errorWords } from '../error-words';
import { pdfiumAt } from '../pdfium-at';
import { fillAndRead } from './fill-and-read';
import { loadOnce } from './load-once';
import type { KnownForms, ReadingAnswer, ReadingTask, WorkerMessage, WorkerSetup } from './reading-messages';
import { shownOf } from './shown-reading';

// Everything that a file could make slow runs here; the page ends this worker when it takes too long.
let reader: PdfReader | null = null;
let filesUrl = '';
/** Settles when PDFium is loaded, or cannot be: a task begins then, since the file can do nothing about that. */
let loaded: Promise<void> = Promise.resolve();

/** The fonts, their shaper and what writes PDFs: far more than reading needs, and so not before the first filling. */
const loadFiller = loadOnce(async (): Promise<FormFiller> => {
  const [{ openFormFiller }, { browserResources }] = await Promise.all([
    import('../../pdf/fill'),
    import('../../pdf/fonts/resources'),
  ]);
  return openFormFiller(browserResources(filesUrl));
});

/** What reads a venue's blank form, with what writes PDFs, which knows their fields. */
const loadBlankReader = loadOnce(() => import('../forms/read-blank'));

addEventListener('message', ({ data: message }: MessageEvent<WorkerSetup | KnownForms | ReadingTask>) => {
  if (message.kind === 'setup') {
    const { pdfiumUrl } = message;
    filesUrl = message.filesUrl;
    reader = new PdfReader(() => pdfiumAt(pdfiumUrl));
    loaded = reader.loaded().catch(() => {});
    void loaded.then(() => postMessage({ kind: 'loaded' } satisfies WorkerMessage));
    return;
  }
  if (message.kind === 'known') {
    useBrought(message.brought);
    return;
  }
  const begun = () => postMessage({ kind: 'begun' } satisfies WorkerMessage);
  const answered = (body: ReadingAnswer) =>
    postMessage(body satisfies WorkerMessage, { transfer: transferredWith(body) });
  if (message.kind === 'fill') void fill(message, begun).then(answered);
  else if (message.kind === 'read-blank') void readAsBlank(message, begun).then(answered);
  else
    void loaded
      .then(begun)
      .then(() => answer(message))
      .then(answered);
});

/** Has begun only once all is loaded, which the file can do nothing about. Never rejects. */
async function fill(task: Extract<ReadingTask, { kind: 'fill' }>, begun: () => void): Promise<ReadingAnswer> {
  try {
    if (!reader) throw new Error('The worker was not set up');
    const filler = await loadFiller();
    begun();
    return { kind: 'filled-in', filling: await fillAndRead(reader, filler, task) };
  } catch (error) {
    const why = errorWords(error);
    return { kind: 'filled-in', filling: { kind: 'failed', why } };
  }
}

/** As filling does. A file that breaks something here is too much. */
async function readAsBlank(
  { bytes, known }: Extract<ReadingTask, { kind: 'read-blank' }>,
  begun: () => void,
): Promise<ReadingAnswer> {
  try {
    if (!reader) throw new Error('The worker was not set up');
    const [{ readBlank }] = await Promise.all([loadBlankReader(), loaded]);
    begun();
    return { kind: 'blank', reading: await readBlank(reader, bytes, known) };
  } catch {
    return { kind: 'blank', reading: { kind: 'refused', why: 'too-complex' } };
  }
}

function transferredWith(body: ReadingAnswer): Transferable[] {
  if (body.kind === 'drawn' && body.picture) return [body.picture];
  return body.kind === 'filled-in' && body.filling.kind === 'filled' ? [body.filling.bytes.buffer] : [];
}

const checked = (reading: PdfReading, result: CheckResult | null): ReadingAnswer => ({
  kind: 'checked-pdf',
  reading: shownOf(reading, result),
  result,
});

async function answer(task: Exclude<ReadingTask, { kind: 'fill' | 'read-blank' }>): Promise<ReadingAnswer> {
  if (task.kind === 'check-text') {
    const { text, about } = task;
    return { kind: 'checked-text', result: checkText(text, nearestAgreement(text, knownAgreements()), about) };
  }
  if (!reader) throw new Error('The worker was not set up');
  switch (task.kind) {
    case 'check-pdf': {
      const reading = await reader.read(task.bytes);
      if (reading.kind !== 'read' || arePictures(reading)) return checked(reading, null);
      const agreement = nearestAgreement(reading.text, knownAgreements(), reading.placed);
      return checked(withoutOwn(reading, agreement), checkPdf(reading, agreement, task.about));
    }
    case 'first-title':
      return { kind: 'title', title: await reader.firstTitle(task.bytes) };
    case 'draw':
      return { kind: 'drawn', picture: await reader.draw(task.bytes, task.page, task.width, task.turned) };
  }
}
