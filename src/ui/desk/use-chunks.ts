import { useEffect, useState } from 'preact/hooks';
import type { DeskLine } from './line';
import type { Chunk } from './table-chunk';

/** So many lines are drawn together: few enough that no task takes long, and so many that there are few tasks. */
const TOGETHER = 15;

/** Chunks as they are drawn: the first so many are those of `lines`, the others are still of what was shown before. */
interface Drawn {
  readonly lines: readonly DeskLine[];
  readonly chunks: readonly Chunk[];
  readonly done: number;
}

/**
 * Lines in chunks, of which each is drawn in a task of its own: thousands at once would keep the page still. The first
 * is drawn at once; chunks that are no longer wanted go in the same way.
 */
export function useChunks(lines: readonly DeskLine[]): readonly Chunk[] {
  const [kept, setKept] = useState<Drawn>({ lines: [], chunks: [], done: 0 });
  const drawn = kept.lines === lines ? kept : withNext({ lines, chunks: kept.chunks, done: 0 });
  useEffect(() => {
    const isAll = drawn.done * TOGETHER >= lines.length && drawn.chunks.length === drawn.done;
    if (isAll) return;
    const turn = setTimeout(() => setKept(withNext(drawn)));
    return () => clearTimeout(turn);
  });
  return drawn.chunks;
}

function withNext({ lines, chunks, done }: Drawn): Drawn {
  const chunk = lines.slice(done * TOGETHER, (done + 1) * TOGETHER);
  if (chunk.length === 0) return { lines, chunks: chunks.slice(0, Math.max(done, chunks.length - 1)), done };
  return { lines, chunks: [...chunks.slice(0, done), chunk, ...chunks.slice(done + 1)], done: done + 1 };
}
