import { ownFile } from '../../extension/files';
import type { Numbered, ReadingAnswer, ReadingTask, WorkerSetup } from './reading-messages';

/** Longer than this and the worker is ended; in milliseconds. */
const PATIENCE = 20_000;

/** Asks the worker that reads and compares; ends it when it takes too long, and starts another for the next task. */
export class Reader {
  #worker: Worker | null = null;
  #last = 0;
  readonly #waiting = new Map<number, (answer: ReadingAnswer | 'late') => void>();

  /** The answer, or 'late' when the worker took too long or broke down. */
  ask(body: ReadingTask): Promise<ReadingAnswer | 'late'> {
    const worker = this.start();
    const id = ++this.#last;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#giveUp(), PATIENCE);
      this.#waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      worker.postMessage({ id, body } satisfies Numbered<ReadingTask>);
    });
  }

  /** The worker, started now unless it runs: ahead of the first task it loads pdf.js while the author picks a file. */
  start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
    const folder = ownFile('pdfjs/');
    worker.postMessage({
      cMapUrl: `${folder}cmaps/`,
      standardFontDataUrl: `${folder}standard_fonts/`,
    } satisfies WorkerSetup);
    worker.addEventListener('message', ({ data }: MessageEvent<Numbered<ReadingAnswer>>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      waiting?.(data.body);
    });
    worker.addEventListener('error', () => this.#giveUp());
    this.#worker = worker;
    return worker;
  }

  #giveUp(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const resolve of waiting) resolve('late');
  }
}
