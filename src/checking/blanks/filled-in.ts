import type { Alignment } from '../align';
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
  /** All else that is left beside the names, the title and the date. */
  readonly additions: readonly Addition[];
}

/** The paper as far as it is known. */
export interface KnownPaper {
  readonly title: string;
  readonly authors: readonly string[];
}

type Blank = keyof FactRanges;

/** A value, and the stretches that were written beside it into its blank. */
interface Parted {
  readonly value: Range | null;
  readonly beside: readonly { readonly blank: Blank; readonly side: Addition['side']; readonly range: Range }[];
}

/** Signs that only set a value off from what follows it. */
const SIGN = /[\s,;:.<>|/–—-]/u;
/** A typed signature of so many words, all of them small, is no name. */
const SMALL_WORDS = 4;

/** Tells the values from what was written into their places; the paper's own title, where it is known, has no terms. */
export function filledIn(
  found: FactRanges,
  text: string,
  { reference }: Pick<Alignment, 'reference'>,
  paper: KnownPaper | null,
): FilledIn {
  const wordsAt = (range: Range) => text.slice(range.start, range.end);
  const authors = paper?.authors ?? [];
  const names = namesIn(found, text, authors);
  const named = (words: string, known: readonly string[]) => nameIn(names.inLine(words), [...authors, ...known]);
  const isPapers = found.title && paper && sameTitle(wordsAt(found.title), paper.title);
  const title = found.title && !isPapers ? withoutTerms(text, found.title) : { value: found.title, term: null };

  const parts: Readonly<Record<Blank, Parted>> = {
    title: isPapers
      ? { value: found.title, beside: [] }
      : parted(text, 'title', title.value, (words) => titleIn(words, paper?.title ?? null)),
    party: parted(text, 'party', found.party, (words) => named(words, names.ofSigner)),
    signer: parted(text, 'signer', found.signer, (words) => named(words, names.ofParty)),
    signed: parted(text, 'signed', found.signed, (words) =>
      signatureIn(words, [...authors, ...names.ofSigner, ...names.ofParty]),
    ),
    date: parted(text, 'date', found.date, dateIn),
  };
  const { party, signer, signed, date } = parts;
  const beside = [parts.title, party, signer, signed, date].flatMap((part) => part.beside);
  const isTerm = ({ range }: { readonly range: Range }) => readsAsTerm(wordsAt(range));
  const terms = [...(title.term ? [{ blank: 'title', range: title.term } as const] : []), ...beside.filter(isTerm)];
  return {
    ranges: {
      title: parts.title.value,
      party: party.value,
      signer: signer.value,
      signed: signed.value,
      date: date.value,
    },
    terms: terms.map(({ blank, range }) => {
      const asks = blank === 'party' ? 'signer' : blank === 'title' ? 'title' : null;
      const place =
        reference.units.find(({ blankAfter }) => blankAfter !== null && blankAfter.asks === asks)?.place ??
        SIGNATURE_BLOCK;
      return { place, ranges: [range], kind: 'added', text: wordsAt(range), before: false, again: false };
    }),
    additions: beside
      .filter((one) => !isTerm(one))
      .map(({ blank, side, range }) => {
        const words = wordsAt(range).replace(/\s+/g, ' ');
        const isHabit = blank !== 'title' && isUsual(wordsAt(range), { takesPlace: blank === 'date', authors });
        return { blank, side, text: words, range, isUsual: isHabit };
      }),
  };
}

/** Parts a blank at the value that `find` finds in its words; an empty one is none. */
function parted(text: string, blank: Blank, whole: Range | null, find: (words: string) => Range | null): Parted {
  const within = whole && find(text.slice(whole.start, whole.end));
  if (!whole || !within) return { value: whole, beside: [] };
  const value = { start: whole.start + within.start, end: whole.start + within.end };
  const before = withoutSigns(text, { start: whole.start, end: value.start });
  const after = withoutSigns(text, { start: value.end, end: whole.end });
  return {
    value: value.end > value.start ? value : null,
    beside: [
      ...(before ? [{ blank, side: 'before', range: before } as const] : []),
      ...(after ? [{ blank, side: 'after', range: after } as const] : []),
    ],
  };
}

/** A stretch without the signs at its ends; null where there is no more than brackets. */
function withoutSigns(text: string, { start, end }: Range): Range | null {
  let [from, to] = [start, end];
  while (from < to && SIGN.test(text.charAt(from))) from++;
  while (to > from && SIGN.test(text.charAt(to - 1))) to--;
  return /[^\s()[\]]/.test(text.slice(from, to)) ? { start: from, end: to } : null;
}

/**
 * The names in the two blanks: each tells how far the other's goes. A long name that stands in both alike is on a line
 * though it breaks (`inLine`).
 */
function namesIn({ party, signer }: FactRanges, text: string, authors: readonly string[]) {
  const wordsOf = (range: Range | null) => (range ? text.slice(range.start, range.end) : '');
  const plain = (words: string) => words.replace(/\s+/g, ' ');
  const both = plain(wordsOf(party));
  const isBoth = both !== '' && both === plain(wordsOf(signer));
  const inLine = (words: string) => (isBoth && plain(words) === both ? words.replace(/\n/g, ' ') : words);
  const nameOf = (words: string) => {
    const name = nameIn(inLine(words), authors);
    return name ? [plain(words.slice(name.start, name.end))] : [];
  };
  return { ofParty: nameOf(wordsOf(party)), ofSigner: nameOf(wordsOf(signer)), inLine };
}

/** A typed signature: a name or a mark. A sentence in small letters that begins with no known name is none of it. */
function signatureIn(words: string, known: readonly string[]): Range | null {
  const lead = /^\s*\/s\/\s*/.exec(words)?.[0].length ?? 0;
  const name = nameIn(words.slice(lead), known);
  if (!name) return null;
  const isSentence = !/[\p{Lu}\p{Lo}]/u.test(words) && words.split(/\s+/).length >= SMALL_WORDS;
  return { start: 0, end: isSentence && !name.isKnown ? 0 : lead + name.end };
}
