import type { CalendarDate } from '../../signing/date';
import type { Oddity } from '../finding';
import { dayIn, eraBefore, persianMonthOf } from './calendars';
import { isWeekday, monthOf, saysNothing } from './date-words';

/** With the day of the week, the time and an aside; longer text is no date. In UTF-16 units. */
const LONGEST_DATE = 120;
/** A day further than this ahead lies in the future everywhere on earth. In milliseconds. */
const A_DAY = 24 * 60 * 60 * 1000;
/** A form signed longer ago than this is a slip of the pen. In years. */
const LONG_AGO = 10;

/** What a written date can mean. */
type Days = readonly CalendarDate[] | 'impossible' | 'unreadable';

/** The days that a written date can mean; 'impossible' for a date that is no day, 'unreadable' for what is none. */
export function daysOf(written: string): Days {
  if (written.length > LONGEST_DATE || !/\p{Nd}|[一二三四五六七八九十元]/u.test(written)) return 'unreadable';
  const plain = withoutTime(asNumbers(written));
  if (/^\d{8}$/.test(plain)) return existing(ofEightDigits(plain));
  const words = plain
    .replace(/(\d)(?:st|nd|rd|th|er|re|º|ª)(?!\p{L})/giu, '$1')
    .replace(/(?<=\d)[./-]+|[./-]+(?=\d)/g, ' ')
    .replace(/(?<=\d)(?=\p{L})|(?<=[\p{L}\p{M}])(?=\d)/gu, ' ')
    .split(/[\s,،、()]+|(?<=(?:^|\s)[dl])['’]/u)
    .filter((word) => word !== '' && !/^[-–./]+$/.test(word));
  return withMonthName(words) ?? ofNumbers(words);
}

/** What is odd about a date: that it is none, can be two, is still to come or long gone. */
export function dateOddity(date: string, now: Date): Oddity[] {
  const days = daysOf(date);
  if (days === 'impossible') return [{ kind: 'date-impossible', date }];
  if (days === 'unreadable') return [{ kind: 'date-unreadable', date }];
  const times = [...new Set(days.map(({ year, month, day }) => new Date(year, month - 1, day).getTime()))];
  if (times.every((time) => time > now.getTime() + A_DAY)) return [{ kind: 'date-in-future', date }];
  const longAgo = new Date(now.getFullYear() - LONG_AGO, now.getMonth(), now.getDate()).getTime();
  if (times.every((time) => time < longAgo)) return [{ kind: 'date-long-past', date }];
  return times.length > 1 ? [{ kind: 'date-ambiguous', date }] : [];
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** The digits of every script, and Chinese numbers before what they count, as ours; every dash a hyphen. */
function asNumbers(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Nd}/gu, valueOfDigit)
    .replace(/元(?=年)/g, '1')
    .replace(/[〇零一二三四五六七八九十]+(?=[年月日號号])/g, valueOfHan)
    .trim();
}

/** The digits of a script are ten code points in a row, of which zero's comes first. */
function valueOfDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  const own = zero;
  while (own - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(own - zero);
}

function valueOfHan(number: string): string {
  const digits = (text: string) => [...text].map((c) => Math.max(0, HAN_DIGITS.indexOf(c))).join('');
  if (!number.includes('十')) return digits(number);
  const [tens = '', units = ''] = number.split('十');
  return String(Number(digits(tens || '一')) * 10 + Number(digits(units)));
}

/** Without the time of the day, its zone and an aside in brackets at the end. */
function withoutTime(plain: string): string {
  return plain
    .replace(/\s*\((?:local time|AoE|(?:UTC|GMT)[^()\p{L}]{0,8}|[A-Z]{1,3}[SD]?T)\)$/u, '')
    .replace(
      /[,T]?\s*(?:(?:at|um|alle|ore|às|à|kl|в|上午|下午|午前|午後|오전|오후)\.?\s*)?(?<!\d[./-]?)\d{1,2}\s?[:h時时시點点]\s?\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:[分분]|uhr|h)?\s?(?:[AaPp]\.?[Mm]\.?)?\s?(?:Z|UTC|GMT|AoE|[A-Z]{3,4}|[+-]\d{2}[:'’]?\d{2}['’]?)?$/iu,
      '',
    )
    .replace(/[.,;]$/, '');
}

/** A day, a month's name and a year in any order: "21-Nov-26", "21 de noviembre de 2026", "2026 March 7"; null without one. */
function withMonthName(words: readonly string[]): Days | null {
  const named = words.filter((word) => !/\d/.test(word));
  const months = named.filter((word) => monthOf(word) > 0 || persianMonthOf(word) > 0);
  const [name, other] = months.length > 1 ? months.filter((word) => !isWeekday(word)) : months;
  if (name === undefined || other !== undefined) return null;
  if (named.some((word) => !months.includes(word) && !saysNothing(word))) return 'unreadable';
  const numbers = words.filter((word) => /\d/.test(word));
  const [first = '', second = ''] = numbers;
  const isYear = (word: string) => /^(?:['’]\d{2}|\d{4})$/.test(word);
  const [year, day] = isYear(first) ? [first, second] : [second, first];
  if (numbers.length !== 2 || !/^\d{1,2}$/.test(day) || !/^['’]?\d{2}$|^\d{4}$/.test(year)) return 'unreadable';
  // "Room 3, 21 November 2026": nobody sets a short year before the month's name and the day.
  if (year.length < 4 && words.lastIndexOf(name) > words.lastIndexOf(second)) return 'unreadable';
  // In Thai "69" is the Buddhist year 2569.
  const written = /\p{Script=Thai}/u.test(name) && /^\d{2}$/.test(year) ? `25${year}` : year;
  return existing([[yearOf(written), monthOf(name) || persianMonthOf(name), Number(day)]]);
}

/** Three numbers: the year first or last; with the words or signs for day, month and year, or without. */
function ofNumbers(words: readonly string[]): Days {
  const numbers = words.filter((word) => /\d/.test(word));
  const others = words.filter((word) => !/\d/.test(word));
  const [first = '', second = '', third = ''] = numbers;
  const era = eraBefore(others[0] ?? '');
  const beside = others.slice(era === null ? 0 : 1);
  const isPlain =
    numbers.length === 3 && numbers.every((word) => (/^['’]?\d{1,4}$/.test(word) && !/^\d{3}$/.test(word)) || era);
  if (!isPlain || !beside.every(saysNothing)) return 'unreadable';
  if (era !== null) return existing([[era + Number(first), Number(second), Number(third)]]);
  const [a, b] = [Number(first), Number(second)];
  if (a > 31 && first.length === 4) return existing([[a, b, Number(third)]]);
  if (!/^['’]?\d{2}$|^\d{4}$/.test(third)) return 'unreadable';
  const year = yearOf(third);
  // "ngày 7 tháng 3 năm 2026", "07.03.2026 г.": which is which is said.
  if (beside.some((word) => /^(?:th[aá]ng|г\.?|года|р\.?|року)$/iu.test(word))) return existing([[year, b, a]]);
  return existing([
    [year, a, b],
    [year, b, a],
  ]);
}

function yearOf(written: string): number {
  const digits = written.replace(/\D/g, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** 20261114, or else 14112026 and 11142026. */
function ofEightDigits(digits: string): (readonly [number, number, number])[] {
  const at = (from: number, to: number) => Number(digits.slice(from, to));
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(digits)) return [[at(0, 4), at(4, 6), at(6, 8)]];
  return [
    [at(4, 8), at(0, 2), at(2, 4)],
    [at(4, 8), at(2, 4), at(0, 2)],
  ];
}

function existing(readings: readonly (readonly [number, number, number])[]): readonly CalendarDate[] | 'impossible' {
  const found = readings.flatMap(([year, month, day]) => dayIn(year, month, day) ?? []);
  const [first, second] = found;
  if (!first) return 'impossible';
  const isSame = second?.month === first.month && second.day === first.day;
  return isSame ? [first] : found;
}
