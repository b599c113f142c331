import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Decided, Decision } from '../../desk/desk';
import type { BoardWorker } from './board-worker';

/** Decisions as they stand, and as they stood before each of the last acts. */
interface History {
  readonly now: Decided;
  readonly before: readonly Decided[];
}

/** So many acts can be undone. */
const MOST = 100;

const NOTHING: Decided = { decisions: new Map(), papers: new Map() };

/** What the chair decides: of forms, and which paper a form is of. The board is told of it. */
export function useDecisions(board: BoardWorker) {
  const [{ now, before }, setHistory] = useState<History>({ now: NOTHING, before: [] });
  useEffect(() => board.tell({ kind: 'decided', decided: now }), [board, now]);
  const acts = useMemo(() => {
    const change = (next: (decided: Decided) => Decided) =>
      setHistory((history) => ({ now: next(history.now), before: [...history.before, history.now].slice(-MOST) }));
    return {
      /** Says something of forms, by their ids; with null what was said is taken back. */
      decide: (ids: readonly string[], decision: Decision | null) =>
        change(({ decisions, papers }) => ({ papers, decisions: withAll(decisions, ids, decision) })),
      /** Says which paper a form is of; null for none. */
      assign: (id: string, paper: string | null) =>
        change(({ decisions, papers }) => ({ decisions, papers: new Map(papers).set(id, paper) })),
      undo: () => setHistory(({ now: is, before: had }) => ({ now: had.at(-1) ?? is, before: had.slice(0, -1) })),
      /** Takes what was kept, under what was decided meanwhile. */
      restore: (kept: Decided) =>
        setHistory(({ now: is, before: had }) => ({
          now: {
            decisions: new Map([...kept.decisions, ...is.decisions]),
            papers: new Map([...kept.papers, ...is.papers]),
          },
          before: had,
        })),
    };
  }, []);
  return { ...acts, decided: now, canUndo: before.length > 0 };
}

function withAll(decisions: Decided['decisions'], ids: readonly string[], decision: Decision | null) {
  const next = new Map(decisions);
  for (const id of ids) {
    if (decision) next.set(id, decision);
    else next.delete(id);
  }
  return next;
}
