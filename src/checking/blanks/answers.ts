import { type Agreement, type Field, fieldOf, type Place, type Wanted } from '../../agreements/agreement';
import { optionsOf, partsOf } from '../../agreements/parts';
import { trimmed } from '../align';
import { withoutEnd } from '../ends';
import { type FactRanges, type FilledFields, factAt } from '../facts';
import type { Addition, FilledAnswer, Finding, Range } from '../finding';
import type { Leftovers } from './leftovers';
import { reservationsIn } from './reservations';
import { readsAsTerm, withoutTerms } from './terms';
import { isTitled, unwantedIn } from './wanted';

/** What was written for the fields that ask for other words than a title, a name or a date. */
export interface FilledAnswers {
  /** In the order of the form; what is empty is left out. */
  readonly answers: readonly FilledAnswer[];
  /** What reads as a term of the agreement. */
  readonly terms: readonly Finding[];
  /** What else is none of what its blank wants. */
  readonly additions: readonly Addition[];
}

/** Tells such answers from what was written with them, and from terms in their places. */
export function answersIn(
  text: string,
  agreement: Agreement,
  { blanks, labels }: FilledFields,
  { taken, others }: Pick<Leftovers, 'taken' | 'others'>,
  authors: readonly string[],
): FilledAnswers {
  const answers = offersTaken(agreement, taken);
  const judged: Judged[] = [];
  const judge = (field: Field, place: Place, range: Range): Judged => {
    const one = judgedAnswer(text, field, place, range, authors);
    judged.push(one);
    return one;
  };
  const seen = new Set<Range>();
  for (const part of partsOf(agreement)) {
    if (part.kind === 'words' || part.field.asks !== 'text') continue;
    const { field, kind: where, place } = part;
    const whole = (where === 'blank' ? blanks : labels).get(field.id);
    // One field may be asked for at several places; where else it was answered is among the others.
    if (whole && seen.has(whole)) continue;
    if (whole) seen.add(whole);
    const fact = whole ? factAt(text, judge(field, place, whole).value) : null;
    if (fact) answers.push({ field, where, fact });
  }
  for (const { field, range } of others) {
    const part = partsOf(agreement).find((one) => one.kind !== 'words' && one.field === field);
    if (part) judge(field, part.place, range);
  }
  const additions = judged.flatMap((one) => one.additions);
  const told = [
    ...additions.map(({ range }) => range),
    ...judged.flatMap(({ terms }) => terms.flatMap((t) => t.ranges)),
  ];
  return {
    answers,
    terms: judged.flatMap((one) => one.terms),
    additions: [...additions, ...acrossCells(text, blanks, others, told)],
  };
}

/** Reservations among the title, the names and the date, where nobody has told them yet. */
export function reservedFacts(
  text: string,
  { title, party, signer, signed, date }: FactRanges,
  told: readonly Range[],
): Addition[] {
  const ranges = { title, party, signer, signed, date } as const;
  return (['title', 'party', 'signer', 'signed', 'date'] as const).flatMap((blank) => {
    const range = ranges[blank];
    const reserved = range ? withheldIn(text, range, blank) : [];
    return reserved
      .filter(({ start, end }) => !told.some((other) => other.start < end && start < other.end))
      .map((one) => additionAt(text, blank, one));
  });
}

/** "28 Nov", "November 2026". */
const DAY_IN_PART = /^(?=\P{N}*\p{N})[\p{N}\s./-]*[\p{L}\p{M}]*[\p{N}\s./-]*$/u;

/** Reservations in such a fact; where a day is asked for, all that is neither a day nor usual beside one. */
function withheldIn(text: string, range: Range, blank: 'title' | 'party' | 'signer' | 'signed' | 'date'): Range[] {
  const reserved = reservationsIn(text, range, blank === 'title');
  if (reserved.length > 0 || blank !== 'date') return reserved;
  return unwantedIn(text, range, ['date'], []).filter(({ start, end }) => !DAY_IN_PART.test(text.slice(start, end)));
}

/** Reservations that break between the cells of one answer, which stand below each other beside another answer's. */
function acrossCells(
  text: string,
  blanks: FilledFields['blanks'],
  others: Leftovers['others'],
  told: readonly Range[],
): Addition[] {
  return [...new Set(others.map(({ field }) => field))].flatMap((field) => {
    const first = blanks.get(field.id);
    const cells = [
      ...(first ? [first] : []),
      ...others.filter((other) => other.field === field).map(({ range }) => range),
    ];
    const words = cells.map(({ start, end }) => text.slice(start, end)).join(' ');
    const [reserved] = reservationsIn(words, { start: 0, end: words.length }, isTitled(wantsOf(field)));
    const [last] = cells.slice(-1);
    if (!reserved || !last || cells.some((cell) => told.some(({ start }) => start >= cell.start && start < cell.end)))
      return [];
    return [{ ...additionAt(text, 'answer', last), text: words.slice(reserved.start).replace(/\s+/g, ' ') }];
  });
}

interface Judged {
  readonly value: Range | null;
  readonly terms: readonly Finding[];
  readonly additions: readonly Addition[];
}

function judgedAnswer(text: string, field: Field, place: Place, whole: Range, authors: readonly string[]): Judged {
  const { value, term } = withoutTerms(text, whole);
  const unwanted = value ? unwantedIn(text, value, wantsOf(field), authors) : [];
  const isTerm = ({ start, end }: Range) => readsAsTerm(text.slice(start, end));
  return {
    value: value && withoutEnds(text, value, unwanted),
    terms: [...(term ? [term] : []), ...unwanted.filter(isTerm)].map((range) => {
      const words = text.slice(range.start, range.end);
      return { place, ranges: [range], kind: 'added', text: words, before: false, again: false };
    }),
    additions: unwanted.filter((range) => !isTerm(range)).map((range) => additionAt(text, 'answer', range)),
  };
}

function wantsOf(field: Field): readonly Wanted[] {
  switch (field.asks) {
    case 'text':
      return field.wants;
    case 'choice':
      return [];
    case 'signature':
      return ['signer'];
    default:
      return [field.asks];
  }
}

function additionAt(text: string, blank: Addition['blank'], range: Range): Addition {
  const words = text.slice(range.start, range.end).replace(/\s+/g, ' ');
  return { blank, side: 'after', text: words, range, isUsual: false };
}

/** An answer without what is none of it at its ends; null where nothing is left. */
function withoutEnds(text: string, { start, end }: Range, unwanted: readonly Range[]): Range | null {
  let [from, to] = [start, end];
  for (const range of unwanted) if (/^\W*$/u.test(text.slice(from, range.start))) from = range.end;
  for (const range of unwanted.toReversed()) if (/^\W*$/u.test(text.slice(range.end, to))) to = range.start;
  const value = to > from ? trimmed(text, from, withoutEnd(text.slice(0, to), /[\s,;:(–—-]/).length) : null;
  return value && value.end > value.start ? value : null;
}

/** The offers that are marked. Of a choice with several marks none is: nobody could say what was meant. */
function offersTaken(agreement: Agreement, taken: Leftovers['taken']): FilledAnswer[] {
  let number = 0;
  return agreement.blocks.flatMap((block): FilledAnswer[] => {
    if (block.kind !== 'choice') return [];
    const field = fieldOf(agreement, block.field);
    const marked = optionsOf(agreement, block.field).flatMap((value) => {
      const range = taken.get(String(++number));
      return range ? [{ value, range }] : [];
    });
    const [fact, another] = marked;
    return fact && !another && field.asks === 'choice' ? [{ field, where: 'choice', fact }] : [];
  });
}
