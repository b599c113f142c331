/** Run in a thread of its own (node-worker.ts): reads one file after another. */
import { parentPort } from 'node:worker_threads';
import { readFormFile } from '../../src/desk/reading/read-file';
import type { ReadingParts } from '../../src/desk/reading/reading-parts';
import { nodeReadingParts } from './reading-parts';

/** What the thread says: that a step begins, and what it read or why not. */
export type FromReadingWorker =
  | { readonly kind: 'step'; readonly patience: number }
  | { readonly kind: 'read'; readonly reading: Awaited<ReturnType<typeof readFormFile>> }
  | { readonly kind: 'broken'; readonly why: string };

const say = (message: FromReadingWorker) => parentPort?.postMessage(message);
let parts: ReadingParts | null = null;

parentPort?.on('message', async (bytes: Uint8Array<ArrayBuffer>) => {
  try {
    parts ??= nodeReadingParts((patience) => say({ kind: 'step', patience }));
    await parts.pdf.loaded();
    say({ kind: 'read', reading: await readFormFile(parts, bytes) });
  } catch (error) {
    say({ kind: 'broken', why: String(error) });
  }
});
