import type { Desk } from '../desk';
import { csvOf } from './csv';
import type { OutputColumn, OutputWords } from './output-words';
import { placeOf, type RowFacts, rowsOf } from './row-facts';

const COLUMNS = [
  'key',
  'number',
  'title',
  'authors',
  'state',
  'problems',
  'decision',
  'note',
  'file',
  'pages',
  'signer',
  'date',
  'otherForms',
] as const satisfies readonly OutputColumn[];

/** The table as CSV, a line a paper and one for each form without a paper; no cell is a formula. */
export function reportCsv(desk: Desk, words: OutputWords): string {
  const lines = rowsOf(desk).map((row) => {
    const cells = cellsOf(row, words);
    return COLUMNS.map((column) => cells[column]);
  });
  return csvOf([COLUMNS.map((column) => words.column(column)), ...lines]);
}

function cellsOf(row: RowFacts, words: OutputWords): Readonly<Record<(typeof COLUMNS)[number], string>> {
  const { form, parts, otherForms, authors } = row;
  const { file, pages } = form ? placeOf(form) : { file: '', pages: '' };
  return {
    key: row.key,
    number: row.number,
    title: row.title,
    authors: authors.map(({ name }) => name).join('; '),
    state: words.state(row.state),
    problems: (form?.form.problems ?? []).map((problem) => words.problem(problem)).join('\n'),
    decision: form?.decision ? words.decision(form.decision.said) : '',
    note: form?.decision?.note ?? '',
    file: [file, ...parts.map((part) => placeOf(part).file)].join('\n'),
    pages,
    signer: form?.form.signer ?? '',
    date: form?.form.date ?? '',
    otherForms: otherForms.flatMap(({ paths }) => paths.slice(0, 1)).join('\n'),
  };
}
