import type { Agreement } from '../../agreements/agreement';
import type { ScannedPage } from '../../scan/scanned-page';
import { type Aligned, alignForm, printedOf, readOf } from './aligned';
import { bandsOf } from './bands';
import { sortExtraWords } from './extra-words';
import { type FormBlanks, NO_BLANKS, readBlanks } from './form-blanks';
import { strokesOfI } from './lone-letters';
import { missingPages } from './missing-pages';
import { orderPages } from './page-order';
import { withPenMarks } from './pen-marks';
import { type PrintedForm, printedForm } from './printed-words';
import { type ReadWord, readWords } from './read-words';
import { inReadingOrder } from './reading-order';
import { scanOddities } from './scan-oddities';
import type { PoorPage, ScanComparison, ScanOptions, ScanResult, Seen } from './scan-result';
import { isPieceOf } from './whole-facts';
import { type WordDoubt, wordDoubts } from './word-doubts';

/** More pages than this are no form; the rest is not compared. */
const MOST_PAGES = 40;
/** A scan with less of the agreement in it, from 0 to 1, is another document ... */
const LEAST_SHARE = 0.25;
/** ... unless so much of what was read is the agreement's, and so many letters of it: a page of a long one. */
const LEAST_OWN = 0.6;
const LEAST_LETTERS = 200;
/** Lines of a page are numbered from here on, times the page. */
const LINES = 100_000;

/** What one comparison of pages in their order gives. */
interface Compared {
  readonly doubts: readonly WordDoubt[];
  readonly aligned: readonly [Aligned, ...Aligned[]];
  readonly blanks: FormBlanks;
  readonly specks: readonly Seen[];
  readonly missing: ScanComparison['pages'];
}

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
  const { facts, isTitleCompared } = compared.blanks;
  const oddities = scanOddities(facts, options);
  const comparison: ScanComparison = {
    agreement: form.agreement,
    doubts: sorted([...compared.doubts, ...copies], order),
    pages: options.wordingOnly ? [] : [...compared.missing, ...troubles],
    facts,
    oddities: options.wordingOnly ? [] : oddities.filter(({ kind }) => !isTitleCompared || kind !== 'title-differs'),
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
  const known = { title: paper?.title ?? null, authors: paper?.authors ?? [], vocabulary: form.vocabulary };
  const blanks = wordingOnly ? NO_BLANKS : readBlanks(bands, form, pages, known);
  const { facts } = blanks;
  const signer = [facts.correspondingAuthor, facts.party].find(({ kind }) => kind === 'read');
  const extra = sortExtraWords(aligned, inBlanks, form, signer?.kind === 'read' ? signer.text : '');
  const pieces = words.filter((word) => !blanks.own.includes(word) && isPieceOf(word, blanks.own));
  const strokes = aligned.flatMap((one) => strokesOfI(one, pages));
  const settled = {
    words: new Set([...inBlanks, ...extra.settled, ...pieces]),
    steps: new Set([...missing.steps, ...strokes]),
  };
  const nowhere = bottomOf(pages);
  const doubts = [...aligned.flatMap((one) => wordDoubts(one, settled, nowhere)), ...blanks.doubts];
  return {
    doubts: withPenMarks(doubts, aligned, bands, pages),
    aligned,
    blanks,
    specks: extra.specks,
    missing: missing.troubles,
  };
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
