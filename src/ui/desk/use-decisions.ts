import { useEffect, useMemo, useState } from 'preact/hooks';
import { decidedPaper } from '../../desk/decided-paper';
import type { Decided, Decision } from '../../desk/desk';
import type { ListedPaper } from '../../desk/listed-paper';
import type { BoardWorker } from './board-worker';

/** Decisions as they stand, and as they stood before each of the last acts. */
interface History {
  readonly now: Decided;
  readonly before: readonly Decided[];
}

/** So many acts can be undone. */
const MOST = 100;

/** Nothing was decided. */
export const NOTHING_DECIDED: Decided = { decisions: new Map(), papers: new Map() };

/** A form that something is said of, and the paper that it stands with then. */
export interface SaidOf {
  /** Its id. */
  readonly form: string;
  readonly paper: ListedPaper | null;
}

/** What the chair decides: of forms, and which paper a form is of. The board is told of it. */
export function useDecisions(board: BoardWorker) {
  const [{ now, before }, setHistory] = useState<History>({ now: NOTHING_DECIDED, before: [] });
  useEffect(() => board.tell({ kind: 'decided', decided: now }), [board, now]);
  const acts = useMemo(() => {
    const change = (next: (decided: Decided) => Decided) =>
      setHistory((history) => ({ now: next(history.now), before: [...history.before, history.now].slice(-MOST) }));
    return {
      /** Says something of forms; with null what was said is taken back. */
      decide: (of: readonly SaidOf[], decision: Decision | null) =>
        change(({ decisions, papers }) => ({ papers, decisions: withAll(decisions, of, decision) })),
      /** Puts other words to what was said of a form, as a part of the same act. */
      note: (form: string, note: string) =>
        setHistory((history) => {
          const { decisions, papers } = history.now;
          const said = decisions.get(form);
          if (!said) return history;
          return { ...history, now: { papers, decisions: new Map(decisions).set(form, { ...said, note }) } };
        }),
      /** Says which paper a form is of; null for none. What was said of it as another's goes. */
      assign: (form: string, paper: ListedPaper | null) =>
        change(({ decisions, papers }) => ({
          decisions: withAll(decisions, [{ form, paper: null }], null),
          papers: new Map(papers).set(form, paper && decidedPaper(paper)),
        })),
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
  return { ...acts, decided: now, undoable: before.length };
}

function withAll(decisions: Decided['decisions'], of: readonly SaidOf[], decision: Decision | null) {
  const next = new Map(decisions);
  for (const { form, paper } of of) {
    if (decision) next.set(form, { ...decision, paper: paper && decidedPaper(paper) });
    else next.delete(form);
  }
  return next;
}
