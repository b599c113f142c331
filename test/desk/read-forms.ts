import { readdirSync, readFileSync } from 'node:fs';
import { nodePdfReader } from '../../scripts/pdf/pdfium';
import type { Decided, Desk, DeskForm, Expected, ReadFile } from '../../src/desk/desk';
import type { ListedPaper } from '../../src/desk/listed-paper';
import { readFormFile } from '../../src/desk/reading/read-file';

const FOLDER = 'test/fixtures/forms';
let pdf: ReturnType<typeof nodePdfReader> | null = null;

/** Reads a file's bytes as text; a file of pictures throws. */
export function readBytes(bytes: Uint8Array<ArrayBuffer>) {
  pdf ??= nodePdfReader();
  const pictures = async () => {
    throw new Error('This file holds pictures');
  };
  return readFormFile({ pdf, pictures, onStep: () => {} }, bytes);
}

/** A filled or blank form of a producer, by its file's name. */
export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`${FOLDER}/${name}`));
}

/** The names of the filled forms of all producers. */
export const FILLED = readdirSync(FOLDER).filter((name) => name.endsWith('-filled.pdf'));

/** The paper of the filled forms. */
export const ACTNN: ListedPaper = {
  id: 'chen21z',
  key: 'chen21z',
  number: '642',
  otherIds: ['rJx2abCd'],
  title: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
  authors: ['Jianfei Chen', 'Lianmin Zheng', 'Zhewei Yao'].map((name) => ({ name, email: null, isContact: false })),
};

/** Nothing was decided. */
export const UNDECIDED: Decided = { decisions: new Map(), papers: new Map() };

/** PMLR's form, at some time after the forms were signed. */
export const EXPECTED: Expected = { agreement: 'pmlr-2017', deadline: null, now: new Date('2026-09-15T12:00:00Z') };

/** A file as it was read, at these paths. */
export async function readAt(bytes: Uint8Array<ArrayBuffer>, ...paths: readonly string[]): Promise<ReadFile> {
  return { paths, reading: await readBytes(bytes) };
}

/** All forms of a desk. */
export const formsOn = ({ rows }: Desk): DeskForm[] =>
  rows.flatMap((row) => (row.kind === 'paper' ? row.forms : [row.form]));

/** What is said of a form, in a few words. */
export const saidOf = ({ form: { problems } }: DeskForm) => problems.map(({ weight, kind }) => `${weight} ${kind}`);
