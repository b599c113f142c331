import { sha256 } from '../pdf/file/sha256';
import type { ReadFile } from './desk';
import type { FileReading } from './file-reading';
import type { FormFile } from './form-file';
import { FILES_LIMITS } from './forms/form-files';
import type { WhyUnread } from './read-form';
import { unread } from './reading/unread';

/** Something that reads files, one at a time, and may be ended at any moment. */
export interface DeskWorker {
  /**
   * Reads a file, whose bytes are handed over. `onStep` is called as `ReadingParts.onStep` is, first when all is loaded.
   * Rejects where the worker has broken down: then it is of no further use.
   */
  read(bytes: Uint8Array<ArrayBuffer>, onStep: (patience: number) => void): Promise<FileReading>;
  stop(): void;
}

/** How files are read. */
export interface PoolOptions {
  /** Starts one more worker. */
  readonly start: () => DeskWorker;
  /** How many work at once (`workersFor`). */
  readonly workers: number;
  /** The reading of a file that was read before, by its SHA-256; null for none. */
  readonly known: (digest: string) => FileReading | null;
  /** Called for each file as it comes: not in their order. */
  readonly onRead: (path: string, reading: FileReading) => void;
}

/** Files that are being read. */
export interface PoolRun {
  /** Settles when all are read, or it was cancelled. */
  readonly done: Promise<void>;
  /** Ends everything at once; what is not read stays unread. */
  cancel(): void;
}

/** Milliseconds for a worker to load, which no file can do anything about. */
const LOADING = 60_000;
/** On a machine so busy that loading takes long, a step may take so many times as long as loading did. */
const TIMES_LOADING = 6;
/** More workers would share the memory, and leave no processor to the page. */
const MOST_WORKERS = 8;

/** How many workers a machine with so many cores has use for. */
export const workersFor = (cores: number): number => Math.max(1, Math.min(MOST_WORKERS, Math.floor(cores) || 1));

/** Reads files with several workers, each one file at a time: what breaks or takes too long costs one file. */
export function readAll(files: readonly FormFile[], options: PoolOptions): PoolRun {
  const pool = new Pool(files, options);
  return { done: pool.run(), cancel: () => pool.cancel() };
}

class Pool {
  readonly #files: readonly FormFile[];
  readonly #options: PoolOptions;
  /** What ends each reading that is under way. */
  readonly #underWay = new Set<() => void>();
  /** What is being read: a file that is there several times is read once. */
  readonly #reading = new Map<string, Promise<FileReading | null>>();
  #next = 0;
  #cancelled = false;
  /** How long the slowest worker took to load, in milliseconds. */
  #loading = 0;

  constructor(files: readonly FormFile[], options: PoolOptions) {
    this.#files = files;
    this.#options = options;
  }

  async run(): Promise<void> {
    const most = Math.min(this.#options.workers, this.#files.length);
    await Promise.all(Array.from({ length: most }, () => this.#work()));
  }

  cancel(): void {
    this.#cancelled = true;
    for (const giveUp of this.#underWay) giveUp();
  }

  /** Takes one file after another, with a worker of its own that is started when the first file needs it. */
  async #work(): Promise<void> {
    const own: Seat = { worker: null };
    for (;;) {
      const file = this.#files[this.#next++];
      if (!file || this.#cancelled) break;
      const reading = await this.#read(file, own);
      if (this.#cancelled) break;
      if (reading) this.#options.onRead(file.path, reading);
    }
    if (own.worker) this.#end(own);
  }

  async #read(file: FormFile, own: Seat): Promise<FileReading | null> {
    if (file.size > FILES_LIMITS.bytes) return unreadFile(file, 'too-large');
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = await file.bytes();
    } catch {
      return unreadFile(file, 'damaged');
    }
    const digest = await sha256(bytes);
    const known = this.#options.known(digest) ?? (await this.#reading.get(digest));
    if (known) return known;
    const reading = this.#readAnew(bytes, digest, own);
    this.#reading.set(digest, reading);
    return reading;
  }

  #readAnew(bytes: Uint8Array<ArrayBuffer>, digest: string, own: Seat): Promise<FileReading | null> {
    const worker = this.#seated(own);
    const started = performance.now();
    return new Promise((resolve) => {
      const settle = (reading: FileReading | null) => {
        clearTimeout(timer);
        this.#underWay.delete(giveUp);
        resolve(reading);
      };
      const giveUp = () => {
        this.#end(own);
        settle(this.#cancelled ? null : { sha256: digest, forms: [unread('late')], paperTitle: null });
      };
      let timer = setTimeout(giveUp, LOADING);
      this.#underWay.add(giveUp);
      let isFirst = true;
      const onStep = (patience: number) => {
        if (isFirst) this.#loading = Math.max(this.#loading, performance.now() - started);
        isFirst = false;
        clearTimeout(timer);
        if (!this.#underWay.has(giveUp)) return;
        timer = setTimeout(giveUp, Math.max(patience, TIMES_LOADING * this.#loading));
      };
      worker.read(bytes, onStep).then(settle, giveUp);
    });
  }

  #seated(own: Seat): DeskWorker {
    const worker = own.worker ?? this.#options.start();
    own.worker = worker;
    return worker;
  }

  #end(own: Seat): void {
    if (!own.worker) return;
    own.worker.stop();
    own.worker = null;
  }
}

/** The worker of one of those who work; null where it has none now. */
interface Seat {
  worker: DeskWorker | null;
}

/** The reading of a file whose bytes nobody has: it is told apart by its path and its size. */
async function unreadFile({ path, size }: FormFile, why: WhyUnread): Promise<FileReading> {
  return { sha256: await sha256(`${size} ${path}`), forms: [unread(why)], paperTitle: null };
}

/** Whether a file was not read because it took too long: another time it may be. */
export const isLate = ({ forms }: FileReading): boolean =>
  forms.some(({ check }) => check.kind === 'refused' && check.why === 'late');

/** Files as they were read, each once, with all its paths in their order. */
export function onceEach(read: Iterable<readonly [path: string, reading: FileReading]>): ReadFile[] {
  const found = new Map<string, { readonly paths: string[]; readonly reading: FileReading }>();
  for (const [path, reading] of read) {
    const before = found.get(reading.sha256);
    if (before) before.paths.push(path);
    else found.set(reading.sha256, { paths: [path], reading });
  }
  return [...found.values()];
}
