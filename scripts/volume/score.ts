import type { Desk, DeskForm, DeskRow, FormState } from '../../src/desk/desk';
import type { Truth, TruthRow } from './truth';

/** How the desk's table and the truth differ in one line. */
export interface Mismatch {
  /** `accused`: right, and called wrong; `passed`: with a fault, and called right or without a difference. */
  readonly what: 'accused' | 'passed' | 'other-state' | 'not-said' | 'not-its-form' | 'no-row' | 'row-too-many';
  readonly truth: TruthRow | null;
  readonly said: FormState | 'missing' | null;
  /** What the desk says of the row's first form, as words for whoever reads them. */
  readonly words: string;
}

/** What holding a desk against the truth gives. */
export interface Score {
  readonly rows: number;
  /** In the very state that was expected; in another one that is honest too. */
  readonly asExpected: number;
  readonly honestToo: number;
  readonly mismatches: readonly Mismatch[];
}

/** Holds a desk's table against what is true of its volume. */
export function scoreOf({ rows }: Desk, truth: Truth): Score {
  const found = truth.rows.map((row) => ({ row, said: rows.find((one) => isOf(one, row)) }));
  const known = new Set(found.map(({ said }) => said));
  const tooMany = rows
    .filter((row) => !known.has(row) && !isClaimed(row, truth))
    .map((row): Mismatch => ({ what: 'row-too-many', truth: null, said: row.state, words: wordsOf(firstOf(row)) }));
  const mismatches = [...found.flatMap(({ row, said }) => mismatchOf(row, said)), ...tooMany];
  const fine = found.filter(({ row, said }) => said && mismatchOf(row, said).length === 0);
  const asExpected = fine.filter(({ row, said }) => row.state === said?.state).length;
  return { rows: truth.rows.length, asExpected, honestToo: fine.length - asExpected, mismatches };
}

function mismatchOf(row: TruthRow, said: DeskRow | undefined): Mismatch[] {
  if (!said) return [{ what: 'no-row', truth: row, said: null, words: '' }];
  const first = firstOf(said);
  const mismatch = (what: Mismatch['what']): Mismatch[] => [
    { what, truth: row, said: said.state, words: wordsOf(first) },
  ];
  const states = [row.state, ...row.also];
  const isHonest = row.state === 'right' || row.state === 'no-difference';
  if (!states.includes(said.state)) {
    if (isHonest && said.state === 'wrong') return mismatch('accused');
    const isPassed = said.state === 'right' || said.state === 'no-difference';
    return mismatch(isPassed && !isHonest ? 'passed' : 'other-state');
  }
  if (!first) return [];
  const [best] = row.files;
  if (!best || !isFile(first, best)) return mismatch('not-its-form');
  const { only } = row;
  const isTooMuch =
    said.state !== row.state && only !== null && first.form.problems.some(({ kind }) => !only.includes(kind));
  if (isTooMuch) return mismatch('other-state');
  const isSaid = row.problems.length === 0 || said.state === 'right' || row.problems.some((kind) => says(first, kind));
  return isSaid ? [] : mismatch('not-said');
}

/** Whether a line of the table is of what a line of the truth is of. */
function isOf(said: DeskRow, { paper, number, files }: TruthRow): boolean {
  if (said.kind === 'form') return paper === null && files.some((file) => isFile(said.form, file));
  const { key, number: listed } = said.paper;
  return paper !== null && (key === null ? listed === number : key === paper);
}

/** A form of a paper that the desk put before the chair instead of giving it to the paper. */
function isClaimed(row: DeskRow, truth: Truth): boolean {
  if (row.kind !== 'form') return false;
  const its = truth.rows.find(({ files }) => files.some((file) => isFile(row.form, file)));
  return its !== undefined && its.paper !== null && [its.state, ...its.also].includes('missing');
}

function isFile({ paths, form }: DeskForm, { path, pages }: TruthRow['files'][number]): boolean {
  const isThere = paths.some((one) => one === path || one.endsWith(`/${path}`));
  return isThere && (pages === null || form.pages?.from === pages.from);
}

const says = ({ form }: DeskForm, kind: string) => form.problems.some((problem) => problem.kind === kind);

const firstOf = (row: DeskRow) => (row.kind === 'form' ? row.form : row.forms[0]);

function wordsOf(form: DeskForm | undefined): string {
  if (!form) return 'no form';
  const { verdict, problems, matches } = form.form;
  const said = problems.map(({ weight, kind, found }) => `${weight} ${kind}${found ? ` “${found.slice(0, 80)}”` : ''}`);
  const by = matches.slice(0, 3).map(({ paper, reasons }) => `${paper} by ${reasons.join('+')}`);
  return `${form.paths[0]}: ${verdict.kind}; ${said.join(', ') || 'nothing said'}; ${by.join(', ') || 'of no paper'}`;
}

/** A mismatch in a line. */
export const lineOf = ({ what, truth, said, words }: Mismatch) =>
  `${what}\t${truth?.paper ?? '-'}\t${truth?.fault ?? truth?.trap ?? ''}\t${truth?.state ?? ''} → ${said}\t${words}`;
