import type { Author, PaperStatus } from '../../paper/paper';
import { statusIn } from '../metadata/status';
import { type AuthorList, readAuthorList } from './authors';
import type { Label } from './label';
import { shownInAll, titleIn } from './shown';
import { cellIn, type LabelledTable, labelledTables, readAuthorTable, textIn } from './tables';
import { type Labelled, labelledValues } from './values';

/** What the labels of a page, or the columns of one row, tell of a paper; '' and [] where they tell nothing. */
export interface LabelledPaper {
  readonly title: string;
  readonly authors: readonly Author[];
  /** Another reading of the author list that is as possible, or null. */
  readonly other: readonly Author[] | null;
  /** Whom the page marks as the corresponding author, or null. */
  readonly corresponding: string | null;
  readonly number: string;
  readonly status: PaperStatus;
  readonly venue: string;
  /** The labels that were found. */
  readonly labels: ReadonlySet<Label>;
  /** The row, where it is one of a table's papers. */
  readonly row: Element | null;
}

/** The most papers of one table that are offered, and the most author lists that one paper has. */
const MOST_PAPERS = 500;
const MOST_LISTS = 10;

/**
 * The papers that a page tells of by labels: one, several with the labels again for each, or the rows of a table.
 * `titleElsewhere` is for a page that shows one paper's title without a label; it gets the label of the author list.
 */
export function readLabels(
  document: Document,
  titleElsewhere: (authorsLabel: Element | null) => string = () => '',
): readonly LabelledPaper[] {
  const tables = labelledTables(document);
  const values = labelledValues(document, new Set(tables.map(({ heading }) => heading)));
  const parts = partsOf(values).filter((part) => part.some(({ label }) => label === 'title'));
  if (parts.length > 1) {
    return parts.flatMap((part, i) => (holds(part, parts[i + 1]) ? [] : paperIn(part, authorsIn(part))));
  }
  const rows = parts.length === 0 ? tables.flatMap(papersIn) : [];
  if (rows.length > 0) return rows;
  const [part = []] = parts;
  const authorsLabel = values.find(({ label }) => label === 'authors')?.at ?? null;
  const authors = readAuthorTable(tables) ?? authorsIn(values);
  return paperIn([...part, ...values], authors, () => titleElsewhere(authorsLabel));
}

/** The labels of each paper: a title or a number that comes again begins the next one. */
function partsOf(values: readonly Labelled[]): readonly (readonly Labelled[])[] {
  const parts: Labelled[][] = [[]];
  for (const value of values) {
    const again = parts.at(-1)?.some(({ label }) => label === value.label);
    if (again && (value.label === 'title' || value.label === 'number')) parts.push([value]);
    else parts.at(-1)?.push(value);
  }
  return parts;
}

/** Whether the next paper begins within what stands beside a title: such a title is layout. */
function holds(part: readonly Labelled[], next: readonly Labelled[] = []): boolean {
  const title = part.find(({ label }) => label === 'title')?.value ?? [];
  return title.some((node) => next[0] && node.contains(next[0].at));
}

function paperIn(part: readonly Labelled[], list: AuthorList, titleElsewhere = () => ''): LabelledPaper[] {
  const first = (label: Label) => shownInAll(part.find((value) => value.label === label)?.value ?? []);
  const title = titleIn(part.find(({ label }) => label === 'title')?.value ?? []) || titleElsewhere();
  const labels = new Set(part.map(({ label }) => label));
  return title ? [{ title, ...list, ...facts(first), labels, row: null }] : [];
}

function papersIn(table: LabelledTable): readonly LabelledPaper[] {
  if (!table.columns.has('title')) return [];
  const labels = new Set(table.columns.keys());
  return table.rows.slice(0, MOST_PAPERS).flatMap((row) => {
    // CMT's console has a button in the same cell.
    const title = textIn(table, row, 'title').replace(/ (?:show|hide|view) abstract$/i, '');
    const authors = cellIn(table, row, 'authors');
    const list = readAuthorList(authors ? [authors] : []);
    return title ? [{ title, ...list, ...facts((label) => textIn(table, row, label)), labels, row }] : [];
  });
}

function facts(text: (label: Label) => string): Pick<LabelledPaper, 'number' | 'status' | 'venue'> {
  const number = /^#?([\w.-]{1,30})$/.exec(text('number'))?.[1] ?? '';
  return { number, status: statusIn(text('status')), venue: text('venue') };
}

/** Every author list in order ("Primary authors", then "Co-authors"), each person once. */
function authorsIn(values: readonly Labelled[]): AuthorList {
  const labelled = values.filter(({ label }) => label === 'authors').slice(0, MOST_LISTS);
  const lists = labelled.map(({ value }) => readAuthorList(value));
  const authors = new Map(lists.flatMap((list) => list.authors.map((author) => [author.name, author] as const)));
  const corresponding = lists.find((list) => list.corresponding)?.corresponding ?? null;
  const other = lists.length === 1 ? (lists[0]?.other ?? null) : null;
  return { authors: [...authors.values()], other, corresponding };
}
