import { availableParallelism } from 'node:os';
import type { ReadFile } from '../../src/desk/desk';
import type { FileReading } from '../../src/desk/file-reading';
import type { FormFile, SetAside } from '../../src/desk/form-file';
import { formFiles } from '../../src/desk/forms/form-files';
import { onceEach, readAll, workersFor } from '../../src/desk/pool';
import { givenFiles } from './given-files';
import { startNodeWorker } from './node-worker';

/** What reading a folder gives. */
export interface FolderReading {
  /** What was to be read, in its order; for the ZIP of what is accepted. */
  readonly given: readonly FormFile[];
  /** In the order of their paths. */
  readonly files: readonly ReadFile[];
  readonly aside: readonly SetAside[];
}

/** How a folder is read. */
export interface FolderOptions {
  readonly workers?: number;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Reads a folder of forms, or a ZIP, with a thread for each core. */
export async function readFolder(place: string, options: FolderOptions = {}): Promise<FolderReading> {
  const { workers = workersFor(availableParallelism()), onProgress = () => {} } = options;
  const given: FormFile[] = [];
  const aside: SetAside[] = [];
  for await (const file of formFiles(await givenFiles(place), (one) => aside.push(one))) given.push(file);
  const read: (readonly [string, FileReading])[] = [];
  const onRead = (path: string, reading: FileReading) => {
    read.push([path, reading]);
    onProgress(read.length, given.length);
  };
  await readAll(given, { start: startNodeWorker, workers, known: () => null, onRead }).done;
  return { given, files: onceEach(read.sort(([a], [b]) => (a < b ? -1 : 1))), aside };
}
