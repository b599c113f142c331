import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** Files by their paths inside a package, with "/" between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A ZIP of these files, deflated. The same files give the same bytes, in whatever order, time zone and folder. */
export function zipOf(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  // The first moment that a ZIP can tell. It tells local time, so that this is the same bytes in each time zone.
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Every file of a folder, by its path from there. Throws where the folder is not. */
export function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return filesAt(folder, names);
}

/** These files of a folder, given by their paths from there. Throws where one is not. */
export function filesAt(folder: string, names: readonly string[]): Files {
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name))]));
}

/** The same files, all in one folder. */
export function inFolder(folder: string, files: Files): Files {
  return new Map([...files].map(([name, bytes]) => [`${folder}/${name}`, bytes]));
}
