import pdfiumUrl from '@embedpdf/pdfium/pdfium.wasm?url';
import type { Brought } from '../../../agreements/brought';
import type { ScanProgress } from '../../../scan/scan-reader';
import { tellBrought } from '../tell-brought';
import type { FromScanWorker, ScanAnswer, ScanSetup, ScanTask } from './scan-messages';

/** What comes of a task, or that it was stopped before its end. */
export type ScanOutcome = ScanAnswer | { readonly kind: 'stopped' };

const STOPPED: ScanOutcome = { kind: 'stopped' };
const FAILED: ScanOutcome = { kind: 'failed' };

/** Asks the worker that reads scans, one task after another. Stopping ends it, with all that it holds. */
export class ScanSession {
  #worker: Worker | null = null;
  #settle: ((outcome: ScanOutcome) => void) | null = null;
  #onProgress: (progress: ScanProgress) => void = () => {};
  #before: Promise<unknown> = Promise.resolve();
  #stops = 0;
  /** What the worker was told of agreements that were brought. */
  #known: readonly Brought[] | null = null;

  /** What comes of a task, once those before it are done, and meanwhile how far it has come; never rejects. */
  ask(task: ScanTask, onProgress: (progress: ScanProgress) => void = () => {}): Promise<ScanOutcome> {
    const stops = this.#stops;
    const outcome = this.#before.then(() => (stops === this.#stops ? this.#run(task, onProgress) : STOPPED));
    this.#before = outcome;
    return outcome;
  }

  /** Ends what is being done and what waits. A worker that is at rest stays: starting one takes a second. */
  stop(): void {
    this.#stops++;
    if (this.#settle) this.#end(STOPPED);
  }

  #run(task: ScanTask, onProgress: (progress: ScanProgress) => void): Promise<ScanOutcome> {
    return new Promise((settle) => {
      this.#onProgress = onProgress;
      this.#settle = settle;
      const worker = this.#started();
      this.#known = tellBrought(worker, this.#known);
      worker.postMessage(task);
    });
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    this.#known = null;
    worker.postMessage({ kind: 'setup', pdfiumUrl } satisfies ScanSetup);
    worker.addEventListener('message', ({ data }: MessageEvent<FromScanWorker>) => {
      if (data.kind === 'progress') this.#onProgress(data.progress);
      else this.#answer(data);
    });
    worker.addEventListener('error', () => this.#end(FAILED));
    return worker;
  }

  #end(outcome: ScanOutcome): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#answer(outcome);
  }

  #answer(outcome: ScanOutcome): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.(outcome);
  }
}
