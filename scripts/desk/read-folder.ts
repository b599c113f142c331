import { availableParallelism } from 'node:os';
import type { ReadFile } from '../../src/desk/desk';
import type { FileReading } from '../../src/desk/file-reading';
import type { AllAside, FormFile } from '../../src/desk/form-file';
import { Asides } from '../../src/desk/forms/asides';
import { formFiles } from '../../src/desk/forms/form-files';
import { onceEach } from '../../src/desk/once-each';
import { readAll, workersFor } from '../../src/desk/pool';
import { givenFiles } from './given-files';
import { startNodeWorker } from './node-worker';

/** What reading a folder gives. */
export interface FolderReading {
  /** How many there were to be read. */
  readonly count: number;
  /** What was opened, by its SHA-256; for the ZIP of what is accepted. */
  readonly opened: ReadonlyMap<string, FormFile>;
  /** In the order of their paths. */
  readonly files: readonly ReadFile[];
  readonly aside: AllAside;
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
  const asides = new Asides();
  for await (const file of formFiles(await givenFiles(place), (one) => asides.add(one))) given.push(file);
  const read: (readonly [string, FileReading])[] = [];
  const opened = new Map<string, FormFile>();
  const onRead = (file: FormFile, reading: FileReading, wasOpened: boolean) => {
    if (wasOpened) opened.set(reading.sha256, file);
    read.push([file.path, reading]);
    onProgress(read.length, given.length);
  };
  await readAll(given, { start: startNodeWorker, workers, known: () => null, onRead }).done;
  return {
    count: given.length,
    opened,
    files: onceEach(read.sort(([a], [b]) => (a < b ? -1 : 1))),
    aside: asides.all(),
  };
}
