import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FormFile } from '../../src/desk/form-file';
import { readAll } from '../../src/desk/pool';
import { startNodeWorker } from '../desk/node-worker';
import type { Measurement } from './measurement';

const FORMS = 'test/fixtures/forms';
const VOLUME = 'test/fixtures/volume';
/** How many are read, and how many beside which the memory is held; DESK_FORMS and DESK_SCANS ask for fewer. */
const [FORMS_READ, SCANS_READ] = [Number(process.env.DESK_FORMS ?? 1000), Number(process.env.DESK_SCANS ?? 100)];
const WORKERS = 2;
/** The memory is looked at every so many milliseconds. */
const OFTEN = 200;

/** The chair's desk: a thousand forms of nine producers, and a hundred scans, read by two threads. */
export async function measureDesk(): Promise<Measurement[]> {
  const forms = readdirSync(FORMS).filter((name) => name.endsWith('-filled.pdf'));
  const scans = scansOfVolume();
  return [
    ...(await measured('forms of nine producers, text and look', FORMS, forms, FORMS_READ, 45)),
    ...(await measured('scans and photographs of forms', VOLUME, scans, SCANS_READ, 600)),
  ];
}

/** The pictures of the volume that lie in its folder, as they are. */
function scansOfVolume(): string[] {
  const truth: { rows: { as: string | null; files: { path: string }[] }[] } = JSON.parse(
    readFileSync(`${VOLUME}/truth.json`, 'utf8'),
  );
  return truth.rows
    .filter(({ as }) => as === 'picture')
    .flatMap(({ files }) => files.map((file) => path.join('forms', file.path)))
    .filter((file) => !file.includes('.zip/'));
}

async function measured(
  what: string,
  folder: string,
  names: readonly string[],
  count: number,
  seconds: number,
): Promise<Measurement[]> {
  const files = Array.from({ length: count }, (_, i) => fileOf(path.join(folder, names[i % names.length] ?? ''), i));
  let most = 0;
  let unread = 0;
  let few = Number.NaN;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss() / 1e6);
  };
  const timer = setInterval(look, OFTEN);
  const began = performance.now();
  let done = 0;
  await readAll(files, {
    start: startNodeWorker,
    workers: WORKERS,
    known: () => null,
    onRead: (_, { forms }) => {
      if (forms.some(({ check }) => check.kind === 'refused')) unread++;
      if (++done === Math.ceil(count / 4)) few = most;
    },
  }).done;
  const taken = (performance.now() - began) / 1000;
  clearInterval(timer);
  look();
  if (unread > 0) throw new Error(`${unread} of ${count} ${what} were not read`);
  const how = `${count} with ${WORKERS} threads, their start included; ${(count / taken).toFixed(1)} a second`;
  const goal = (seconds * 1000 * count) / (seconds === 45 ? 1000 : 100);
  return [
    { what: `${count} ${what}`, value: taken * 1000, unit: 'ms', goal, how },
    { what: `The most memory for ${what}`, value: most, unit: 'MB', goal: 900, how: 'of the whole process' },
    {
      what: 'Of that, since a quarter was read',
      value: most - few,
      unit: 'MB',
      goal: 150,
      how: 'does not grow with their number',
    },
  ];
}

/** A file with bytes of its own: a comment behind its end changes nothing. */
function fileOf(file: string, i: number): FormFile {
  const path = `${i} ${file}`;
  return {
    path,
    size: 0,
    bytes: async () => {
      const bytes = new Uint8Array(readFileSync(file));
      const end = new TextEncoder().encode(`\n% ${i}\n`);
      const own = new Uint8Array(bytes.length + end.length);
      own.set(bytes);
      own.set(end, bytes.length);
      return own;
    },
  };
}
