import { describe, expect, it } from 'vitest';
import { signedForm } from '../../../scripts/papers/signed-form';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import type { Agreement, Block, Clause } from '../../../src/agreements/agreement';
import { pmlr } from '../../../src/agreements/pmlr';
import { isDifference, type Place } from '../../../src/checking';
import { nameOf } from '../../checking/tamperings';
import { pdfOf } from '../maker';
import { EditablePdf, type WrittenWord } from './content-edits';
import { check, OFFICIAL, seen } from './forms';

const reader = nodePdfReader();

/** Files of all producers, each with its own fonts, codes and ways of writing a line. */
const FILES = [
  OFFICIAL,
  ...'official cairo chromium firefox ghostscript imprimatur libreoffice mutool qpdf'
    .split(' ')
    .map((producer) => `test/fixtures/forms/${producer}-filled.pdf`),
];
/** `EDITS=2000 npx vitest run test/pdf/read/edited.test.ts` tries that many, with a look at each page, and prints what was noticed. */
const SWEEP = process.env.EDITS !== undefined;
const EDITS_EACH = Math.ceil(Number(process.env.EDITS ?? 160) / FILES.length);
const MADE = SWEEP ? 400 : 40;

/** Where a form differs from the agreement. */
async function placesIn(bytes: Uint8Array): Promise<string[]> {
  const { findings } = check(seen(await reader.read(bytes, { look: SWEEP })));
  return [...new Set(findings.filter(isDifference).map(({ place }) => nameOf(place)))];
}

const EDITS = {
  'a letter changed': (pdf, { codes }, i) => {
    const chosen = codes[i % codes.length];
    return new Map(chosen ? [[chosen, pdf.otherLetter(chosen, i)]] : []);
  },
  'a letter dropped': (_, { codes }, i) =>
    new Map(codes.slice(i % codes.length, (i % codes.length) + 1).map((code) => [code, ''])),
  'a word dropped': (_, { codes }) => new Map(codes.map((code) => [code, ''])),
  'a word doubled': (_, { codes }) =>
    new Map(codes.slice(-1).map((code) => [code, code.written + codes.map(({ written }) => written).join('')])),
} satisfies Record<
  string,
  (pdf: EditablePdf, word: WrittenWord, i: number) => ReadonlyMap<WrittenWord['codes'][number], string>
>;

describe("edits in the content of producers' files", { timeout: SWEEP ? 500_000 : 120_000 }, () => {
  it.each(FILES.map((file) => [file.replace(/.*\//, ''), file]))(
    '%s: each is found, and in the right clause',
    async (_, file) => {
      const pdf = await EditablePdf.open(file);
      expect(new Set(pdf.words.map(({ place }) => nameOf(place))).size).toBeGreaterThanOrEqual(14);
      expect(await placesIn(await pdf.with(new Map()))).toEqual([]);
      const kinds = Object.entries(EDITS);
      const missed: string[] = [];
      let noticed = 0;
      for (let i = 0; i < EDITS_EACH; i++) {
        const word = pdf.words[Math.floor(((i + 0.5) * pdf.words.length) / EDITS_EACH)];
        const [kind, edit] = kinds[i % kinds.length] ?? [];
        if (!word || !edit) throw new Error('There is no such edit');
        const places = await placesIn(await pdf.with(edit(pdf, word, i)));
        if (places.length > 0) noticed++;
        if (places.join() !== nameOf(word.place))
          missed.push(`${nameOf(word.place)}: ${kind} in “${word.word}”: ${places}`);
      }
      if (SWEEP) console.log(`${file}: ${noticed} of ${EDITS_EACH} edits noticed, honest accused: 0 of 1`);
      expect(missed).toEqual([]);
    },
  );
});

/** The agreement with the text of one place rewritten. */
function reworded(place: Place, edit: (text: string) => string): Agreement {
  const clause = (own: Clause): Clause => ({
    ...own,
    text: own.number === place.number ? edit(own.text) : own.text,
    clauses: own.clauses.map(clause),
  });
  const block = (own: Block): Block => (own.kind === 'clauses' ? { ...own, clauses: own.clauses.map(clause) } : own);
  return { ...pmlr, blocks: pmlr.blocks.map(block) };
}

describe('forms that our own maker sets with an edited agreement', { timeout: SWEEP ? 500_000 : 120_000 }, () => {
  const clauses = pmlr.blocks.flatMap((block) =>
    block.kind === 'clauses'
      ? block.clauses.flatMap(function all(own): Clause[] {
          return [own, ...own.clauses.flatMap(all)];
        })
      : [],
  );

  it('are found out, each in its clause', async () => {
    const missed: string[] = [];
    let noticed = 0;
    for (let i = 0; i < MADE; i++) {
      const clause = clauses[i % clauses.length];
      if (!clause) throw new Error('There is no such clause');
      const words = [...clause.text.matchAll(/(?<=^|\s)\p{L}{3,}(?=\s|$)/gu)];
      const { 0: word, index } = words[(7 * i) % words.length] ?? { 0: '', index: 0 };
      const put = ['never', '', `not ${word}`, `${word}s`][i % 4] ?? '';
      const place = { kind: 'clause', number: clause.number } as const;
      const agreement = reworded(place, (text) =>
        (text.slice(0, index) + put + text.slice(index + word.length)).replace(/\s+/g, ' ').trim(),
      );
      const bytes = await pdfOf({ ...signedForm({ title: 'A Title', signer: 'Jianfei Chen' }), agreement });
      const places = await placesIn(bytes);
      if (places.length > 0) noticed++;
      if (places.join() !== nameOf(place)) missed.push(`${nameOf(place)}: “${word}” → “${put}”: ${places}`);
    }
    if (SWEEP) console.log(`our own maker: ${noticed} of ${MADE} edits noticed`);
    expect(missed).toEqual([]);
  });
});
