import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Download } from './browser';
import { until } from './until';

/** A browser's profile folder, with a folder for downloads inside. */
export interface Profile {
  readonly dir: string;
  readonly downloads: string;
  /** Removes it, unless it was given to be kept. */
  discard(): void;
}

/** Folders that go when this process ends. */
const temporary = new Set<string>();
const removeFolder = (dir: string) => rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
process.once('exit', () => {
  for (const dir of temporary) removeFolder(dir);
});

/** A folder that is gone when this process ends, however it ends. */
export function temporaryFolder(): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'imprimatur-'));
  temporary.add(dir);
  return {
    dir,
    remove() {
      temporary.delete(dir);
      removeFolder(dir);
    },
  };
}

export function openProfile(kept: string | undefined): Profile {
  const folder = kept === undefined ? temporaryFolder() : { dir: kept, remove: () => {} };
  const downloads = path.join(folder.dir, 'downloads');
  mkdirSync(downloads, { recursive: true });
  return { dir: folder.dir, downloads, discard: folder.remove };
}

/** The files of a folder that hold a text, in UTF-8 or UTF-16, or bytes; by their paths in it. */
export function filesWith(wanted: string | Uint8Array, folder: string): string[] {
  const forms: readonly Buffer[] =
    typeof wanted === 'string' ? [Buffer.from(wanted), Buffer.from(wanted, 'utf16le')] : [Buffer.from(wanted)];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    })
    .map((file) => path.relative(folder, file));
}

/**
 * Waits for a finished download and takes it out of the folder. Chromium writes beside a .crdownload;
 * Firefox creates the file empty and writes a .part.
 */
export function takeDownload(folder: string): Promise<Download> {
  return until('a finished download', () => {
    const names = readdirSync(folder);
    if (names.some((n) => /\.(part|crdownload)$/.test(n) || n.startsWith('.'))) return null;
    // Several may have come at once.
    const [name] = names.sort();
    if (name === undefined) return null;
    const file = path.join(folder, name);
    const bytes = new Uint8Array(readFileSync(file));
    if (bytes.length === 0) return null;
    rmSync(file);
    return { name, bytes };
  });
}

/** Throws, with the command to run, when the extension has not been built for this browser. */
export function builtExtension(target: 'chrome' | 'firefox'): string {
  const dist = path.resolve('dist', target);
  if (!existsSync(path.join(dist, 'manifest.json'))) {
    throw new Error(`${dist} holds no extension: run "npm run build" first`);
  }
  return dist;
}
