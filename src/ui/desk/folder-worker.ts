import type { FolderRemark, PlannedFolder } from '../../desk/outputs';
import type { FromFolderWorker, ToFolderWorker } from './folder-messages';

interface Parts {
  /** The file with the list of what is not in the folder. */
  readonly list: { readonly name: string; text(remarks: readonly FolderRemark[]): string };
  open(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
  onProgress(done: number): void;
}

/** The publisher's folder as a ZIP, made by a worker: forms are cut out of files in it, and thousands packed. Rejects where it cannot be made. */
export function zipOfFolder(plan: PlannedFolder, { list, open, onProgress }: Parts): Promise<Blob> {
  const worker = new Worker(new URL('./folder.worker.ts', import.meta.url), { type: 'module' });
  const tell = (task: ToFolderWorker, handed: Transferable[] = []) => worker.postMessage(task, handed);
  const made = new Promise<Blob>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromFolderWorker>) => {
      if (data.kind === 'made') resolve(data.zip);
      else if (data.kind === 'failed') reject(new Error(data.why));
      else if (data.kind === 'done') onProgress(data.count);
      else if (data.kind === 'list') tell({ kind: 'text', text: list.text(data.remarks) });
      else
        void open(data.digest).then(
          (bytes) => tell({ kind: 'bytes', bytes }, bytes ? [bytes.buffer] : []),
          () => tell({ kind: 'bytes', bytes: null }),
        );
    });
    worker.addEventListener('error', () => reject(new Error('The worker has broken down')));
  });
  tell({ kind: 'plan', plan, listName: list.name });
  return made.finally(() => worker.terminate());
}
