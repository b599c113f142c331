import type { Decided, Desk, Expected, ReadFile } from '../../desk/desk';
import type { ListedPaper } from '../../desk/listed-paper';
import type { BoardAnswer, DeskChange, ExpectedAnyDay } from './board-messages';
import { rowId } from './row-id';

/** How a desk is made of what is known. */
export type DeskOf = (
  papers: readonly ListedPaper[],
  files: readonly ReadFile[],
  decided: Decided,
  expected: Expected,
) => Desk;

/** So many rows are told at once: taking them takes the page a moment only. */
const TOGETHER = 40;

/** Everything that the desk is made of, and what was told of it last. */
export class Board {
  readonly #deskOf: DeskOf;
  readonly #files = new Map<string, ReadFile>();
  /** The rows as they were told last, written out, by their ids. */
  #told: ReadonlyMap<string, string> = new Map();
  #papers: readonly ListedPaper[] = [];
  #decided: Decided = { decisions: new Map(), papers: new Map() };
  #expected: ExpectedAnyDay | null = null;

  constructor(deskOf: DeskOf) {
    this.#deskOf = deskOf;
  }

  /** Takes what it is told; `answers` says what comes of it. */
  take(task: DeskChange): void {
    if (task.kind === 'papers') this.#papers = task.papers;
    else if (task.kind === 'decided') this.#decided = task.decided;
    else if (task.kind === 'expected') this.#expected = task.expected;
    else for (const file of task.files) this.#takeFile(file);
  }

  /** A file without a path is none any more: it could not be opened, and was read since. */
  #takeFile(file: ReadFile): void {
    if (file.paths.length === 0) this.#files.delete(file.reading.sha256);
    else this.#files.set(file.reading.sha256, file);
  }

  /** The desk as it is now, told by what is new of it; nothing before it is known what is expected. */
  answers(): readonly BoardAnswer[] {
    if (!this.#expected) return [];
    const expected = { ...this.#expected, now: new Date() };
    const { rows, counts } = this.#deskOf(this.#papers, [...this.#files.values()], this.#decided, expected);
    const told = new Map(rows.map((row) => [rowId(row), JSON.stringify(row)]));
    const fresh = rows.filter((row) => told.get(rowId(row)) !== this.#told.get(rowId(row)));
    this.#told = told;
    const answers: BoardAnswer[] = [];
    for (let at = 0; at < fresh.length; at += TOGETHER) {
      answers.push({ kind: 'rows', rows: fresh.slice(at, at + TOGETHER) });
    }
    return [...answers, { kind: 'order', ids: [...told.keys()], counts }];
  }
}
