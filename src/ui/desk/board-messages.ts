import type { Decided, DeskCounts, DeskRow, Expected, ReadFile } from '../../desk/desk';
import type { ListedPaper } from '../../desk/listed-paper';
import type { ColumnMeaning, ListFile, ListFormat, ListRemark, NoList } from '../../desk/papers';

/** What the board is told, one thing after another. */
export type BoardTask =
  /** The lists of papers that were given so far, all of them. */
  | { readonly kind: 'lists'; readonly files: readonly ListFile[] }
  /** What the columns of the list in question hold. */
  | { readonly kind: 'columns'; readonly columns: NamedColumns }
  /** Papers that come from no file, or none at all, instead of all lists; and what is said of them. */
  | { readonly kind: 'instead'; readonly papers: readonly ListedPaper[]; readonly said: ListSaid | null }
  /** Files that were read, or that were found at other places too; without a path, those that are none any more. */
  | { readonly kind: 'files'; readonly files: readonly ReadFile[] }
  | { readonly kind: 'decided'; readonly decided: Decided }
  | { readonly kind: 'expected'; readonly expected: ExpectedAnyDay };

/** What is expected, whatever the time: a page stays open for days. */
export type ExpectedAnyDay = Omit<Expected, 'now'>;

/** What a column holds, and which one it is, from 0. */
export type NamedColumns = readonly (readonly [ColumnMeaning, number])[];

/** What was read of the lists of papers. */
export type ListSaid =
  | {
      readonly kind: 'papers';
      readonly format: ListFormat;
      readonly count: number;
      /** The publisher's number of the volume, or null. */
      readonly volume: string | null;
      readonly remarks: readonly ListRemark[];
    }
  /** A table whose columns the chair has to name: its head and its first rows. */
  | {
      readonly kind: 'columns';
      /** Its file's name. */
      readonly name: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly proposed: NamedColumns;
    }
  | { readonly kind: 'refused'; readonly why: NoList }
  /** A file that could not be read, by its name; with null the page that was to list the papers. */
  | { readonly kind: 'unread'; readonly file: string | null };

/** What it says: what a list holds; rows that are new or not what they were, and then which there are, in their order. */
export type BoardAnswer =
  | { readonly kind: 'list'; readonly said: ListSaid | null }
  | { readonly kind: 'rows'; readonly rows: readonly DeskRow[] }
  | { readonly kind: 'order'; readonly ids: readonly string[]; readonly counts: DeskCounts };

/** What is told of lists of papers. */
export type ListTask = Extract<BoardTask, { kind: 'lists' | 'columns' | 'instead' }>;

/** What changes the desk. */
export type DeskChange =
  | Exclude<BoardTask, ListTask>
  | { readonly kind: 'papers'; readonly papers: readonly ListedPaper[] };

/** Whether it is told of lists. */
export const isOfLists = (task: BoardTask): task is ListTask =>
  task.kind === 'lists' || task.kind === 'columns' || task.kind === 'instead';
