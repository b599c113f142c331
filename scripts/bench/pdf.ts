import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openPdfMaker } from '../../src/pdf';
import { nodeResources } from '../pdf/resources';
import { type Measurement, median } from './measurement';
import { EAST_ASIAN_FORMS, FORM } from './pdf-libraries/form';
import { LIBRARIES } from './pdf-libraries/libraries';
import { pageItems } from './pdf-libraries/page-items';

const OURS = 'Imprimatur';
const WARM_RUNS = 40;
const COLD_RUNS = 5;
const WARM_GOAL = 13;
const SIZE_GOAL = 20;
const EAST_ASIAN_SIZE_GOAL = 26;
const TIMES_FASTER = 3;

/**
 * The signed form as PDF: warm, cold and in bytes, beside other libraries that put the same lines of text with the
 * same embedded font on the same two pages. Theirs are neither tagged nor archivable, and their lines come laid out.
 */
export async function measurePdf(): Promise<Measurement[]> {
  const pages = await pageItems(FORM);
  const maker = await openPdfMaker(nodeResources);
  const ours = async (form = FORM) => {
    const made = await maker.make(form);
    if (made.kind !== 'pdf') throw new Error('A form of the bench has no PDF');
    return made.bytes;
  };
  const makers: [string, () => Promise<Uint8Array>][] = [[OURS, () => ours()]];
  for (const [name, load] of Object.entries(LIBRARIES)) {
    const make = await load();
    makers.push([name, () => make(pages)]);
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'imprimatur-'));
  const file = path.join(folder, 'pages.json');
  await writeFile(file, JSON.stringify(pages));
  const warm = await warmTimes(makers);
  const lines: Measurement[] = [];
  for (const [name, make] of makers) {
    const own = name === OURS;
    const ms = warm.get(name) ?? Number.NaN;
    const kB = (await make()).length / 1000;
    const [cold, grown] = await coldRun(name, file);
    lines.push(
      {
        what: `signed PDF, warm: ${name}`,
        value: ms,
        unit: 'ms',
        goal: own ? WARM_GOAL : null,
        how: `median of ${WARM_RUNS}`,
      },
      {
        what: `signed PDF, cold: ${name}`,
        value: cold,
        unit: 'ms',
        goal: null,
        how: `new process, median of ${COLD_RUNS}`,
      },
      { what: `signed PDF, memory: ${name}`, value: grown, unit: 'MB', goal: null, how: 'growth of that process' },
      { what: `signed PDF, size: ${name}`, value: kB, unit: 'kB', goal: own ? SIZE_GOAL : null, how: 'one file' },
    );
  }
  for (const [what, form] of EAST_ASIAN_FORMS) {
    lines.push({
      what: `signed PDF, size: ${what}`,
      value: (await ours(form)).length / 1000,
      unit: 'kB',
      goal: EAST_ASIAN_SIZE_GOAL,
      how: 'one file',
    });
  }
  for (const name of Object.keys(LIBRARIES)) {
    const factor = (warm.get(name) ?? Number.NaN) / (warm.get(OURS) ?? Number.NaN);
    lines.push({
      what: `signed PDF, warm: faster than ${name}`,
      value: factor,
      unit: 'times',
      goal: TIMES_FASTER,
      how: 'medians',
    });
  }
  await rm(folder, { recursive: true });
  return lines;
}

/** In turns, so that whatever else the machine does falls on all alike. */
async function warmTimes(makers: readonly [string, () => Promise<Uint8Array>][]): Promise<Map<string, number>> {
  const times = new Map(makers.map(([name]) => [name, [] as number[]]));
  for (let i = -5; i < WARM_RUNS; i++) {
    for (const [name, make] of makers) {
      const start = performance.now();
      await make();
      if (i >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** Milliseconds and megabytes of the first PDF in a new process. */
async function coldRun(name: string, file: string): Promise<[number, number]> {
  const script = fileURLToPath(new URL('pdf-libraries/cold.ts', import.meta.url));
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
  const times: number[] = [];
  const grown: number[] = [];
  for (let i = 0; i < COLD_RUNS; i++) {
    const { stdout } = await promisify(execFile)(process.execPath, [tsx, script, name, file]);
    const [ms, megabytes] = (stdout.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
    times.push(ms ?? Number.NaN);
    grown.push(megabytes ?? Number.NaN);
  }
  return [median(times), median(grown)];
}
