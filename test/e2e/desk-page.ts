import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, unparse } from 'papaparse';
import type { SeenRow } from '../../scripts/volume/seen-rows';
import type { ProblemKind } from '../../src/desk/read-form';
import { PROBLEM_NAMES } from '../../src/ui/desk/problem-names';
import type { Browser, Tab, View } from './drivers/browser';
import { button, click, seeText } from './drivers/controls';
import { chooseFiles, type GivenFile } from './drivers/file-field';
import { until } from './drivers/until';
import { stringsOf } from './strings';

/** A volume of sixty papers, with what is true of it. */
export const VOLUME = 'test/fixtures/volume';
/** Milliseconds for reading: a scan takes seconds, and the machine may have much else to do. */
export const LONG = 400_000;

/** All forms of the volume, without their folders, which a field for several files does not tell. */
export const FORMS: readonly GivenFile[] = readdirSync(`${VOLUME}/forms`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name, parentPath }) => ({ name, bytes: readFileSync(path.join(parentPath, name)) }));

/** The forms of these names. */
export const formsNamed = (...names: readonly string[]): readonly GivenFile[] =>
  FORMS.filter(({ name }) => names.includes(name));

interface ListedAuthor {
  readonly paper: string;
  readonly title: string;
}

/** HotCRP's list of the volume's papers, a line an author. */
const AUTHORS = parse<ListedAuthor>(readFileSync(`${VOLUME}/papers.csv`, 'utf8'), { header: true }).data;

/** A list of the papers of these numbers, in their order; a pair lists a paper under another number. */
export function listOf(...numbers: readonly (number | readonly [number, as: number])[]): GivenFile {
  const lines = numbers.flatMap((one) => {
    const [number, as] = typeof one === 'number' ? [one, one] : one;
    return AUTHORS.filter(({ paper }) => paper === `${number}`).map((author) => ({ ...author, paper: `${as}` }));
  });
  return { name: 'papers.csv', bytes: new TextEncoder().encode(unparse(lines)) };
}

/** The title of a paper of the volume. */
export const titleOf = (number: number): string =>
  AUTHORS.find(({ paper }) => paper === String(number))?.title ?? `no paper ${number}`;

/** A new page of the desk. */
export async function openDesk(browser: Browser): Promise<Tab> {
  const desk = await browser.open(`${browser.extensionOrigin}/src/ui/desk/index.html`);
  await seeText(desk, 'Drop the forms and the list of papers here');
  return desk;
}

/** Gives forms, and waits until so many files have been read. */
export async function giveForms(desk: View, forms: readonly GivenFile[], count: number): Promise<void> {
  await chooseFiles(desk, '#forms', forms);
  await haveRead(desk, count);
}

/** Waits until so many files have been read, and nothing more is. */
export async function haveRead(desk: View, count: number): Promise<void> {
  const said = count === 1 ? '1 file is read.' : `All ${count} files are read.`;
  await until(said, async () => (await progressOf(desk)) === said, LONG);
}

/** Waits until nothing in the table has changed for a second: it is drawn a little after the last file is read. */
export async function tableAtRest(desk: View): Promise<void> {
  let before = '';
  await until('the table to be at rest', async () => {
    const now = (await linesOf(desk)).join('\n');
    if (now === before) return true;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return false;
  });
}

/** What is said of how far the reading has come. */
export const progressOf = (desk: View): Promise<string> =>
  desk.evaluate(() => document.querySelector('[role="status"][aria-label="Progress"]')?.textContent ?? '');

/** The table's cells as they are read, line by line: number, title, signer, state, what was found, day. */
export const linesOf = (desk: View): Promise<string[][]> =>
  desk.evaluate(() =>
    [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
    ),
  );

/** Number and state of each line. */
export const statesOf = async (desk: View): Promise<string[]> =>
  (await linesOf(desk)).map(([number, , , state]) => `${number} ${state}`);

/** What the filters say there is of each state, all first. */
export const countsOf = (desk: View): Promise<number[]> =>
  desk.evaluate(() =>
    [...document.querySelectorAll('.filters .states button b')].map(({ textContent }) => Number(textContent)),
  );

/** Saves the report as CSV, and returns its lines as they can be held against a volume's truth. */
export async function reportOf(browser: Browser, desk: View): Promise<readonly SeenRow[]> {
  await click(desk, button('Save report as CSV'));
  const { data } = parse<Record<string, string>>(new TextDecoder().decode((await browser.download()).bytes), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(seenRow);
}

const STATES: Readonly<Record<string, SeenRow['state']>> = {
  Right: 'right',
  'No difference seen': 'no-difference',
  'To be looked at': 'to-look-at',
  Wrong: 'wrong',
  Missing: 'missing',
};

function seenRow(row: Readonly<Record<string, string>>): SeenRow {
  const of = (column: string) => row[column] ?? '';
  const state = STATES[of('State')];
  if (!state) throw new Error(`No state: ${JSON.stringify(row)}`);
  const [key, number, file, found] = [of("Publisher's key"), of('No.'), of('File'), of('What was found')];
  const paper = key || number ? { key: key || null, number: number || null } : null;
  if (!file) return { paper, state, form: null };
  const problems = found.split('\n').flatMap((line) => (line ? [kindOf(line)] : []));
  const from = Number.parseInt(of('Pages'), 10) || null;
  return { paper, state, form: { paths: file.split('\n'), from, problems, words: `${file}: ${found}` } };
}

const strings = stringsOf('en');
/** The kinds of problems by their names, the longest first. */
const KINDS: readonly (readonly [string, ProblemKind])[] = Object.entries(PROBLEM_NAMES)
  .map(([kind, name]) => [strings.t(name), kind as ProblemKind] as const)
  .sort(([a], [b]) => b.length - a.length);

/** What a line says of a form, behind the place that it begins with; of a file that is not read, why in many words. */
function kindOf(line: string): ProblemKind {
  const begins = (name: string) => line.startsWith(name) || line.includes(`: ${name}`);
  return KINDS.find(([name]) => begins(name))?.[1] ?? 'unreadable';
}
