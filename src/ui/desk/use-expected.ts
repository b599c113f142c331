import { useEffect, useState } from 'preact/hooks';
import { agreements } from '../../agreements';
import type { BoardWorker } from './board-worker';

/** What the chair expects of every form: the agreement and the last day ('' for none); the board is told of it. */
export function useExpected(board: BoardWorker, known: Promise<unknown>) {
  const [agreement, setAgreement] = useState(agreements[0].id);
  const [deadline, setDeadline] = useState('');
  // Those that were brought can be chosen once they are known.
  const [, setLoaded] = useState(false);
  useEffect(() => {
    void known.then(() => setLoaded(true));
  }, [known]);
  useEffect(() => {
    board.tell({ kind: 'expected', expected: { agreement, deadline: deadline || null } });
  }, [board, agreement, deadline]);
  return { agreement, setAgreement, deadline, setDeadline };
}
