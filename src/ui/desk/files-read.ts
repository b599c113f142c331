import type { FileReading } from '../../desk/file-reading';
import type { AllAside, FormFile } from '../../desk/form-file';
import { Asides } from '../../desk/forms/asides';
import { formFiles } from '../../desk/forms/form-files';
import { releaseZips } from '../../desk/forms/inner-zip';
import { MOST_PATHS } from '../../desk/once-each';
import { isLate, readAll, workersFor } from '../../desk/pool';
import { sha256 } from '../../pdf/file/sha256';
import type { BoardWorker } from './board-worker';
import { startFileWorker } from './file-worker';
import type { Given } from './given';
import { keepReading, keptReading } from './kept-readings';
import { Unopened } from './unopened';
import type { Progress } from './use-files';

interface Parts {
  readonly board: Pick<BoardWorker, 'tell'>;
  /** Settles when it is known which agreements were brought: nothing is read before that. */
  readonly known: Promise<unknown>;
  setProgress(progress: Progress): void;
  setAside(aside: AllAside): void;
}

/** A ZIP within a ZIP that was unpacked for a file is let go of after so many milliseconds: the next file may be in it too. */
const RELEASED = 10_000;
/** The page is told of progress so often, in milliseconds: it draws itself anew each time. */
const OFTEN = 200;

/** Reads what is given, one gift after another, each file once; keeps the ways to the files until the page is closed. */
export class FilesRead {
  readonly #parts: Parts;
  readonly #files = new Map<string, FormFile>();
  readonly #paths = new Map<string, Set<string>>();
  readonly #asides = new Asides();
  readonly #unopened = new Unopened();
  #before: Promise<unknown> = Promise.resolve();
  #stopping = new AbortController();
  #progress: Progress = { kind: 'nothing', done: 0, total: 0 };
  #gift = 0;
  #releasing: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Reads what is given, after what was given before: what goes wrong with one gift costs no other. */
  take(given: readonly Given[]): Promise<unknown> {
    const { signal } = this.#stopping;
    this.#before = this.#before
      .then(() => (signal.aborted ? null : this.#read(given, signal)))
      .catch(() => this.#tell({ kind: 'stopped' }))
      .finally(releaseZips);
    return this.#before;
  }

  /** Ends all reading. What was read stays. */
  stop(): void {
    this.#stopping.abort();
    this.#stopping = new AbortController();
  }

  async open(digest: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = await this.#files
      .get(digest)
      ?.bytes()
      .catch(() => null);
    clearTimeout(this.#releasing);
    this.#releasing = setTimeout(releaseZips, RELEASED);
    return bytes && (await sha256(bytes)) === digest ? bytes : null;
  }

  async #read(given: readonly Given[], signal: AbortSignal): Promise<void> {
    this.#gift++;
    this.#tell({ kind: 'looking', done: 0, total: given.length });
    const files: FormFile[] = [];
    for await (const file of formFiles(given, (one) => this.#asides.add(one), signal)) files.push(file);
    this.#parts.setAside(this.#asides.all());
    await this.#parts.known;
    this.#tell({ kind: signal.aborted ? 'stopped' : 'reading', total: files.length });
    if (signal.aborted) return;
    let told = Number.NEGATIVE_INFINITY;
    let done = 0;
    const run = readAll(files, {
      start: startFileWorker,
      workers: workersFor(navigator.hardwareConcurrency),
      known: keptReading,
      onRead: (...read) => {
        this.#found(...read);
        done++;
        if (performance.now() - told < OFTEN) return;
        told = performance.now();
        this.#tell({ done });
      },
    });
    signal.addEventListener('abort', run.cancel);
    await run.done;
    this.#tell({ kind: signal.aborted ? 'stopped' : 'read', done });
  }

  #tell(news: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...news };
    this.#parts.setProgress(this.#progress);
  }

  #found(file: FormFile, reading: FileReading, wasOpened: boolean): void {
    const { path } = file;
    const replaced = this.#unopened.replacedBy(path, this.#gift);
    for (const { sha256: digest } of replaced) this.#paths.delete(digest);
    const paths = this.#paths.get(reading.sha256) ?? new Set();
    if (paths.size < MOST_PATHS) this.#paths.set(reading.sha256, paths.add(path));
    if (!wasOpened) this.#unopened.add(path, { gift: this.#gift, reading });
    else {
      this.#files.set(reading.sha256, file);
      if (!isLate(reading)) keepReading(reading);
    }
    const gone = replaced.map((old) => ({ paths: [], reading: old }));
    this.#parts.board.tell({ kind: 'files', files: [...gone, { paths: [...paths], reading }] });
  }
}
