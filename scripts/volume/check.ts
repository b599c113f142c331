import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ListedPaper } from '../../src/desk/listed-paper';
import { nodeReadingParts } from '../desk/reading-parts';
import { deskFor, listed, readForms } from './desk';
import { lineOf, type Score, scoreOf } from './score';
import { seenRows } from './seen-rows';
import type { Truth, TruthRow } from './truth';

/** Which lines of a volume are looked at: all, or those without pictures, and of which list. */
export interface Looked {
  readonly rows: (row: TruthRow) => boolean;
  readonly list: 'papers.bib' | 'papers.csv';
  /** Where what was read is kept, or null. */
  readonly readings: string | null;
}

/** What is true of a volume. */
export const truthIn = (folder: string): Truth => JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8'));

/** Has the desk read a volume, or some lines of it, and holds its table against the truth. */
export async function scoreVolume(folder: string, { rows, list, readings }: Looked): Promise<Score> {
  const whole = truthIn(folder);
  const truth = { ...whole, rows: whole.rows.filter(rows) };
  const left = whole.rows.filter((row) => !truth.rows.includes(row));
  const isLeft = ({ key, number }: ListedPaper) =>
    left.some((row) => row.paper && (key ? row.paper === key : row.number === number));
  const others = new Set(left.flatMap((row) => row.files.map((file) => file.path)));
  const files = await readForms(folder, nodeReadingParts(), readings, (name) => !others.has(name));
  const papers = (await listed(folder, list)).filter((paper) => !isLeft(paper));
  return scoreOf(seenRows(deskFor(papers, files, truth)), truth);
}

/** Prints where the desk's table is not the truth; returns how many such places there are. */
export async function check(folder: string, kind: 'all' | 'text', list: Looked['list']): Promise<number> {
  const rows = (row: TruthRow) => kind === 'all' || row.as !== 'picture';
  const score = await scoreVolume(folder, { rows, list, readings: path.join(folder, 'readings') });
  for (const mismatch of score.mismatches) console.log(lineOf(mismatch));
  const { asExpected, honestToo, mismatches } = score;
  console.log(
    `${score.rows} lines: ${asExpected} as expected, ${honestToo} otherwise and honest too, ${mismatches.length} not`,
  );
  return mismatches.length;
}
