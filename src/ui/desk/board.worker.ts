import { Board, type DeskOf } from './board';
import type { BoardAnswer, BoardTask } from './board-messages';

// Every paper without a form: the desk of src/desk takes its place once it is there.
const deskOf: DeskOf = (papers) => ({
  rows: papers.map((paper) => ({ kind: 'paper', paper, forms: [], state: 'missing' })),
  counts: { right: 0, 'no-difference': 0, 'to-look-at': 0, wrong: 0, missing: papers.length },
});
const board = new Board(deskOf);
/** The desk is made anew so many times less often than that takes: files are read on the same cores. */
const RARELY = 4;
let next: ReturnType<typeof setTimeout> | undefined;
let rest = 0;

addEventListener('message', ({ data: task }: MessageEvent<BoardTask>) => {
  board.take(task);
  // What a person did is answered at once.
  if (task.kind !== 'files') {
    clearTimeout(next);
    next = undefined;
  }
  next ??= setTimeout(answer, task.kind === 'files' ? rest : 0);
});

function answer(): void {
  next = undefined;
  const began = performance.now();
  for (const each of board.answers()) postMessage(each satisfies BoardAnswer);
  rest = RARELY * (performance.now() - began);
}
