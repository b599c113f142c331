import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { nodePdfReader } from '../../scripts/pdf/pdfium';
import { nodeWordReader } from '../../scripts/scan/ocr';
import { pmlr } from '../../src/agreements/pmlr';
import { checkPdf } from '../../src/checking';
import { pagesToSee, readDrawnPages } from '../../src/checking/drawn';
import { ScanReader } from '../../src/scan/scan-reader';
import { withFalseLetter } from '../pdf/look/attacks/false-letters';

/** `DRAWN=all npx vitest run test/ui/drawn-pages.test.ts` reads all honest fixtures and all words that are drawn otherwise. */
const ALL = process.env.DRAWN === 'all';

const pdf = nodePdfReader();
let words: Awaited<ReturnType<typeof nodeWordReader>>;
beforeAll(async () => {
  words = await nodeWordReader();
}, 60_000);

/** What is doubtful on the drawn pages of a form, on all or on the first so many. */
async function doubtsIn(bytes: Uint8Array, pages = Infinity): Promise<string[]> {
  const reading = await pdf.read(bytes);
  const result = reading.kind === 'read' ? checkPdf(reading, pmlr) : null;
  if (reading.kind !== 'read' || result?.kind !== 'checked') throw new Error('It was not checked');
  const scans = new ScanReader({ words, pdf, decode: async () => null });
  const progress: number[] = [];
  const { doubts, unread, pictures } = await readDrawnPages(
    { pdf, words, scans },
    bytes,
    pagesToSee(result, reading).slice(0, pages),
    ({ fraction }) => progress.push(fraction),
  );
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  expect([...pictures.keys()]).toEqual([...new Set(doubts.map(({ page }) => page))]);
  return [...unread.map((page) => `page ${page}`), ...doubts.map(({ expected, read }) => `${expected} > ${read}`)];
}

/** Words of one line, a letter of theirs that is stored, the one that is drawn, and what a person sees. */
const FALSE = [
  [/\bsole\b/, 's', 'h', 'sole > hole'],
  [/\bnot\b/, 't', 'w', 'not > now'],
  [/\bhas\b/, 's', 'd', 'has > had'],
  [/\bof\b/, 'f', 'r', 'of > or'],
  [/\band\b/, 'd', 'y', 'and > any'],
  [/\ball\b/, 'a', 'i', 'all > ill'],
  [/\bin\b/, 'i', 'o', 'in > on'],
  [/\bmay\b/, 'm', 'n', 'may > nay'],
  [/\bone\b/, 'n', 'r', 'one > ore'],
  [/\bwill\b/, 'l', 'd', 'will > widl'],
  [/\bparagraph 2\b/, '2', '3', '2. > 3.'],
] as const;

it('a word that is drawn otherwise than stored is shown', { timeout: 500_000 }, async () => {
  for (const [where, stored, drawn, doubt] of ALL ? FALSE : FALSE.slice(0, 1)) {
    expect(await doubtsIn(await withFalseLetter(where, stored, drawn, 'ToUnicode'), 1)).toContain(doubt);
  }
});

it.runIf(ALL)('an honest form leaves no question', { timeout: 500_000 }, async () => {
  const files = ['test/fixtures/forms', 'test/fixtures/forms/programs', 'test/fixtures/pmlr'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => `${folder}/${name}`),
  );
  const asked: Record<string, string[]> = {};
  for (const file of files) {
    const doubts = await doubtsIn(new Uint8Array(readFileSync(file)));
    if (doubts.length > 0) asked[file] = doubts;
  }
  expect({ files: files.length, asked }).toEqual({ files: files.length, asked: {} });
});
