import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const BUNDLE = fileURLToPath(new URL('bundle.mjs', import.meta.url));
const ENTRY = fileURLToPath(new URL('reading-worker.ts', import.meta.url));
/** Where what is made lies as long as the process runs: below the packages, which it imports. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
const NAME = 'reading-worker.mjs';

let made: Promise<URL> | null = null;

/**
 * The program of a thread that reads forms, as one file that Node runs as it is, made once a process: what runs
 * TypeScript would take seconds in every thread anew.
 */
export function bundledThread(): Promise<URL> {
  made ??= makeThread();
  return made;
}

async function makeThread(): Promise<URL> {
  mkdirSync(CACHE, { recursive: true });
  const outDir = mkdtempSync(path.join(CACHE, 'imprimatur-desk-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await promisify(execFile)(process.execPath, [BUNDLE, ENTRY, outDir, NAME]);
  return pathToFileURL(path.join(outDir, NAME));
}
