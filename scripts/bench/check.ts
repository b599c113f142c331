import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { pmlr } from '../../src/agreements/pmlr';
import { checkPdf } from '../../src/checking';
import type { ReadPdf } from '../../src/pdf/read';
import { pdfJsText } from '../../test/pdf/pdf-js-text';
import { nodePdfReader } from '../pdf/pdfium';
import { findProgram } from '../programs.mjs';
import { type Measurement, median } from './measurement';

const FOLDER = 'test/fixtures/forms';
const ROUNDS = 4;
/** Files after which the memory is looked at, and by how much it may have grown between. */
const [FEW, MANY] = [10, 300];
const GROWTH = 100;

/** Reads and checks one form. */
type Check = (bytes: Uint8Array, look: boolean) => Promise<unknown>;

/**
 * Reading and comparing forms, beside pdf.js and a `pdftotext` process each, which read alone. With BEFORE=FOLDER, a
 * checkout of an earlier state with its own packages, the same forms are read by that too, each in turn.
 */
export async function measureCheck(): Promise<Measurement[]> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => path.join(FOLDER, name));
  const forms = files.map((file) => new Uint8Array(readFileSync(file)));
  const reader = nodePdfReader();
  const readings: ReadPdf[] = [];
  for (const bytes of forms) {
    const reading = await reader.read(bytes);
    if (reading.kind === 'read') readings.push(reading);
  }

  const checks: readonly (readonly [what: string, check: Check])[] = [
    ['', ours(await import('../pdf/pdfium'), { checkPdf })],
    ...(await before()),
  ];
  const lines: Measurement[] = [];
  for (const look of [false, true]) {
    const how = `${forms.length} forms of nine producers, ${ROUNDS} rounds after one, one thread, in turns`;
    const rates = await ratesOf(
      checks.map(([, check]) => check),
      forms,
      look,
    );
    checks.forEach(([name], i) => {
      lines.push({
        what: `PDFs ${look ? 'read, looked at and checked' : 'read and checked by their stored text'}${name}`,
        value: rates[i] ?? Number.NaN,
        unit: '/s',
        goal: name === '' ? (look ? 15 : 60) : null,
        how,
      });
    });
  }
  lines.push(checkAlone(readings));
  const [pdfJs] = await ratesOf([pdfJsText], forms, false);
  lines.push({ what: 'pdf.js, reading alone', value: pdfJs ?? 0, unit: '/s', goal: null, how: 'the same forms' });
  const pdftotext = findProgram('pdftotext');
  if (pdftotext) {
    const run = promisify(execFile);
    const began = performance.now();
    for (const file of files) await run(pdftotext, ['-layout', file, '-']);
    const value = (files.length * 1000) / (performance.now() - began);
    lines.push({ what: 'A pdftotext process each, reading alone', value, unit: '/s', goal: null, how: 'one round' });
  }
  lines.push(await memoryGrowth());
  return lines;
}

type Reading = Pick<typeof import('../pdf/pdfium'), 'nodePdfReader'>;
type Checking = Pick<typeof import('../../src/checking'), 'checkPdf'>;

function ours({ nodePdfReader: open }: Reading, { checkPdf: checked }: Checking): Check {
  const reader = open();
  return async (bytes, look) => {
    const reading = await reader.read(bytes, { look });
    if (reading.kind !== 'read') return;
    const result = checked(reading, pmlr);
    if (result.kind !== 'checked') throw new Error(`A fixture was not checked: ${result.kind}`);
  };
}

async function before(): Promise<[what: string, check: Check][]> {
  const folder = process.env.BEFORE;
  if (!folder) return [];
  const from = (file: string) => import(pathToFileURL(path.resolve(folder, file)).href);
  return [[', before', ours(await from('scripts/pdf/pdfium.ts'), await from('src/checking/index.ts'))]];
}

/** Forms a second; every form by each in turn, so that whatever else the machine does falls on all alike. */
async function ratesOf(checks: readonly Check[], forms: readonly Uint8Array[], look: boolean): Promise<number[]> {
  const taken = checks.map(() => 0);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const bytes of forms) {
      for (const [i, check] of checks.entries()) {
        const began = performance.now();
        await check(bytes, look);
        if (round > 0) taken[i] = (taken[i] ?? 0) + performance.now() - began;
      }
    }
  }
  return taken.map((ms) => (ROUNDS * forms.length * 1000) / ms);
}

function checkAlone(readings: readonly ReadPdf[]): Measurement {
  const own: number[] = [];
  for (let round = 0; round < 20; round++) {
    for (const pdf of readings) {
      const began = performance.now();
      checkPdf(pdf, pmlr);
      if (round > 0) own.push(performance.now() - began);
    }
  }
  const how = `median of ${own.length}`;
  return { what: 'The check alone, after reading', value: median(own), unit: 'ms', goal: 2, how };
}

async function memoryGrowth(): Promise<Measurement> {
  const script = fileURLToPath(new URL('check-memory.ts', import.meta.url));
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, script, FOLDER, `${FEW}`, `${MANY}`]);
  const [few = Number.NaN, many = Number.NaN] = stdout.trim().split(' ').map(Number);
  return {
    what: `Memory after ${MANY} files beside that after ${FEW}`,
    value: many - few,
    unit: 'MB',
    goal: GROWTH,
    how: `of a process of its own, by one reader; ${few.toFixed(0)} MB after ${FEW}`,
  };
}
