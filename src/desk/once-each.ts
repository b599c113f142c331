import type { ReadFile } from './desk';
import type { FileReading } from './file-reading';

/** A file that is there more often is told with so many of its paths. */
export const MOST_PATHS = 20;

/** Files as they were read, each once, with its paths in their order. */
export function onceEach(read: Iterable<readonly [path: string, reading: FileReading]>): ReadFile[] {
  const found = new Map<string, { readonly paths: string[]; readonly reading: FileReading }>();
  for (const [path, reading] of read) {
    const before = found.get(reading.sha256);
    if (!before) found.set(reading.sha256, { paths: [path], reading });
    else if (before.paths.length < MOST_PATHS) before.paths.push(path);
  }
  return [...found.values()];
}
