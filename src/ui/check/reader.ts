import pdfiumUrl from '@embedpdf/pdfium/pdfium.wasm?url';
import type { Brought } from '../../agreements/brought';
import { ownFile } from '../../extension/files';
import type { ReadingAnswer, ReadingTask, WorkerMessage, WorkerSetup } from './reading-messages';
import { tellBrought } from './tell-brought';

/** Milliseconds for a task from when the worker has begun it: many times what an honest file takes. */
const PATIENCE: Readonly<Record<ReadingTask['kind'], number>> = {
  'check-pdf': 3000,
  'check-text': 3000,
  // It is held against every form that is known.
  'read-blank': 6000,
  'first-title': 3000,
  draw: 6000,
  // It reads twice, and shapes every script.
  fill: 10_000,
};
/** Milliseconds for the worker to load, which the file can do nothing about. */
const LOADING = 20_000;
/** On a machine so busy that loading takes long, a task may take so many times as long as loading did. */
const TIMES_LOADING = 6;

interface Asked {
  readonly task: ReadingTask;
  readonly answer: (answer: ReadingAnswer | 'late') => void;
}

/** Asks the worker that reads and compares, one task after another; ends it when a task takes too long. */
export class Reader {
  readonly #waiting: Asked[] = [];
  #worker: Worker | null = null;
  #running: Asked | null = null;
  /** What the worker was told of agreements that were brought. */
  #known: readonly Brought[] | null = null;
  /** How long the worker took to load. */
  #loading = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The answer, or 'late' when the worker took too long or broke down. Pictures of pages come after all else. */
  ask(task: ReadingTask): Promise<ReadingAnswer | 'late'> {
    return new Promise((answer) => {
      this.#waiting.push({ task, answer });
      this.#next();
    });
  }

  /** Ends the worker, and with it all that it was asked. */
  stop(): void {
    for (const { answer } of this.#waiting.splice(0)) answer('late');
    this.#giveUp();
  }

  #next(): void {
    if (this.#running) return;
    const urgent = this.#waiting.findIndex(({ task }) => task.kind !== 'draw');
    const [asked] = this.#waiting.splice(Math.max(0, urgent), 1);
    if (!asked) return;
    this.#running = asked;
    this.#timer = setTimeout(() => this.#giveUp(), LOADING);
    const worker = this.start();
    this.#known = tellBrought(worker, this.#known);
    worker.postMessage(asked.task);
  }

  /** The worker, started now unless it runs: ahead of the first task it loads PDFium while the author picks a file. */
  start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    this.#known = null;
    const started = performance.now();
    worker.postMessage({ kind: 'setup', pdfiumUrl, filesUrl: ownFile('') } satisfies WorkerSetup);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      // An ended worker may have said something before.
      if (worker !== this.#worker) return;
      if (data.kind === 'loaded') this.#loading = performance.now() - started;
      else if (data.kind === 'begun') this.#begun();
      else this.#done(data);
    });
    worker.addEventListener('error', () => this.#giveUp());
    return worker;
  }

  #begun(): void {
    clearTimeout(this.#timer);
    if (!this.#running) return;
    const patience = Math.max(PATIENCE[this.#running.task.kind], TIMES_LOADING * this.#loading);
    this.#timer = setTimeout(() => this.#giveUp(), patience);
  }

  #giveUp(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#done('late');
  }

  #done(answer: ReadingAnswer | 'late'): void {
    clearTimeout(this.#timer);
    const asked = this.#running;
    this.#running = null;
    asked?.answer(answer);
    this.#next();
  }
}
