import { readFileSync } from 'node:fs';
import type { Agreement } from '../../src/agreements/agreement';
import { typesetTitle } from '../../src/paper/title';
import type { FileFormMaker, MadeFromFile } from '../../src/pdf/fill/from-file';
import type { Hand } from '../../src/signing/hands';
import type { Signature } from '../../src/signing/signature';
import { filledCopy } from '../../test/checking/brought/filled-copies';
import { displayName, type ListedPaper } from '../papers/read-back';
import { STROKES, signedForm } from '../papers/signed-form';

/** Latin ones. */
const HANDS: readonly Hand[] = ['dancing-script', 'alex-brush', 'allura'];
const PAPERS = 'test/fixtures/papers/papers.jsonl';

/** A form as our filler filled it in, for which paper. */
export interface FilledFile {
  readonly made: MadeFromFile;
  readonly paper: { readonly title: string; readonly authors: readonly string[] };
}

/** A brought form filled in for so many papers, each by another author; what else it asks is invented. */
export async function filledFiles(
  maker: FileFormMaker,
  agreement: Agreement,
  blank: Uint8Array,
  count: number,
): Promise<FilledFile[]> {
  const listed = readFileSync(PAPERS, 'utf8').trim().split('\n');
  const step = Math.floor(listed.length / count);
  const files: FilledFile[] = [];
  for (let number = 0; number < count; number++) {
    const { title, authors }: ListedPaper = JSON.parse(listed[number * step] ?? '');
    const paper = { title: typesetTitle(title), authors: authors.map(displayName) };
    const signer = paper.authors[number % paper.authors.length] ?? '';
    const date = { year: 2026, month: 1 + (number % 11), day: 1 + ((number * 5) % 28) };
    const signed = signedForm({ title: paper.title, signer, signature: signatureOf(signer, number), date });
    const dateForm = (['month-first', 'day-first', 'iso'] as const)[number % 3] ?? 'iso';
    const form = { ...signed, agreement, dateForm, paper: { ...signed.paper, authors: paper.authors } };
    let answers = answersFor(agreement, number, paper.authors);
    let made = await maker.make({ ...form, answers }, blank);
    // Whoever is told that there is no room for it writes less.
    if (made.kind === 'no-room') {
      const long = new Set(made.places.map(({ field }) => field));
      const short = (id: string, text: string) => (long.has(id) ? text.split(' ').slice(0, 2).join(' ') : text);
      answers = Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, short(id, text)]));
      made = await maker.make({ ...form, answers }, blank);
    }
    files.push({ made, paper });
  }
  return files;
}

function answersFor(agreement: Agreement, number: number, authors: readonly string[]): Record<string, string> {
  const invented = filledCopy(agreement, number);
  return Object.fromEntries(
    agreement.fields.flatMap((field) => {
      if (field.asks !== 'text' && field.asks !== 'choice') return [];
      const isAuthors = field.asks === 'text' && field.wants[0] === 'authors' && field.wants.length === 1;
      return [[field.id, isAuthors ? authors.join(', ') : (invented[field.id] ?? '')]];
    }),
  );
}

function signatureOf(text: string, number: number): Signature {
  const hand = HANDS[number % HANDS.length];
  if (number % 3 === 1) return { kind: 'typed', text };
  return number % 3 === 2 && hand ? { kind: 'lettered', text, hand } : { kind: 'drawn', strokes: STROKES };
}
