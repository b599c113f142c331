import type { Finding, Range } from './finding';
import { type Gap, trimmed } from './gaps';
import { isNothing } from './signs';
import type { Unit } from './units';

/** The number printed before a unit. */
export interface PrintedNumber {
  /** As found, without its punctuation; '' for none. */
  readonly number: string;
  /** The punctuation behind it. */
  readonly after: string;
  /** Where it begins, in the checked text. */
  readonly start: number;
  /** Words between the number and the unit's first word. */
  readonly into: Range | null;
}

const AT_START =
  /^((?:[-•*◦·▪‣–—>#]|\s)*)(\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.):]+(?=\s|$)|\[\^[\w-]+\]:|[¹²³])\s*/iu;
const AT_END = /(?:^|[\s•*◦·▪‣–—-])\(?(\d{1,2}(?:\.\d{1,2})*|[¹²³]|\[\d\])([.):]*)\s*$/u;

/** Whether a line begins with a number, as a clause does. */
export function isNumbered(line: string): boolean {
  return AT_START.test(line);
}

/** The number before the unit that follows a gap. */
export function numberBefore(masked: string, gap: Gap): PrintedNumber {
  const text = masked.slice(gap.start, gap.end);
  const line = text.lastIndexOf('\n') + 1;
  const atStart = AT_START.exec(text.slice(line));
  if (atStart && (line > 0 || gap.left < 0)) {
    const [all, bullets = '', written = ''] = atStart;
    const from = line + all.length;
    const number = written.replace(/[().:[\]]+$|^[([]/g, '');
    return {
      number,
      after: written.slice(written.lastIndexOf(number) + number.length),
      start: gap.start + line + bullets.length,
      into: isNothing(text.slice(from)) ? null : trimmed(text, from, text.length, gap.start),
    };
  }
  const atEnd = AT_END.exec(text);
  if (atEnd) {
    const [, number = '', after = ''] = atEnd;
    return { number, after, start: gap.start + atEnd.index, into: null };
  }
  // Words on the line of the clause, and no number.
  const into = line > 0 && !isNothing(text.slice(line)) ? trimmed(text, line, text.length, gap.start) : null;
  return { number: '', after: '', start: into ? gap.start + line : gap.end, into };
}

/** What there is to say of the number printed before a unit that has one. */
export function numberFindings({ place, marker }: Unit, printed: PrintedNumber | undefined): Finding[] {
  if (!marker || !printed) return [];
  const { number, after } = printed;
  if (number !== '' && !fits(number, marker, place.number)) {
    if (place.kind === 'footnote' && /^\^/.test(number)) return [];
    return [{ place, ranges: [], kind: 'renumbered', expected: place.number, found: number }];
  }
  if (number !== '' && (place.kind === 'footnote' || after === '.')) return [];
  const examples = [{ expected: `${marker}.`, found: number + after }];
  return [{ place, ranges: [], kind: 'typographic', what: ['list-marker'], examples }];
}

/** A clause may bear the last part of its number ("1" for 6.1) or the whole. */
function fits(number: string, marker: string, whole: string): boolean {
  const plain = number.normalize('NFKC');
  return plain === marker || plain === whole;
}
