import pdfiumUrl from '@embedpdf/pdfium/pdfium.wasm?url';
import type { DeskWorker } from '../../desk/desk-worker';
import type { FileReading } from '../../desk/file-reading';
import { tellBrought } from '../check/tell-brought';
import type { FileSetup, FileTask, FromFileWorker } from './file-messages';

/** Starts a worker that reads forms, told of every agreement that is known here. */
export function startFileWorker(): DeskWorker {
  const worker = new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ kind: 'setup', pdfiumUrl } satisfies FileSetup);
  tellBrought(worker, null);
  return {
    read: (bytes, onStep) => answerOf(worker, { kind: 'read', bytes }, onStep),
    stop: () => worker.terminate(),
  };
}

function answerOf(worker: Worker, task: FileTask, onStep: (patience: number) => void): Promise<FileReading> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const settled = { signal: listening.signal };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromFileWorker>) => {
        if (data.kind === 'step') return onStep(data.patience);
        listening.abort();
        if (data.kind === 'read') resolve(data.reading);
        else reject(new Error('The worker has broken down'));
      },
      settled,
    );
    const broken = () => {
      listening.abort();
      reject(new Error('The worker has ended'));
    };
    worker.addEventListener('error', broken, settled);
    worker.addEventListener('messageerror', broken, settled);
    worker.postMessage(task, [task.bytes.buffer]);
  });
}
