import type { FileReading } from './file-reading';

/** Something that reads files, one at a time, and may be ended at any moment. */
export interface DeskWorker {
  /**
   * Reads a file, whose bytes are handed over. `onStep` is called as `ReadingParts.onStep` is, first when all is loaded.
   * Rejects where the worker has broken down: then it is of no further use.
   */
  read(bytes: Uint8Array<ArrayBuffer>, onStep: (patience: number) => void): Promise<FileReading>;
  stop(): void;
}

/** How long the slowest worker took to load, in milliseconds. */
export interface Loading {
  slowest: number;
}

/** Milliseconds for a worker to load, which no file can do anything about. */
const LOADING = 60_000;
/** On a machine so busy that loading takes long, a step may take so many times as long as loading did. */
const TIMES_LOADING = 6;

/** Where one worker sits at a time: it is started when a file needs it, and ended with a file that takes too long. */
export class Seat {
  readonly #start: () => DeskWorker;
  readonly #loading: Loading;
  #worker: DeskWorker | null = null;
  /** Ends the reading that is under way. */
  #giveUp: () => void = () => {};

  constructor(start: () => DeskWorker, loading: Loading) {
    this.#start = start;
    this.#loading = loading;
  }

  /** What a worker makes of a file; null where it took too long, broke the worker, or was ended. Rejects where none starts. */
  async read(bytes: Uint8Array<ArrayBuffer>): Promise<FileReading | null> {
    const worker = this.#worker ?? this.#start();
    this.#worker = worker;
    const started = performance.now();
    const endThis = () => {
      if (this.#worker === worker) this.end();
    };
    let timer = setTimeout(endThis, LOADING);
    let isFirst = true;
    const onStep = (patience: number) => {
      if (this.#worker !== worker) return;
      if (isFirst) this.#loading.slowest = Math.max(this.#loading.slowest, performance.now() - started);
      isFirst = false;
      clearTimeout(timer);
      timer = setTimeout(endThis, Math.max(patience, TIMES_LOADING * this.#loading.slowest));
    };
    const reading = new Promise<FileReading | null>((resolve) => {
      this.#giveUp = () => resolve(null);
      const run = async () => resolve(await worker.read(bytes, onStep));
      run().catch(endThis);
    });
    return reading.finally(() => clearTimeout(timer));
  }

  /** Ends the worker, and what it is reading. */
  end(): void {
    this.#worker?.stop();
    this.#worker = null;
    this.#giveUp();
  }
}
