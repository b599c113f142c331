/**
 * npm run desk -- FOLDER LIST [OUT]: the chair's desk in a terminal. Reads the forms in a folder or a ZIP, holds them against a
 * list of papers in any format that the desk knows, and prints a line for each paper and each form without one. With OUT,
 * report.csv, messages.csv and the publisher's folder as a ZIP, with the forms that are right, go into that folder.
 * DEADLINE=2026-08-31 is the last day for the date on a form; AGREEMENT=ID asks for another one than the first that ships.
 */
import './desk/english';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { agreements, isKnown } from '../src/agreements';
import type { Decided, Desk } from '../src/desk/desk';
import { deskOf } from '../src/desk/desk-of';
import { type ListReading, papersFromColumns, readPaperList } from '../src/desk/papers';
import { foundText } from '../src/paper/found-text';
import { speakEnglish } from './desk/english';
import { readFolder } from './desk/read-folder';

const USAGE = 'Usage: npm run desk -- FOLDER LIST [OUT]';

const [folder, list, out] = process.argv.slice(2);
if (!folder || !list || folder.startsWith('-')) fail(USAGE);
for (const place of [folder, list]) if (!existsSync(place)) fail(`There is no ${place}.`);
const agreement = process.env.AGREEMENT ?? agreements[0].id;
if (!isKnown(agreement)) fail(`No agreement ${agreement} is known.`);
const deadline = process.env.DEADLINE ?? null;
if (deadline !== null && !/^\d{4}-\d\d-\d\d$/.test(deadline)) fail(`${deadline} is no day: write 2026-08-31.`);

await speakEnglish();
const { papers, volume } = await listIn(list);
const began = performance.now();
const { files, aside, count, opened } = await readFolder(folder, { onProgress: told });
if (process.stderr.isTTY) process.stderr.write('\n');
const deskWith = (decisions: Decided['decisions']) =>
  deskOf(papers, files, { decisions, papers: new Map() }, { agreement, deadline, now: new Date() });
const desk = deskWith(new Map());
await print(desk);
for (const { path: place, why } of aside.named) console.log(inColumns('Set aside', place, why));
if (aside.count > aside.named.length) console.log(`Set aside: ${aside.count} in all`);
console.log(`\n${count} files in ${((performance.now() - began) / 1000).toFixed(1)} s`);
if (out) {
  const { allRightAccepted, saveOutputs } = await import('./desk/save-outputs');
  const accepted = deskWith(allRightAccepted(desk));
  for (const file of await saveOutputs(out, { desk: accepted, agreement, volume: volume ?? '', opened }))
    console.log(file);
}
process.exit(0);

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

/** The papers of a list; of a table whose columns nobody named, by what its columns seem to be. */
async function listIn(file: string): Promise<Extract<ListReading, { kind: 'papers' }>> {
  const first = await readPaperList(path.basename(file), readFileSync(file));
  const reading = first.kind === 'columns' ? papersFromColumns(first.table, first.proposed) : first;
  if (reading.kind !== 'papers') {
    return fail(`${file} is no list of papers${reading.kind === 'refused' ? ` (${reading.why})` : ''}.`);
  }
  for (const { kind, count, found } of reading.remarks)
    console.log(`${kind}: ${count} (${found.slice(0, 3).map(foundText).join('; ')})`);
  return reading;
}

/** A line of a table. What comes out of a file or a ZIP is text: it moves no cursor and begins no line. */
function inColumns(...cells: readonly string[]): string {
  return cells.map(foundText).join('\t');
}

function told(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} `);
}

async function print({ rows, counts }: Desk): Promise<void> {
  const [{ lineOf }, { stateWords }] = await Promise.all([
    import('../src/ui/desk/line'),
    import('../src/ui/desk/problem-words'),
  ]);
  for (const row of rows) {
    const { number, title, found, form } = lineOf(row);
    const name = row.kind === 'paper' ? (row.paper.key ?? number) : '';
    console.log(inColumns(stateWords(row.state), name, title, form?.paths[0] ?? '', found));
  }
  const states = ['right', 'no-difference', 'to-look-at', 'wrong', 'missing'] as const;
  console.log(`\n${states.map((state) => `${stateWords(state)}: ${counts[state]}`).join('   ')}   (${rows.length})`);
}
