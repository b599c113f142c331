import type { FormState } from '../../src/desk/desk';
import type { SeenForm, SeenRow } from './seen-rows';
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
export function scoreOf(rows: readonly SeenRow[], truth: Pick<Truth, 'rows'>): Score {
  const found = truth.rows.map((row) => ({ row, said: rows.find((one) => isOf(one, row)) }));
  const known = new Set(found.map(({ said }) => said));
  const tooMany = rows
    .filter((row) => !known.has(row) && !isClaimed(row, truth))
    .map((row): Mismatch => ({ what: 'row-too-many', truth: null, said: row.state, words: wordsOf(row) }));
  const mismatches = [...found.flatMap(({ row, said }) => mismatchOf(row, said)), ...tooMany];
  const fine = found.filter(({ row, said }) => said && mismatchOf(row, said).length === 0);
  const asExpected = fine.filter(({ row, said }) => row.state === said?.state).length;
  return { rows: truth.rows.length, asExpected, honestToo: fine.length - asExpected, mismatches };
}

function mismatchOf(row: TruthRow, said: SeenRow | undefined): Mismatch[] {
  if (!said) return [{ what: 'no-row', truth: row, said: null, words: '' }];
  const first = said.form;
  const mismatch = (what: Mismatch['what']): Mismatch[] => [
    { what, truth: row, said: said.state, words: wordsOf(said) },
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
  const isTooMuch = said.state !== row.state && only !== null && first.problems.some((kind) => !only.includes(kind));
  if (isTooMuch) return mismatch('other-state');
  const isSaid =
    row.problems.length === 0 || said.state === 'right' || row.problems.some((kind) => first.problems.includes(kind));
  return isSaid ? [] : mismatch('not-said');
}

/** Whether a line of the table is of what a line of the truth is of. */
function isOf({ paper: said, form }: SeenRow, { paper, number, files }: TruthRow): boolean {
  if (said === null) return paper === null && form !== null && files.some((file) => isFile(form, file));
  return paper !== null && (said.key === null ? said.number === number : said.key === paper);
}

/** A form of a paper that the desk put before the chair instead of giving it to the paper. */
function isClaimed({ paper, form }: SeenRow, truth: Pick<Truth, 'rows'>): boolean {
  if (paper !== null || form === null) return false;
  const its = truth.rows.find(({ files }) => files.some((file) => isFile(form, file)));
  return its !== undefined && its.paper !== null && [its.state, ...its.also].includes('missing');
}

function isFile({ paths, from }: SeenForm, { path, pages }: TruthRow['files'][number]): boolean {
  const isThere = paths.some((one) => one === path || one.endsWith(`/${path}`));
  return isThere && (pages === null || from === pages.from);
}

const wordsOf = ({ form }: SeenRow) => form?.words ?? 'no form';

/** A mismatch in a line. */
export const lineOf = ({ what, truth, said, words }: Mismatch) =>
  `${what}\t${truth?.paper ?? '-'}\t${truth?.fault ?? truth?.trap ?? ''}\t${truth?.state ?? ''} → ${said}\t${words}`;
