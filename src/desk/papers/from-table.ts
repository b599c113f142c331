import type { ListedAuthor } from '../listed-paper';
import { columnsNamed, guessed, plainName } from './column-names';
import { tableOf } from './csv-table';
import type { ListFormat, ListReading, ListRemark } from './list-reading';
import { authorsByNumber, papersFromColumns, unreadRows } from './papers-from-columns';

/** A list that may be one of authors alone, to be put to the list of their papers. */
export type PartOfList =
  | ListReading
  | {
      readonly kind: 'authors';
      readonly authors: ReadonlyMap<string, readonly ListedAuthor[]>;
      readonly remarks: readonly ListRemark[];
    };

/** The papers of a table; where no column is called as titles are, the chair is asked. */
export function papersFromTable(text: string): PartOfList {
  const table = tableOf(text);
  if (table.rows.length === 0) return { kind: 'refused', why: 'no-papers' };
  const columns = columnsNamed(table.head);
  if (columns.has('title')) return papersFromColumns(table, columns, formatOf(table.head));
  const authors = authorsByNumber(table, columns);
  if (authors) return { kind: 'authors', authors, remarks: unreadRows(table) };
  return { kind: 'columns', table, proposed: guessed(table.head, table.rows) };
}

/** Whose table it is, by the columns that only theirs have. */
function formatOf(head: readonly string[]): ListFormat {
  const names = new Set(head.map(plainName));
  const all = (...wanted: string[]) => wanted.every((name) => names.has(name));
  if (all('number', 'forum', 'title')) return 'openreview';
  if (all('paper title') && (names.has('author names') || names.has('authors'))) return 'cmt';
  if (all('paper', 'title', 'affiliation') && (names.has('given name') || names.has('first'))) return 'hotcrp';
  return all('#', 'title', 'authors') || names.has('submission #') ? 'easychair' : 'table';
}
