import { useBrought } from '../../agreements';
import { deskOf } from '../../desk/desk-of';
import type { KnownForms } from '../check/reading-messages';
import { Board } from './board';
import { type BoardAnswer, type BoardTask, type DeskChange, isOfLists } from './board-messages';
import { Lists, type ReadList } from './read-lists';

const board = new Board(deskOf);
const lists = new Lists();
/** The desk is made anew so many times less often than that takes: files are read on the same cores. */
const RARELY = 4;
let next: ReturnType<typeof setTimeout> | undefined;
let rest = 0;

const say = (answer: BoardAnswer) => postMessage(answer);

addEventListener('message', ({ data: task }: MessageEvent<BoardTask | KnownForms>) => {
  if (task.kind === 'known') useBrought(task.brought);
  else if (isOfLists(task)) void lists.take(task).then(tell);
  else change(task);
});

function tell(read: ReadList | null): void {
  if (read) say({ kind: 'list', said: read.said });
  if (read?.papers) change({ kind: 'papers', papers: read.papers });
}

/** What a person did is answered at once, what was read meanwhile with it or a little later. */
function change(task: DeskChange): void {
  board.take(task);
  const delay = task.kind === 'files' ? rest : 0;
  if (delay === 0) clearTimeout(next);
  if (delay === 0 || next === undefined) next = setTimeout(answer, delay);
}

function answer(): void {
  next = undefined;
  const began = performance.now();
  for (const each of board.answers()) say(each);
  rest = Math.max(1, RARELY * (performance.now() - began));
}
