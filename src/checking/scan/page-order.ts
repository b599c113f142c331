import { uniqueRuns } from './anchors';
import { lettersOf, likeness } from './letters';
import { type PrintedForm, printedLetters } from './printed-words';
import type { ReadWord } from './read-words';
import type { PageTrouble } from './scan-result';

/** The pages of the agreement in its order, and what is wrong with them. Numbers from 1. */
export interface PageOrder {
  readonly order: readonly number[];
  readonly troubles: readonly PageTrouble[];
}

/** Runs of three words that a page shares with the agreement at least, to be one of its pages. */
const LEAST_HITS = 3;
/** Words of a page that is none of the agreement's, at least; fewer are a blank page's. */
const LEAST_WORDS = 8;
const LEAST_CONFIDENCE = 50;
/** A page that shares so much of what it has with another one is there twice. */
const TWICE = 0.6;
const LEAST_FOR_TWICE = 10;
/** One label's words may stand on any page. */
const LEAST_LABELS = 2;

interface PlacedPage {
  readonly page: number;
  /** Where in the agreement the runs stand that the page has. */
  readonly hits: ReadonlySet<number>;
  readonly middle: number;
}

/** Finds out which pages are the agreement's, and in which order they should lie; `pages` are the words of each. */
export function orderPages(pages: readonly (readonly ReadWord[])[], form: PrintedForm): PageOrder {
  const body = uniqueRuns(printedLetters(form.body));
  const notes = form.footnotes.map((note) => uniqueRuns(printedLetters(note)));
  const troubles: PageTrouble[] = [];
  const placed: PlacedPage[] = [];
  pages.forEach((words, index) => {
    const page = index + 1;
    const runs = [...uniqueRuns(words.map((word) => word.letters)).keys()];
    const hits = runs.flatMap((run) => body.get(run) ?? []).sort((a, b) => a - b);
    const inNotes = runs.filter((run) => notes.some((note) => note.has(run))).length;
    const last = placed.at(-1)?.middle ?? -1;
    if (hits.length + inNotes >= LEAST_HITS) {
      placed.push({ page, hits: new Set(hits), middle: hits[hits.length >> 1] ?? last });
    } else if (hasLabels(words, form)) placed.push({ page, hits: new Set(hits), middle: form.body.length });
    else if (words.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE).length >= LEAST_WORDS) {
      troubles.push({ kind: 'other', page });
    }
  });
  const own = placed.filter((one, i) => {
    const first = placed.slice(0, i).find((other) => areTheSame(one, other));
    if (first) troubles.push({ kind: 'twice', page: one.page, sameAs: first.page });
    return !first;
  });
  const order = [...own].sort((a, b) => a.middle - b.middle).map(({ page }) => page);
  const isSwapped = order.some((page, i) => page !== own[i]?.page);
  return { order, troubles: isSwapped ? [{ kind: 'swapped', order }, ...troubles] : troubles };
}

function areTheSame({ hits }: PlacedPage, other: PlacedPage): boolean {
  const least = Math.min(hits.size, other.hits.size);
  return least >= LEAST_FOR_TWICE && [...hits].filter((hit) => other.hits.has(hit)).length >= TWICE * least;
}

/** Whether a page has two of the signature block's labels, or the only words are one. */
function hasLabels(words: readonly ReadWord[], { labels }: PrintedForm): boolean {
  const found = labels.filter(({ text }) => {
    const label = lettersOf(text);
    const count = text.split(/\s+/u).length;
    const together = (from: number) => words.slice(from, from + count).reduce((all, { letters }) => all + letters, '');
    return words.some(({ letters }, i) => likeness(letters, label) > 0.75 || together(i) === label);
  });
  return found.length >= LEAST_LABELS;
}
