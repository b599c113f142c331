import { Worker } from 'node:worker_threads';
import type { DeskWorker } from '../../src/desk/desk-worker';
import type { FileReading } from '../../src/desk/file-reading';
import { bundledThread } from './bundled-thread';
import type { FromReadingWorker } from './reading-worker';

/** What a thread may hold of what JavaScript makes, in megabytes: left to itself, it waits with its tidying until there is no room. */
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 24 } as const;

/** A thread that reads forms. */
export function startNodeWorker(): DeskWorker {
  const starting = bundledThread().then((program) => new Worker(program, { resourceLimits: LIMITS }));
  // Who reads is told.
  starting.catch(() => {});
  return {
    read: async (bytes, onStep) => readIn(await starting, bytes, onStep),
    stop: () => void starting.then((thread) => thread.terminate()).catch(() => {}),
  };
}

function readIn(
  thread: Worker,
  bytes: Uint8Array<ArrayBuffer>,
  onStep: (patience: number) => void,
): Promise<FileReading> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: FromReadingWorker) => {
      if (message.kind === 'step') return onStep(message.patience);
      settle();
      if (message.kind === 'read') resolve(message.reading);
      else reject(new Error(message.why));
    };
    const onEnd = () => {
      settle();
      reject(new Error('The thread has ended'));
    };
    const settle = () => {
      thread.off('message', onMessage);
      thread.off('error', onEnd);
      thread.off('exit', onEnd);
    };
    thread.on('message', onMessage);
    thread.on('error', onEnd);
    thread.on('exit', onEnd);
    thread.postMessage(bytes, [bytes.buffer]);
  });
}
