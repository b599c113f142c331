/** A table as it was found. */
export interface ListTable {
  /** The names of its columns; empty where it has none. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that are not written as CSV is. */
  readonly broken: number;
  /** Lines behind the last row that was read. */
  readonly behind: number;
}

/** What a column of a list of papers holds. */
export type ColumnMeaning =
  | 'key'
  | 'number'
  | 'otherId'
  | 'title'
  /** All authors of a paper, and their addresses in the same order. */
  | 'authors'
  | 'emails'
  /** One author a row. */
  | 'name'
  | 'given'
  | 'family'
  | 'email'
  | 'isContact'
  /** The one to write to, beside the authors. */
  | 'contactName'
  | 'contactEmail'
  | 'decision'
  | 'withdrawn';

/** Where each of them stands, from 0; what the table does not have is not in it. */
export type ListColumns = ReadonlyMap<ColumnMeaning, number>;
