import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Desk, Expected, ReadFile } from '../../src/desk/desk';
import { deskOf } from '../../src/desk/desk-of';
import type { FileReading } from '../../src/desk/file-reading';
import { formFiles } from '../../src/desk/forms/form-files';
import type { ListedPaper } from '../../src/desk/listed-paper';
import { readPaperList } from '../../src/desk/papers';
import { readFormFile } from '../../src/desk/reading/read-file';
import type { ReadingParts } from '../../src/desk/reading/reading-parts';
import { sha256 } from '../../src/pdf/file/sha256';
import { givenFiles } from '../desk/given-files';
import type { Truth } from './truth';

/** Reads the forms of a volume; what was read before is kept in a folder, where one is given. */
export async function readForms(
  folder: string,
  parts: ReadingParts,
  kept: string | null,
  wanted: (name: string) => boolean = () => true,
): Promise<ReadFile[]> {
  const given = await givenFiles(path.join(folder, 'forms'));
  const read: ReadFile[] = [];
  if (kept) mkdirSync(kept, { recursive: true });
  for await (const form of formFiles(given, ({ path: aside, why }) => console.log(`${aside}: ${why}`))) {
    if (!wanted(form.path)) continue;
    const bytes = await form.bytes();
    const file = kept && path.join(kept, `${await sha256(bytes)}.json`);
    const before: FileReading | null = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    const reading = before ?? (await readFormFile(parts, bytes));
    if (file && !before) writeFileSync(file, JSON.stringify(reading));
    read.push({ paths: [form.path], reading });
  }
  return read;
}

/** The papers of a volume, from one of its lists. */
export async function listed(folder: string, list = 'papers.bib'): Promise<readonly ListedPaper[]> {
  const reading = await readPaperList(list, new Uint8Array(readFileSync(path.join(folder, list))));
  if (reading.kind !== 'papers') throw new Error(`${list} was read as ${reading.kind}`);
  return reading.papers;
}

/** The desk on the day for which the truth was written. */
export function deskFor(papers: readonly ListedPaper[], files: readonly ReadFile[], truth: Truth): Desk {
  const expected: Expected = {
    agreement: truth.agreement,
    deadline: truth.deadline,
    now: new Date(`${truth.today}T12:00:00Z`),
  };
  return deskOf(papers, files, { decisions: new Map(), papers: new Map() }, expected);
}
