import type { Agreement } from '../../agreements/agreement';
import type { ScannedPage } from '../../scan/scanned-page';
import type { Place } from '../finding';
import { type Aligned, alignForm, printedOf, readOf } from './aligned';
import { type Band, bandsOf } from './bands';
import { sortExtraWords } from './extra-words';
import { type FilledIn, type Known, partyBlank, titleBlank } from './filled-blanks';
import { missingPages } from './missing-pages';
import { orderPages } from './page-order';
import { withPenMarks } from './pen-marks';
import { type PrintedForm, printedForm } from './printed-words';
import { type ReadWord, readWords } from './read-words';
import { inReadingOrder } from './reading-order';
import type { Row } from './rows';
import { scanOddities } from './scan-oddities';
import type { PoorPage, ScanComparison, ScanFacts, ScanOptions, ScanResult, Seen } from './scan-result';
import { signatureRows } from './signature-rows';
import { addedDoubt, lackingDoubt, type WordDoubt, wordDoubts } from './word-doubts';

/** More pages than this are no form; the rest is not compared. */
const MOST_PAGES = 60;
/** A scan with less of the agreement in it, from 0 to 1, is another document ... */
const LEAST_SHARE = 0.25;
/** ... unless so much of what was read is the agreement's, and so many letters of it: a page of a long one. */
const LEAST_OWN = 0.6;
const LEAST_LETTERS = 400;
/** Lines of a page are numbered from here on, times the page. */
const LINES = 100_000;

/** What one comparison of pages in their order gives. */
interface Compared {
  readonly doubts: readonly WordDoubt[];
  readonly aligned: readonly [Aligned, ...Aligned[]];
  readonly facts: ScanFacts;
  readonly specks: readonly Seen[];
  readonly missing: ScanComparison['pages'];
}

const NOT_FOUND: ScanFacts = {
  title: { kind: 'not-found' },
  party: { kind: 'not-found' },
  correspondingAuthor: { kind: 'not-found' },
  signature: { kind: 'not-found' },
  date: { kind: 'not-found' },
};

/**
 * Compares what a machine read from pictures of pages with an agreement. It finds what a person should look at, and calls
 * nothing the same or another. Never throws, whatever was read.
 */
export function checkScan(pages: readonly ScannedPage[], agreement: Agreement, options: ScanOptions = {}): ScanResult {
  const form = printedForm(agreement);
  const given = pages.slice(0, MOST_PAGES);
  const words = given.map((page, i) => inReadingOrder(readWords(page, i + 1, (i + 1) * LINES), form));
  const poor = given.flatMap(({ quality }, i): PoorPage[] =>
    quality.kind === 'too-little' ? [{ page: i + 1, why: quality.why, dpi: quality.dpi }] : [],
  );
  if (words.every(({ length }) => length === 0)) return { kind: 'empty' };

  const { order, troubles } = orderPages(words, form);
  const wordsOf = (page: number) => words[page - 1] ?? [];
  const inOrder = (numbers: readonly number[]) =>
    new Map(
      numbers.flatMap((number) => {
        const page = given[number - 1];
        return page ? [[number, page] as const] : [];
      }),
    );
  const compared = compare(order.flatMap(wordsOf), inOrder(order), form, options);
  const share = shareOf(compared.aligned, form);
  if (!isThisAgreement(share, compared.aligned, form)) {
    return poor.length > 0 ? { kind: 'too-little', poor, comparison: null } : { kind: 'not-this-agreement', share };
  }
  // A page that is there twice is compared in the place of the first.
  const copies = troubles.flatMap((trouble) => {
    if (trouble.kind !== 'twice') return [];
    const numbers = order.map((page) => (page === trouble.sameAs ? trouble.page : page));
    const again = compare(numbers.flatMap(wordsOf), inOrder(numbers), form, options);
    return again.doubts.filter(({ doubt }) => doubt.page === trouble.page);
  });
  const comparison: ScanComparison = {
    doubts: sorted([...compared.doubts, ...copies], order),
    pages: options.wordingOnly ? [] : [...compared.missing, ...troubles],
    facts: compared.facts,
    oddities: options.wordingOnly ? [] : scanOddities(compared.facts, options),
    specks: compared.specks,
    share,
  };
  return poor.length > 0 ? { kind: 'too-little', poor, comparison } : { kind: 'checked', comparison };
}

function compare(
  words: readonly ReadWord[],
  pages: ReadonlyMap<number, ScannedPage>,
  form: PrintedForm,
  { paper, wordingOnly = false }: ScanOptions,
): Compared {
  const aligned = alignForm(words, form);
  const [body] = aligned;
  const bands = bandsOf(body, pages);
  const inBlanks = new Set(bands.flatMap((band) => band.words));
  const missing = missingPages(aligned);
  const known = { title: paper?.title ?? null, authors: paper?.authors ?? [] };
  const filledIn = wordingOnly ? { facts: NOT_FOUND, doubts: [] } : readBlanks(bands, form, pages, known);
  const { facts } = filledIn;
  const signer = [facts.correspondingAuthor, facts.party].find(({ kind }) => kind === 'read');
  const extra = sortExtraWords(aligned, inBlanks, form.headings, signer?.kind === 'read' ? signer.text : '');
  const settled = { words: new Set([...inBlanks, ...extra.settled]), steps: missing.steps };
  const nowhere = bottomOf(pages);
  const doubts = [...aligned.flatMap((one) => wordDoubts(one, settled, nowhere)), ...filledIn.doubts];
  return {
    doubts: withPenMarks(doubts, aligned, bands, pages),
    aligned,
    facts,
    specks: extra.specks,
    missing: missing.troubles,
  };
}

/** What stands in the blanks, and what stands there besides. */
function readBlanks(
  bands: readonly Band[],
  { labels, body }: PrintedForm,
  pages: ReadonlyMap<number, ScannedPage>,
  known: Known,
): { readonly facts: ScanFacts; readonly doubts: readonly WordDoubt[] } {
  const lacking: WordDoubt[] = [];
  const added: { row: Row; place: Place }[] = [];
  let facts = NOT_FOUND;
  const placeOf = (band: Band): Place =>
    body.find((item) => item.kind === 'field' && item.field === band.field)?.place ?? { kind: 'heading', number: '' };
  const keep = (band: Band, rows: readonly Row[]) => added.push(...rows.map((row) => ({ row, place: placeOf(band) })));
  const blank = (name: Band['field'], read: typeof titleBlank): FilledIn => {
    const band = bands.find(({ field }) => field === name);
    const filled = band ? read(band, pages, known) : { fact: NOT_FOUND.title, added: [] };
    if (band) keep(band, filled.added);
    return filled;
  };
  facts = { ...facts, title: blank('title', titleBlank).fact, party: blank('party', partyBlank).fact };
  const block = bands.find(({ field }) => field === 'signature-block');
  if (block && labels) {
    const authors = facts.party.kind === 'read' ? [...known.authors, facts.party.text] : known.authors;
    const rows = signatureRows(block, labels, pages, { ...known, authors });
    keep(block, rows.added);
    facts = { ...facts, ...rows.facts };
    const { missing } = rows;
    if (missing) lacking.push(lackingDoubt(missing, missing.label, placeOf(block)));
  }
  return { facts, doubts: [...added.map(({ row, place }) => addedDoubt(row, place)), ...lacking] };
}

function shareOf(aligned: readonly Aligned[], { length }: PrintedForm): number {
  return sameLetters(aligned) / Math.max(1, length);
}

function sameLetters(aligned: readonly Aligned[]): number {
  return aligned
    .flatMap((one) => one.steps.filter(({ kind }) => kind === 'same').flatMap((step) => printedOf(one, step)))
    .reduce((sum, { letters }) => sum + letters.length, 0);
}

function isThisAgreement(share: number, aligned: readonly Aligned[], { length }: PrintedForm): boolean {
  if (share >= LEAST_SHARE) return true;
  const read = aligned.flatMap((one) => one.steps.flatMap((step) => readOf(one, step)));
  const letters = read.reduce((sum, word) => sum + word.letters.length, 0);
  return share * length >= LEAST_LETTERS && share * length >= LEAST_OWN * letters;
}

/** The foot of the first page, where a footnote should be that is not there. */
function bottomOf(pages: ReadonlyMap<number, ScannedPage>): Seen {
  const [[page, { picture }] = [1, { picture: { width: 0, height: 0 } }]] = pages;
  return {
    page,
    box: { left: 0, top: Math.round(picture.height * 0.8), right: picture.width, bottom: picture.height },
  };
}

/** In the order in which the pages should lie, from the top down. */
function sorted(doubts: readonly WordDoubt[], order: readonly number[]): ScanComparison['doubts'] {
  const rank = (page: number) => (order.includes(page) ? order.indexOf(page) : order.length + page);
  return doubts
    .map(({ doubt }) => doubt)
    .sort((a, b) => rank(a.page) - rank(b.page) || a.box.top - b.box.top || a.box.left - b.box.left);
}
