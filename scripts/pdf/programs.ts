import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a program on a PDF given on its standard input; rejects when it fails. */
export function run(program: string, args: readonly string[], input: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const complaint = Buffer.concat(err).toString();
      if (code === 0 && complaint === '') resolve(Buffer.concat(out));
      else reject(new Error(`${program}: ${complaint || `exit ${code}`}`));
    });
    // A program that wants no input, or no more of it, closes its end; its exit code tells whether it is content.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The text of a PDF as poppler copies it out, in reading order. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return (await run('pdftotext', ['-', '-'], pdf)).toString();
}

/** What `qpdf --check` says, which reads files only; rejects when it finds anything wrong. */
export async function qpdfCheck(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'imprimatur-'));
  try {
    const file = path.join(folder, 'form.pdf');
    await writeFile(file, pdf);
    return (await run('qpdf', ['--check', file], new Uint8Array())).toString();
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** White space as one space: a line's end is where a space was. */
export const folded = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** A word and its box in points from the page's upper left corner. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of a PDF where poppler sees them. The box reaches from the font's ascent to its descent, not to the ink. */
export async function wordsOf(pdf: Uint8Array): Promise<Word[]> {
  const xml = (await run('pdftotext', ['-bbox', '-', '-'], pdf)).toString();
  const words: Word[] = [];
  let page = 0;
  for (const line of xml.split('\n')) {
    if (line.includes('<page ')) page++;
    const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/.exec(line);
    if (!word) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = word.slice(1, 5).map(Number);
    words.push({ page, text: unescaped(word[5] ?? ''), left, top, right, bottom });
  }
  return words;
}

function unescaped(text: string): string {
  return text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name as string] ?? '&',
  );
}
