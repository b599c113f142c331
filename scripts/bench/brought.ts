import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Agreement, Field } from '../../src/agreements/agreement';
import { pmlr } from '../../src/agreements/pmlr';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND } from '../../src/any-form/blank-form';
import { checkPdf, isDifference } from '../../src/checking';
import { openPdfMaker } from '../../src/pdf';
import { openFileFormMaker } from '../../src/pdf/fill/from-file';
import { about } from '../../test/any-form/about';
import { readForm } from '../../test/any-form/read-form';
import { formsOf } from '../papers/make-pdfs';
import { signedForm } from '../papers/signed-form';
import { nodePdfReader } from '../pdf/pdfium';
import { nodeResources } from '../pdf/resources';
import { type Measurement, median } from './measurement';

const FOLDER = 'test/fixtures/any-form/tuned';
/** A form that asks for a title, a name, a signature, a day and four answers; labels stand below its rules. */
const BLANK = 'captions';
const PAPERS = 'test/fixtures/papers/papers.jsonl';
const WARM_RUNS = 5;
const READ_GOAL = 300;
const COPIES = 100;
const SHARE = 0.8;

/** What is checked, and against what. */
interface Copy {
  readonly bytes: Uint8Array;
  readonly agreement: Agreement;
}

/**
 * Reading blank forms and finding their blanks; and filled copies of one that was brought, checked against it, beside as
 * many of PMLR's form with the same titles and names.
 */
export async function measureBrought(): Promise<Measurement[]> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => path.join(FOLDER, name));
  return [...(await readings(files)), ...(await checks())];
}

/** The slowest of all forms: each is to be read within the goal. */
async function readings(files: readonly string[]): Promise<Measurement[]> {
  const warm = new Map<string, number>();
  const cold = new Map<string, number>();
  for (const file of files) {
    cold.set(file, await coldRead(file));
    const bytes = new Uint8Array(readFileSync(file));
    const times: number[] = [];
    for (let run = 0; run <= WARM_RUNS; run++) {
      const began = performance.now();
      await readForm(bytes);
      if (run > 0) times.push(performance.now() - began);
    }
    warm.set(file, median(times));
  }
  const slowest = (what: string, times: ReadonlyMap<string, number>, how: string): Measurement => {
    const [file = '', value = Number.NaN] = [...times].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    const name = path.basename(file, '.pdf');
    const usual = median([...times.values()]).toFixed(0);
    const beside = `${name}, the slowest of ${times.size} forms, ${how}; ${usual} ms in the middle`;
    return { what, value, unit: 'ms', goal: READ_GOAL, how: beside };
  };
  return [
    slowest('A blank form read and its blanks found, cold', cold, 'PDFium started in a process of its own'),
    slowest('The same, warm', warm, `median of ${WARM_RUNS}`),
  ];
}

async function coldRead(file: string): Promise<number> {
  const script = fileURLToPath(new URL('brought-cold.ts', import.meta.url));
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, script, file]);
  return Number(stdout);
}

async function checks(): Promise<Measurement[]> {
  const [brought, publishers] = await filledCopies();
  const lines: Measurement[] = [];
  for (const look of [false, true]) {
    const [own = Number.NaN, usual = Number.NaN] = await ratesOf([brought, publishers], look);
    const how = `${COPIES} of each after ten, one thread, in turns`;
    const read = look ? 'read, looked at and checked' : 'read and checked by their stored text';
    const goal = Number((SHARE * usual).toFixed(1));
    lines.push(
      { what: `Copies of a brought form ${read}`, value: own, unit: '/s', goal, how: `${BLANK}, ${how}` },
      { what: `Copies of PMLR’s form ${read}`, value: usual, unit: '/s', goal: null, how },
    );
  }
  return lines;
}

/** Copies of the brought form and of PMLR's, of papers and authors spread over the list. */
async function filledCopies(): Promise<readonly [brought: Copy[], publishers: Copy[]]> {
  const blank = new Uint8Array(readFileSync(path.join(FOLDER, `${BLANK}.pdf`)));
  const form = await readForm(blank);
  if (form.kind !== 'form') throw new Error(`${BLANK} is no form: ${form.why}`);
  const sha256 = createHash('sha256').update(blank).digest('hex');
  const agreement = agreementOf(form, AS_FOUND, { ...about, sha256, bytes: blank.length });
  const answers = Object.fromEntries(agreement.fields.map((field) => [field.id, answerTo(field)]));

  const filler = await openFileFormMaker(nodeResources, nodePdfReader());
  const maker = await openPdfMaker(nodeResources);
  const brought: Copy[] = [];
  const publishers: Copy[] = [];
  for (const filled of papersAndNames()) {
    if (brought.length === COPIES) break;
    const signed = signedForm(filled);
    const copy = await filler.make({ ...signed, agreement, answers }, blank);
    const beside = await maker.make(signed);
    // A title may be too long for a publisher's lines.
    if (copy.kind !== 'pdf' || beside.kind !== 'pdf') continue;
    brought.push({ bytes: copy.bytes, agreement });
    publishers.push({ bytes: beside.bytes, agreement: pmlr });
  }
  if (brought.length < COPIES) throw new Error(`Only ${brought.length} copies could be filled in`);
  return [brought, publishers];
}

function papersAndNames(): { readonly title: string; readonly signer: string }[] {
  const listed = readFileSync(PAPERS, 'utf8').trim().split('\n');
  const step = Math.floor(listed.length / (2 * COPIES));
  return listed.filter((_, i) => i % step === 0).flatMap((line) => formsOf([JSON.parse(line)]).slice(0, 1));
}

function answerTo(field: Field): string {
  if (field.asks === 'choice') return field.options[0] ?? '';
  return field.asks === 'text' ? 'Institute of Invented Studies' : '';
}

/** Copies a second; one of each in turn, so that whatever else the machine does falls on all alike. */
async function ratesOf(all: readonly (readonly Copy[])[], look: boolean): Promise<number[]> {
  const reader = nodePdfReader();
  const taken = all.map(() => 0);
  for (let turn = -10; turn < COPIES; turn++) {
    for (const [i, copies] of all.entries()) {
      const copy = copies[turn < 0 ? turn + COPIES : turn];
      if (!copy) continue;
      const began = performance.now();
      const reading = await reader.read(copy.bytes, { look });
      const result = reading.kind === 'read' ? checkPdf(reading, copy.agreement) : reading;
      if (turn >= 0) taken[i] = (taken[i] ?? 0) + performance.now() - began;
      if (result.kind !== 'checked') throw new Error(`A copy was not checked: ${result.kind}`);
      const different = result.findings.find(isDifference);
      if (different) throw new Error(`A copy differs from its form: ${JSON.stringify(different)}`);
    }
  }
  return taken.map((ms) => (COPIES * 1000) / ms);
}
