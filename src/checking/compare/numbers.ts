import type { Unit } from '../align';
import { BULLETS, type Gap, isNothing, trimmed } from '../align';
import type { Finding, Range } from '../finding';

/** The number printed before a unit. */
export interface PrintedNumber {
  /** As found, without its punctuation; '' for none. */
  readonly number: string;
  /** The punctuation behind it. */
  readonly after: string;
  /** Where it begins, in the checked text. */
  readonly start: number;
  /** Whether the unit follows right behind the words before it, on their line. */
  readonly runsOn: boolean;
  /** Words between the number and the unit's first word. */
  readonly into: Range | null;
}

const LEAD = `[${BULLETS}>#\\s]*`;
const AT_START = new RegExp(
  `^(${LEAD})(\\(?(?:\\d{1,2}(?:\\.\\d{1,2})*|[a-z]|[ivx]{1,4})\\\\?[.):]+(?=\\s|$)|\\[\\^[\\w-]+\\]:|\\[\\d\\]|[¹²³])\\s*`,
  'iu',
);
const AT_END = new RegExp(`(?:^|[\\s${BULLETS}])\\(?(\\d{1,2}(?:\\.\\d{1,2})*|[¹²³]|\\[\\d\\])([.):]*)\\s*$`, 'u');
/** A number alone on its line that is not the unit's is the page's. */
const ALONE = /(?:^|\n)[^\S\n]*\d{1,3}[^\S\n]*(?:\n\s*)?$/u;

/** Whether a line begins with a number, as a clause does. */
export function isNumbered(line: string): boolean {
  return AT_START.test(line);
}

/** The number before the unit that follows a gap. */
export function numberBefore(masked: string, gap: Gap, unit: Unit): PrintedNumber {
  const text = masked.slice(gap.start, gap.end);
  const line = text.lastIndexOf('\n') + 1;
  const atStart = AT_START.exec(text.slice(line));
  if (atStart && (line > 0 || gap.left < 0)) {
    const [all, bullets = '', written = ''] = atStart;
    const from = line + all.length;
    const number = bare(written);
    return {
      number,
      after: written.slice(written.lastIndexOf(number) + number.length),
      start: gap.start + line + bullets.length,
      runsOn: false,
      into: isNothing(text.slice(from)) ? null : trimmed(text, from, text.length, gap.start),
    };
  }
  const atEnd = AT_END.exec(text);
  const number = bare(atEnd?.[1] ?? '');
  if (atEnd && (fits(number, unit) || !ALONE.test(text))) {
    const after = atEnd[2] ?? '';
    return { number, after, start: gap.start + atEnd.index, runsOn: false, into: null };
  }
  // Words on the line of the clause, and no number.
  const into = line > 0 && !isNothing(text.slice(line)) ? trimmed(text, line, text.length, gap.start) : null;
  return {
    number: '',
    after: '',
    start: into ? gap.start + line : gap.end,
    runsOn: gap.left >= 0 && /^ ?$/.test(text),
    into,
  };
}

/** Whether most of the clauses bear a number: a text copied from a web page often leaves them all out. */
export function areNumbered(numbers: ReadonlyMap<number, PrintedNumber>): boolean {
  return [...numbers.values()].filter(({ number }) => number !== '').length * 2 > numbers.size;
}

/** What there is to say of the number printed before a unit that has one; `others` tells whether the others are. */
export function numberFindings(unit: Unit, printed: PrintedNumber | undefined, others: boolean): Finding[] {
  const { place, marker } = unit;
  if (!marker || !printed) return [];
  const { number, after } = printed;
  if (number === '' && printed.runsOn && others && place.kind === 'clause') {
    return [{ place, ranges: [], kind: 'renumbered', expected: place.number, found: '' }];
  }
  if (number !== '' && !fits(number, unit) && !countsAs(number, marker)) {
    if (place.kind === 'footnote' && /^\^/.test(number)) return [];
    return [{ place, ranges: [], kind: 'renumbered', expected: place.number, found: number }];
  }
  if (number !== '' && (place.kind === 'footnote' || (after === '.' && fits(number, unit)))) return [];
  const examples = [{ expected: `${marker}.`, found: number + after }];
  return [{ place, ranges: [], kind: 'typographic', what: ['list-marker'], examples }];
}

/** A number without its brackets and what is printed behind it. */
function bare(written: string): string {
  return written.replace(/[().:[\]\\]+$|^[([]/g, '');
}

/** A clause may bear the last part of its number ("1" for 6.1) or the whole. */
function fits(number: string, { marker, place }: Unit): boolean {
  const plain = number.normalize('NFKC');
  return plain === marker || plain === place.number;
}

/** Letters and Roman numbers that count the same: "b" or "ii" for 2. */
function countsAs(number: string, marker: string): boolean {
  const lower = number.toLowerCase();
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].indexOf(lower) + 1;
  const letter = /^[a-z]$/.test(lower) ? lower.charCodeAt(0) - 96 : 0;
  return String(roman) === marker || String(letter) === marker;
}
