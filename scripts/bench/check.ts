import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { pmlr } from '../../src/agreements/pmlr';
import { checkPdf } from '../../src/checking';
import type { PdfReader, ReadPdf } from '../../src/pdf/read';
import { BROWSERS } from '../../test/e2e/drivers/launch';
import { until } from '../../test/e2e/drivers/until';
import { nodePdfReader } from '../pdf/pdfium';
import { findProgram } from '../programs.mjs';
import { type Measurement, median, settled } from './measurement';

const FOLDER = 'test/fixtures/forms';
const ROUNDS = 4;
const OPENINGS = 7;

/** Reading and comparing forms, beside a `pdftotext` process each, and the check page until it can be used. */
export async function measureCheck(): Promise<Measurement[]> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => path.join(FOLDER, name));
  const forms = files.map((file) => new Uint8Array(readFileSync(file)));
  const how = `${forms.length} forms of nine producers, ${ROUNDS} rounds after one, one thread`;

  const reader = nodePdfReader();
  const readings = await readAll(reader, forms, true);
  const perSecond = async (look: boolean) => {
    const start = performance.now();
    for (let round = 0; round < ROUNDS; round++) for (const pdf of await readAll(reader, forms, look)) checkOne(pdf);
    return (ROUNDS * forms.length * 1000) / (performance.now() - start);
  };
  const [stored, looked] = [await perSecond(false), await perSecond(true)];

  const own: number[] = [];
  for (let round = 0; round < 20; round++) {
    for (const pdf of readings) {
      const before = performance.now();
      checkOne(pdf);
      if (round > 0) own.push(performance.now() - before);
    }
  }

  const lines: Measurement[] = [
    { what: 'PDFs read and checked by their stored text', value: stored, unit: '/s', goal: 60, how },
    { what: 'PDFs read, looked at and checked', value: looked, unit: '/s', goal: 15, how },
    { what: 'The check alone, after reading', value: median(own), unit: 'ms', goal: 2, how: `median of ${own.length}` },
  ];
  const pdftotext = findProgram('pdftotext');
  if (pdftotext) {
    const run = promisify(execFile);
    const began = performance.now();
    for (const file of files) await run(pdftotext, ['-layout', file, '-']);
    const value = (files.length * 1000) / (performance.now() - began);
    lines.push({ what: 'A pdftotext process each, reading alone', value, unit: '/s', goal: null, how: 'one round' });
  }
  return [...lines, ...(await openings())];
}

async function readAll(reader: PdfReader, forms: readonly Uint8Array[], look: boolean): Promise<ReadPdf[]> {
  const readings: ReadPdf[] = [];
  for (const bytes of forms) {
    const reading = await reader.read(bytes, { look });
    if (reading.kind === 'read') readings.push(reading);
  }
  return readings;
}

function checkOne(pdf: ReadPdf): void {
  const result = checkPdf(pdf, pmlr);
  if (result.kind !== 'checked') throw new Error(`A fixture was not checked: ${result.kind}`);
}

async function openings(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const [name, launch] of Object.entries(BROWSERS)) {
    const browser = await launch({ site: () => undefined });
    try {
      const times: number[] = [];
      for (let run = 0; run <= OPENINGS; run++) {
        const tab = await browser.open(`${browser.extensionOrigin}/src/ui/check/index.html`);
        const usable = await until('the check page', () =>
          tab.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? null),
        );
        // The first opening reads everything from the disk.
        if (run > 0) times.push(usable);
        await tab.close();
        await settled();
      }
      const how = `${name}, median of ${OPENINGS}, at most ${Math.max(...times).toFixed(0)}`;
      lines.push({
        what: 'Check page, from its time origin to usable',
        value: median(times),
        unit: 'ms',
        goal: 150,
        how,
      });
    } finally {
      await browser.close();
    }
  }
  return lines;
}
