import Papa from 'papaparse';
import { columnsNamed } from './column-names';
import { MOST_PAPERS } from './found-papers';
import type { ListTable } from './list-table';

const SEPARATORS = [',', '\t', ';', '|'];
/** As many lines of authors as twenty thousand papers have. */
const MOST_ROWS = 10 * MOST_PAPERS;
const MOST_COLUMNS = 500;
/** The longest row, in UTF-16 units. */
const LONGEST_ROW = 128 * 1024;
/** Before its head a table may have a title. */
const BEFORE_HEAD = 5;

/** As often reading is taken up again behind a row that is not written as CSV is. */
const MOST_BROKEN = 40;

/** A text as a table: its head is the row with the most names of columns among the first ones. */
export function tableOf(written: string): ListTable {
  const plain = withOneEnding(written);
  const sep = /^"?sep=([,;|\t])"?\n/.exec(plain);
  const text = sep ? plain.slice(sep[0].length) : plain;
  const { rows, ...rest } = rowsOf(text, sep?.[1] ?? separatorOf(text));
  const at = headAt(rows);
  return at === null ? { head: [], rows, ...rest } : { head: rows[at] ?? [], rows: rows.slice(at + 1), ...rest };
}

/** A text whose lines all end alike: to which another program added lines, those would be one row with the line before. */
function withOneEnding(text: string): string {
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}

/**
 * The rows of a text, read by portions. A quotation mark that is never closed, or closed too early, would swallow what
 * follows: the line that has it is taken as it stands, and reading goes on behind it. Where that happens too often, the
 * marks mean nothing.
 */
function rowsOf(text: string, delimiter: string): Omit<ListTable, 'head'> {
  const rows: string[][] = [];
  let broken = 0;
  let seen = 0;
  let from = 0;
  while (from < text.length && seen < MOST_ROWS) {
    const portion = text.slice(from, from + LONGEST_ROW);
    const isLast = from + portion.length === text.length;
    const quoted = broken < MOST_BROKEN;
    const read = rowsIn(portion, delimiter, { isLast, quoted });
    rows.push(...read.rows);
    seen += read.seen;
    from += read.length;
    if (isLast && !read.broken) return { rows, broken, behind: 0 };
    if (read.length > 0 && !read.broken) continue;
    if (quoted) broken++;
    const end = text.indexOf('\n', from + 1);
    const line = text.slice(from, end < 0 ? text.length : end);
    from += line.length;
    if (line.length < LONGEST_ROW) rows.push(...rowsIn(line, delimiter, { isLast: true, quoted: false }).rows);
  }
  return { rows, broken, behind: linesFrom(text, from) };
}

/** How many lines of a text hold something, from a place on. */
function linesFrom(text: string, from: number): number {
  let lines = 0;
  for (let at = from; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (text.slice(at, end).trim()) lines++;
    at = end + 1;
  }
  return lines;
}

/** The rows at the start of a portion up to a broken one, or one that may go on behind the portion, and their length in it. */
function rowsIn(portion: string, delimiter: string, { isLast, quoted }: { isLast: boolean; quoted: boolean }) {
  const found = { rows: [] as string[][], length: 0, seen: 0, broken: false };
  Papa.parse<string[]>(portion, {
    delimiter,
    quoteChar: quoted ? '"' : '\0',
    step: ({ data, errors, meta }, parser) => {
      const goesOn = !isLast && meta.cursor >= portion.length;
      found.broken = !goesOn && errors.some(({ type }) => type === 'Quotes');
      if (goesOn || found.broken) return parser.abort();
      found.seen++;
      if (data.some((cell) => cell.trim())) found.rows.push(data.slice(0, MOST_COLUMNS));
      found.length = meta.cursor;
    },
  });
  return found;
}

/** The separator with which the first rows name the most columns, else the likeliest. */
function separatorOf(text: string): string {
  const start = text.slice(0, 20_000);
  const named = SEPARATORS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, skipEmptyLines: 'greedy', preview: BEFORE_HEAD });
    return Math.max(0, ...data.map(namesIn));
  });
  const most = Math.max(...named);
  if (most > 1) return SEPARATORS[named.indexOf(most)] ?? ',';
  return Papa.parse<string[]>(start, { preview: 2 * BEFORE_HEAD, skipEmptyLines: 'greedy' }).meta.delimiter;
}

/** How many of a row's cells are names of columns. */
function namesIn(row: readonly string[]): number {
  return columnsNamed(row).size;
}

/** Where the head stands; null where the first row is a paper already: it holds a number or an address. */
function headAt(rows: readonly (readonly string[])[]): number | null {
  const named = rows.slice(0, BEFORE_HEAD).map(namesIn);
  const most = Math.max(0, ...named);
  if (most > 0) return named.indexOf(most);
  return (rows[0] ?? []).some((cell) => /^\s*\d+\s*$|@/.test(cell.slice(0, 200))) ? null : 0;
}
