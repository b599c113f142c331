import type { FileReading } from '../../desk/file-reading';
import type { FormFile, SetAside } from '../../desk/form-file';
import { formFiles } from '../../desk/forms/form-files';
import { isLate, type PoolRun, readAll, workersFor } from '../../desk/pool';
import { sha256 } from '../../pdf/file/sha256';
import type { BoardWorker } from './board-worker';
import { startFileWorker } from './file-worker';
import type { Given } from './given';
import { keepReading, keptReading } from './kept-readings';
import type { Progress } from './use-files';

interface Parts {
  readonly board: BoardWorker;
  /** Settles when it is known which agreements were brought: nothing is read before that. */
  readonly known: Promise<unknown>;
  setProgress(progress: Progress): void;
  setAside(aside: readonly SetAside[]): void;
}

/** The page is told of progress so often, in milliseconds: it draws itself anew each time. */
const OFTEN = 200;

/** Reads what is given, one gift after another, each file once; keeps the ways to the files until the page is closed. */
export class FilesRead {
  readonly #parts: Parts;
  readonly #files = new Map<string, FormFile>();
  readonly #paths = new Map<string, Set<string>>();
  readonly #aside: SetAside[] = [];
  #before: Promise<unknown> = Promise.resolve();
  #run: PoolRun | null = null;
  #stops = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Reads what is given, after what was given before. */
  take(given: readonly Given[]): Promise<unknown> {
    const stops = this.#stops;
    this.#before = this.#before.then(() => (stops === this.#stops ? this.#read(given) : null));
    return this.#before;
  }

  /** Ends all reading. What was read stays. */
  stop(): void {
    this.#stops++;
    this.#run?.cancel();
  }

  async open(digest: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = await this.#files
      .get(digest)
      ?.bytes()
      .catch(() => null);
    return bytes && (await sha256(bytes)) === digest ? bytes : null;
  }

  async #read(given: readonly Given[]): Promise<void> {
    const { known, setProgress, setAside } = this.#parts;
    const stops = this.#stops;
    setProgress({ kind: 'looking', done: 0, total: given.length });
    const files: FormFile[] = [];
    for await (const file of formFiles(given, (one) => this.#aside.push(one))) {
      if (stops !== this.#stops) break;
      files.push(file);
    }
    setAside([...this.#aside]);
    await known;
    const byPath = new Map(files.map((file) => [file.path, file]));
    let done = 0;
    let told = Number.NEGATIVE_INFINITY;
    const tell = (kind: Progress['kind']) => setProgress({ kind, done, total: files.length });
    if (stops !== this.#stops) return tell('stopped');
    tell('reading');
    const run = readAll(files, {
      start: startFileWorker,
      workers: workersFor(navigator.hardwareConcurrency),
      known: keptReading,
      onRead: (path, reading) => {
        done++;
        this.#found(path, reading, byPath.get(path));
        if (performance.now() - told < OFTEN) return;
        told = performance.now();
        tell('reading');
      },
    });
    this.#run = run;
    await run.done;
    this.#run = null;
    tell(stops === this.#stops ? 'read' : 'stopped');
  }

  #found(path: string, reading: FileReading, file: FormFile | undefined): void {
    if (file) this.#files.set(reading.sha256, file);
    const paths = this.#paths.get(reading.sha256) ?? new Set();
    this.#paths.set(reading.sha256, paths.add(path));
    if (!isLate(reading)) keepReading(reading);
    this.#parts.board.tell({ kind: 'files', files: [{ paths: [...paths], reading }] });
  }
}
