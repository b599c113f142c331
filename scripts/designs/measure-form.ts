import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Agreement } from '../../src/agreements/agreement';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND } from '../../src/any-form/blank-form';
import { type CheckResult, checkPdf, isDifference, verdictOn, withoutOwn } from '../../src/checking';
import type { FileFormMaker } from '../../src/pdf/fill/from-file';
import type { PdfReader, ReadPdf } from '../../src/pdf/read';
import { about } from '../../test/any-form/about';
import { readForm } from '../../test/any-form/read-form';
import { editedReadings } from './edited-readings';
import { filledFiles } from './filled-files';

/** What checking files against one brought form came to; the lists say what went wrong. */
export interface FormMeasure {
  readonly name: string;
  /** The verdict on the blank itself. */
  readonly own: string;
  readonly copies: number;
  readonly edits: number;
  readonly resets: number;
  readonly unmade: readonly string[];
  readonly accused: readonly string[];
  readonly missed: readonly string[];
  readonly falseAlarms: readonly string[];
  readonly notPrefixed: number;
  readonly notClean: number;
}

/** What is measured with, and how much of it. */
export interface Bench {
  readonly reader: PdfReader;
  readonly maker: FileFormMaker;
  readonly copies: number;
  readonly edits: number;
}

const NOW = new Date(2026, 11, 31);

/** Fills in, edits and checks one brought form; null where the file is not taken for one. */
export async function measureForm(file: string, { reader, maker, copies, edits }: Bench): Promise<FormMeasure | null> {
  const bytes = new Uint8Array(readFileSync(file));
  const form = await readForm(bytes);
  if (form.kind !== 'form' || form.doubts.length > 0) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const agreement = agreementOf(form, AS_FOUND, { ...about, sha256, bytes: bytes.length });
  const blank = await read(reader, bytes);
  const filled = await filledFiles(maker, agreement, bytes, copies);
  const made = filled.flatMap(({ made: one, paper }) => (one.kind === 'pdf' ? [{ bytes: one.bytes, paper }] : []));
  const readings: { readonly pdf: ReadPdf; readonly paper: unknown }[] = [];
  const accused: string[] = [];
  for (const { bytes: copy, paper } of made) {
    const pdf = await read(reader, copy);
    const wrong = complaints(pdf, agreement, { paper });
    if (wrong.length > 0) accused.push(`${paper.title}: ${wrong.join('; ')}`);
    else readings.push({ pdf, paper });
  }
  const half = Math.floor(edits / 2);
  const places = agreement.file?.places ?? [];
  const edited = [
    ...editedReadings(blank, places, half).map((edit) => ({ ...edit, on: 'blank', paper: null })),
    ...readings.flatMap(({ pdf, paper }, i) => {
      // Others of each copy.
      const own = editedReadings(pdf, places, edits - half).filter((_, at) => at % readings.length === i);
      return own.map((edit) => ({ ...edit, on: `copy ${i}`, paper }));
    }),
  ];
  const missed = edited.filter(({ pdf }) => isWordForWord(pdf, agreement)).map(({ what, on }) => `${on}: ${what}`);
  const resets = ['--reset1.pdf', '--reset2.pdf'].map((end) => file.replace(/\.pdf$/, end)).filter(existsSync);
  const falseAlarms: string[] = [];
  for (const reset of resets) {
    const pdf = await read(reader, new Uint8Array(readFileSync(reset)));
    const wrong = complaints(pdf, agreement, {});
    if (wrong.length > 0) falseAlarms.push(`${path.basename(reset)}: ${wrong.join('; ')}`);
  }
  return {
    name: path.basename(file, '.pdf'),
    own: [verdictOf(blank, agreement), ...complaints(blank, agreement, {})].join('; '),
    copies: copies - accused.length - (filled.length - made.length),
    edits: edited.length,
    resets: resets.length,
    unmade: filled.flatMap(({ made: one, paper }) => (one.kind === 'pdf' ? [] : [`${paper.title}: ${why(one)}`])),
    accused,
    missed,
    falseAlarms,
    notPrefixed: made.filter(({ bytes: copy }) => !bytes.every((byte, i) => copy[i] === byte)).length,
    notClean: made.filter(({ bytes: copy }) => !isClean(copy)).length,
  };
}

const why = (one: object) => JSON.stringify(one).slice(0, 300);

async function read(reader: PdfReader, bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await reader.read(bytes);
  if (pdf.kind !== 'read') throw new Error(`Not read: ${pdf.kind}`);
  return pdf;
}

const verdictOf = (pdf: ReadPdf, agreement: Agreement) =>
  verdictOn(checkPdf(pdf, agreement, { now: NOW }), withoutOwn(pdf, agreement)).kind;

function isWordForWord(pdf: ReadPdf, agreement: Agreement): boolean {
  const verdict = verdictOf(pdf, agreement);
  return verdict === 'verbatim' || verdict === 'typographic';
}

/** What somebody would be told to look at who did nothing wrong; that something is empty is none of it. */
function complaints(
  pdf: ReadPdf,
  agreement: Agreement,
  known: Pick<Parameters<typeof checkPdf>[2] & object, 'paper'>,
): string[] {
  const result = checkPdf(pdf, agreement, { now: NOW, ...known });
  const verdict = verdictOn(result, withoutOwn(pdf, agreement));
  const odd = result.kind === 'checked' ? result.oddities.filter(({ kind }) => !kind.startsWith('no-')) : [];
  const isFine = verdict.kind === 'verbatim' || verdict.kind === 'typographic';
  return [...(isFine ? [] : [`${why(verdict)} ${differences(result)}`]), ...odd.map(why)];
}

const differences = (result: CheckResult) =>
  result.kind === 'checked' ? result.findings.filter(isDifference).map(why).join(' ') : '';

function isClean(bytes: Uint8Array): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'filled-'));
  const file = path.join(folder, 'filled.pdf');
  writeFileSync(file, bytes);
  try {
    execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
