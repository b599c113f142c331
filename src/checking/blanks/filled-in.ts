import { type Alignment, trimmed } from '../align';
import { dateIn, type FactRanges, sameTitle } from '../facts';
import type { Addition, Finding, Range } from '../finding';
import { nameIn } from './name-in';
import { SIGNATURE_BLOCK } from './signature-block';
import { readsAsTerm, withoutTerms } from './terms';
import { titleIn } from './title-in';
import { isUsual } from './usual';

/** The values of a form, and what was written with them. */
export interface FilledIn {
  readonly ranges: FactRanges;
  /** What reads as a term of the agreement. */
  readonly terms: readonly Finding[];
  /** All that is left beside the names, the title and the date. */
  readonly additions: readonly Addition[];
}

/** The paper as far as it is known. */
export interface KnownPaper {
  readonly title: string;
  readonly authors: readonly string[];
}

type Blank = keyof FactRanges;

/** Signs that set a value off from what follows it. */
const SIGNS = /^[\s,;:.()[\]<>|/–—-]*$/u;
/** A typed signature of so many words, all of them small, is no name. */
const SMALL_WORDS = 4;

/** Tells the values from what was written into their places; the paper's own title, where it is known, has no terms. */
export function filledIn(found: FactRanges, alignment: Alignment, paper: KnownPaper | null): FilledIn {
  const {
    text,
    reference: { units },
  } = alignment;
  const terms: Finding[] = [];
  const additions: Addition[] = [];
  const authors = paper?.authors ?? [];
  const wordsAt = (range: Range | null) => (range ? text.slice(range.start, range.end) : '');

  const addTerm = (blank: Blank, range: Range) => {
    const place = units.find(({ blankAfter }) => blankAfter === blank)?.place ?? SIGNATURE_BLOCK;
    terms.push({ place, ranges: [range], kind: 'added', text: wordsAt(range), before: false, again: false });
  };
  const add = (blank: Blank, side: Addition['side'], start: number, end: number) => {
    const range = trimmed(text, start, end);
    const words = wordsAt(range);
    if (SIGNS.test(words)) return;
    if (readsAsTerm(words)) return addTerm(blank, range);
    const isHabit = isUsual(words, { takesPlace: blank === 'date', authors }) && blank !== 'title';
    additions.push({ blank, side, text: words.replace(/\s+/g, ' '), range, isUsual: isHabit });
  };
  const take = (blank: Blank, whole: Range | null, find: (words: string) => Range | null): Range | null => {
    const within = whole && find(wordsAt(whole));
    if (!whole || !within) return whole;
    const value = { start: whole.start + within.start, end: whole.start + within.end };
    add(blank, 'before', whole.start, value.start);
    add(blank, 'after', value.end, whole.end);
    return value;
  };

  const titleAt = (whole: Range | null): Range | null => {
    if (!whole || (paper && sameTitle(wordsAt(whole), paper.title))) return whole;
    const { value, term } = withoutTerms(text, whole);
    if (term) addTerm('title', term);
    return take('title', value, (words) => titleIn(words, paper?.title ?? null));
  };
  const { party, signer, signed } = found;
  const nameAt = (range: Range | null) => {
    const words = wordsAt(range);
    const name = nameIn(words, authors);
    return name ? [words.slice(name.start, name.end)] : [];
  };
  const [ofParty, ofSigner] = [nameAt(party), nameAt(signer)];
  const ranges: Record<Blank, Range | null> = {
    title: titleAt(found.title),
    party: take('party', party, (words) => nameIn(words, [...authors, ...ofSigner])),
    signer: take('signer', signer, (words) => nameIn(words, [...authors, ...ofParty])),
    signed: take('signed', signed, (words) => signatureIn(words, [...ofSigner, ...ofParty])),
    date: take('date', found.date, dateIn),
  };
  if (ranges.signed?.end === ranges.signed?.start) ranges.signed = null;
  return { ranges, terms, additions };
}

/** A typed signature: a name or a mark. A sentence in small letters that begins with no known name is none of it. */
function signatureIn(words: string, known: readonly string[]): Range | null {
  const lead = /^\s*\/s\/\s*/.exec(words)?.[0].length ?? 0;
  const name = nameIn(words.slice(lead), known);
  if (!name) return null;
  const isSentence = !/[\p{Lu}\p{Lo}]/u.test(words) && words.split(/\s+/).length >= SMALL_WORDS;
  return { start: 0, end: isSentence && !name.isKnown ? 0 : lead + name.end };
}
