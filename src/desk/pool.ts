import { sha256 } from '../pdf/file/sha256';
import { type DeskWorker, type Loading, Seat } from './desk-worker';
import type { FileReading } from './file-reading';
import type { FormFile } from './form-file';
import { TooLarge, whyUnopened } from './forms/file-faults';
import { FILES_LIMITS } from './forms/search';
import { unread } from './reading/unread';

/** How files are read. */
export interface PoolOptions {
  /** Starts one more worker. */
  readonly start: () => DeskWorker;
  /** How many work at once (`workersFor`). */
  readonly workers: number;
  /** The reading of a file that was read before, by its SHA-256; null for none. */
  readonly known: (digest: string) => FileReading | null;
  /**
   * Called for each file as it comes: not in their order. Of one that was not opened only its path and its size are known:
   * its reading is told apart by these, and not to be kept.
   */
  readonly onRead: (file: FormFile, reading: FileReading, wasOpened: boolean) => void;
}

/** Files that are being read. */
export interface PoolRun {
  /** Settles when all are read, or it was cancelled. */
  readonly done: Promise<void>;
  /** Ends everything at once; what is not read stays unread. */
  cancel(): void;
}

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
  readonly #seats: readonly Seat[];
  /** What is being read: a file that is there several times is read once. */
  readonly #reading = new Map<string, Promise<FileReading | null>>();
  #next = 0;
  #cancelled = false;

  constructor(files: readonly FormFile[], options: PoolOptions) {
    this.#files = files;
    this.#options = options;
    const loading: Loading = { slowest: 0 };
    const count = Math.min(options.workers, files.length);
    this.#seats = Array.from({ length: count }, () => new Seat(options.start, loading));
  }

  async run(): Promise<void> {
    try {
      await Promise.all(this.#seats.map((seat) => this.#work(seat)));
    } finally {
      this.cancel();
    }
  }

  cancel(): void {
    this.#cancelled = true;
    for (const seat of this.#seats) seat.end();
  }

  /** Takes one file after another. */
  async #work(seat: Seat): Promise<void> {
    for (let file = this.#files[this.#next++]; file && !this.#cancelled; file = this.#files[this.#next++]) {
      await this.#take(file, seat);
    }
    seat.end();
  }

  async #take(file: FormFile, seat: Seat): Promise<void> {
    const [reading, wasOpened] = await this.#read(file, seat).then(
      (read) => [read, true] as const,
      async (error: unknown) => [await unopened(file, error), false] as const,
    );
    if (reading && !this.#cancelled) this.#options.onRead(file, reading, wasOpened);
  }

  /** A file's reading; null where it was cancelled. Rejects where the file is not opened, or no worker starts. */
  async #read(file: FormFile, seat: Seat): Promise<FileReading | null> {
    if (file.size > FILES_LIMITS.bytes) throw new TooLarge('A file is larger than it may be');
    const bytes = await file.bytes();
    if (this.#cancelled) return null;
    const digest = await sha256(bytes);
    if (this.#cancelled) return null;
    const before = this.#options.known(digest) ?? this.#reading.get(digest);
    if (before) return before;
    const reading = this.#readAnew(bytes, digest, seat);
    this.#reading.set(digest, reading);
    return reading;
  }

  async #readAnew(bytes: Uint8Array<ArrayBuffer>, digest: string, seat: Seat): Promise<FileReading | null> {
    const reading = await seat.read(bytes);
    if (this.#cancelled) return null;
    return reading ?? { sha256: digest, forms: [unread('late')], paperTitle: null };
  }
}

/** The reading of a file whose bytes nobody has. */
async function unopened({ path, size }: FormFile, error: unknown): Promise<FileReading> {
  return { sha256: await sha256(`${size} ${path}`), forms: [unread(whyUnopened(error))], paperTitle: null };
}

/** Whether a file was not read because it took too long: another time it may be. */
export const isLate = ({ forms }: FileReading): boolean =>
  forms.some(({ check }) => check.kind === 'refused' && check.why === 'late');
