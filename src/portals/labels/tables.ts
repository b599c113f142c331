import { foundText } from '../../paper/found-text';
import { authorFrom, authorFromParts } from '../../paper/names';
import { MOST_AUTHORS } from '../metadata/citation';
import { type AuthorList, authorList, type Entry } from './authors';
import { type Label, labelIn } from './label';
import { shownIn } from './shown';

/** A table that names its columns. */
export interface LabelledTable {
  readonly heading: Element;
  readonly columns: ReadonlyMap<Label, number>;
  readonly rows: readonly Element[];
}

/** How many tables of a page are looked at, and how many rows of one for its headings. */
const MOST_TABLES = 200;
const HEADING_ROWS = 3;

/** The tables of a page that have a heading row. A table that holds another one is there for the layout. */
export function labelledTables(document: Document): readonly LabelledTable[] {
  const tables = [...document.querySelectorAll('table')].slice(0, MOST_TABLES);
  return tables.flatMap((table) => {
    if (table.querySelector('table')) return [];
    const rows = [...table.querySelectorAll('tr')];
    const at = rows.slice(0, HEADING_ROWS).findIndex(isHeading);
    const heading = rows[at];
    return heading ? [{ heading, columns: columnsIn(heading), rows: rows.slice(at + 1) }] : [];
  });
}

/** A row of headings has two labels, and two beside one another unless it is marked up as one; else it is "Label | value | …". */
function isHeading(row: Element): boolean {
  const columns = [...columnsIn(row).values()];
  const marked = row.parentElement?.matches('thead') || [...row.children].every((cell) => cell.matches('th'));
  return columns.length > 1 && (marked || columns.some((column) => columns.includes(column + 1)));
}

function columnsIn(row: Element): ReadonlyMap<Label, number> {
  const columns = new Map<Label, number>();
  for (const [i, cell] of [...row.children].entries()) {
    const label = cell.childElementCount < 5 ? labelIn(cell.textContent ?? '') : null;
    if (label && !columns.has(label)) columns.set(label, i);
  }
  return columns;
}

/** The cell of a row that stands in a labelled column, or null. */
export function cellIn(table: LabelledTable, row: Element, label: Label): Element | null {
  return row.children[table.columns.get(label) ?? -1] ?? null;
}

/** What that cell shows, or ''. */
export function textIn(table: LabelledTable, row: Element, label: Label): string {
  const cell = cellIn(table, row, label);
  return cell ? foundText(shownIn(cell)) : '';
}

/** The first table that lists authors, a row each: by first and last name, or by name beside an address or a mark. */
export function readAuthorTable(tables: readonly LabelledTable[]): AuthorList | null {
  const table = tables.find(({ columns }) => {
    const byName = columns.has('name') && (columns.has('email') || columns.has('corresponding'));
    return (columns.has('first') && columns.has('last')) || byName;
  });
  if (!table || table.rows.length > MOST_AUTHORS) return null;
  return authorList(
    table.rows.map((row): Entry => {
      const author = table.columns.has('first')
        ? authorFromParts(textIn(table, row, 'first'), textIn(table, row, 'last'))
        : authorFrom(textIn(table, row, 'name'));
      return { author, marked: isMarked(cellIn(table, row, 'corresponding')) };
    }),
  );
}

/** Whether a cell says yes: by a chosen button, or by anything written in it. */
function isMarked(cell: Element | null): boolean {
  const button = cell?.querySelector('input[type="radio"], input[type="checkbox"]');
  if (button) return (button as HTMLInputElement).checked;
  return Boolean(cell && (foundText(cell.textContent) || cell.querySelector('img, svg')));
}
