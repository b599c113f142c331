import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeskCounts } from '../../desk/desk';
import type { BoardAnswer, ListSaid } from './board-messages';
import { BoardWorker } from './board-worker';
import { type DeskLine, lineOf } from './line';

/** The desk as the page shows it. */
interface ShownDesk {
  readonly lines: readonly DeskLine[];
  readonly counts: DeskCounts;
}

/** A desk with nothing on it. */
export const EMPTY: ShownDesk = {
  lines: [],
  counts: { right: 0, 'no-difference': 0, 'to-look-at': 0, wrong: 0, missing: 0 },
};

/** The desk, which a worker makes anew whenever it is told something: thousands of rows would keep the page still. */
export function useBoard() {
  const board = useMemo(() => new BoardWorker(), []);
  const [desk, setDesk] = useState(EMPTY);
  /** What the lists of papers hold; null where none was given. */
  const [list, setList] = useState<ListSaid | null>(null);
  useEffect(() => {
    const lines = new Map<string, DeskLine>();
    board.onAnswer = (answer: BoardAnswer) => {
      if (answer.kind === 'list') setList(answer.said);
      else if (answer.kind === 'order')
        setDesk({ lines: answer.ids.flatMap((id) => lines.get(id) ?? []), counts: answer.counts });
      else for (const line of answer.rows.map(lineOf)) lines.set(line.id, line);
    };
    return () => board.stop();
  }, [board]);
  return { ...desk, board, list, setList };
}
