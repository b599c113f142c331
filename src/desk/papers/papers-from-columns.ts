import type { ListedAuthor } from '../listed-paper';
import { type FoundPaper, FoundPapers } from './found-papers';
import type { ListFormat, ListReading, ListRemark } from './list-reading';
import type { ColumnMeaning, ListColumns, ListTable } from './list-table';
import { addressIn, authorInParts, authorNamed, authorsInCell, withContact } from './listed-authors';

/** What stands in a row of that meaning, or ''. */
type Cell = (meaning: ColumnMeaning) => string;

const YES = /^(?:y|yes|true|1|x|✓|✔|✔️)$/i;

/** The papers of a table whose columns are known: one a row, or one author a row. */
export function papersFromColumns(table: ListTable, columns: ListColumns, format: ListFormat = 'table'): ListReading {
  const papers = new FoundPapers();
  const perPerson = isPerPerson(columns);
  for (const rows of perPerson ? byPaper(table, columns).values() : table.rows.map((row) => [cellsOf(row, columns)]))
    papers.add(paperOf(rows, perPerson));
  for (const { kind, count } of unreadRows(table)) papers.remark(kind, '', count);
  return papers.reading(format, null);
}

/** What there is to say of rows that were not read, or not as they stand. */
export function unreadRows({ broken, behind }: ListTable): readonly ListRemark[] {
  const remarks: readonly ListRemark[] = [
    { kind: 'broken', count: broken, found: [] },
    { kind: 'too-many', count: behind, found: [] },
  ];
  return remarks.filter(({ count }) => count > 0);
}

/** Authors by their paper's number, of a table that has no titles (EasyChair's); null for any other table. */
export function authorsByNumber(
  table: ListTable,
  columns: ListColumns,
): ReadonlyMap<string, readonly ListedAuthor[]> | null {
  if (columns.has('title') || !columns.has('number') || !isPerPerson(columns)) return null;
  return new Map([...byPaper(table, columns)].map(([number, rows]) => [number, rows.flatMap(personIn)]));
}

function isPerPerson(columns: ListColumns): boolean {
  return columns.has('given') || columns.has('family') || (columns.has('name') && !columns.has('authors'));
}

function cellsOf(row: readonly string[], columns: ListColumns): Cell {
  return (meaning) => {
    const at = columns.get(meaning);
    return at === undefined ? '' : (row[at] ?? '').trim();
  };
}

/** The rows of each paper, by its number, else its key, else its title. */
function byPaper(table: ListTable, columns: ListColumns): Map<string, Cell[]> {
  const papers = new Map<string, Cell[]>();
  for (const row of table.rows) {
    const cell = cellsOf(row, columns);
    const id = cell('number').replace(/^#/, '') || cell('key') || cell('title');
    const rows = papers.get(id);
    if (rows) rows.push(cell);
    else papers.set(id, [cell]);
  }
  return papers;
}

function paperOf(rows: readonly Cell[], perPerson: boolean): FoundPaper {
  const first: Cell = (meaning) => rows.map((cell) => cell(meaning)).find(Boolean) ?? '';
  const authors = perPerson ? rows.flatMap(personIn) : authorsInCell(first('authors'), first('emails'));
  // A column "contact" of a list of one's own may hold the address itself.
  const contact = first('contactEmail') || (perPerson ? '' : first('email') || first('isContact'));
  return {
    key: first('key'),
    number: first('number'),
    otherIds: [first('otherId')],
    title: first('title'),
    authors: withContact(authors, first('contactName'), contact),
    decision: YES.test(first('withdrawn')) ? 'withdrawn' : first('decision'),
  };
}

/** The author of a row; HotCRP lists contacts who are none. */
function personIn(cell: Cell): ListedAuthor[] {
  const contact = cell('isContact');
  if (contact === 'nonauthor') return [];
  const [email, isContact] = [addressIn(cell('email')), YES.test(contact)];
  const parts = { given: cell('given'), family: cell('family') };
  const author =
    parts.given || parts.family ? authorInParts(parts, email, isContact) : authorNamed(cell('name'), email, isContact);
  return author ? [author] : [];
}
