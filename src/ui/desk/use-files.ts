import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AllAside } from '../../desk/form-file';
import type { BoardWorker } from './board-worker';
import { FilesRead } from './files-read';
import type { Given } from './given';

/** How far the reading of what was given has come. */
export interface Progress {
  /** `looking` while it is looked for what there is to read, `stopped` where a person stopped it. */
  readonly kind: 'nothing' | 'looking' | 'reading' | 'read' | 'stopped';
  readonly done: number;
  readonly total: number;
}

/** Files that were given: read by workers, told to the board, and opened again for a closer look. */
export function useFiles(board: BoardWorker, known: Promise<unknown>) {
  const [progress, setProgress] = useState<Progress>({ kind: 'nothing', done: 0, total: 0 });
  const [aside, setAside] = useState<AllAside>({ named: [], count: 0 });
  const files = useMemo(() => new FilesRead({ board, known, setProgress, setAside }), [board]);
  useEffect(() => () => files.stop(), [files]);
  return {
    progress,
    aside,
    take: (given: readonly Given[]) => void files.take(given),
    stop: () => files.stop(),
    /** The bytes of a file by its SHA-256; null where it was not given since the page was opened, or is gone. */
    open: (digest: string) => files.open(digest),
  };
}
