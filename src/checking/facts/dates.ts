import { type CalendarDate, parseDate } from '../../signing/date';
import type { Oddity } from '../finding';

/** Languages whose names of months are understood. */
const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'tr', 'ru', 'el'];
/** With the day of the week, a place, the time and an aside; longer text is no date. In UTF-16 units. */
const LONGEST_DATE = 200;
/** A day further than this ahead lies in the future everywhere on earth. In milliseconds. */
const A_DAY = 24 * 60 * 60 * 1000;

/** The days that a written date can mean; 'impossible' for a date that is no day, 'unreadable' for what is none. */
export function daysOf(written: string): readonly CalendarDate[] | 'impossible' | 'unreadable' {
  if (written.length > LONGEST_DATE) return 'unreadable';
  const plain = withoutAsides(written);
  const reading = parseDate(plain);
  if (reading.kind === 'date') return [reading.date];
  if (reading.kind === 'impossible') return 'impossible';
  const numbers = /^(\d{1,4})(?:[./-]\s?|\s)(\d{1,2})(?:[./-]\s?|\s)(\d{1,4})\.?$/.exec(plain);
  if (numbers) return numericDays(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const eastAsian = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$/.exec(plain);
  if (eastAsian) return existing([dayOf(eastAsian[1], Number(eastAsian[2]), eastAsian[3])]);
  return withMonthName(plain);
}

/** What is odd about a date: that it is none, can be two, or is still to come. */
export function dateOddity(date: string, now: Date): Oddity[] {
  const days = daysOf(date);
  if (days === 'impossible') return [{ kind: 'date-impossible', date }];
  if (days === 'unreadable') return [{ kind: 'date-unreadable', date }];
  const times = new Set(days.map(({ year, month, day }) => new Date(year, month - 1, day).getTime()));
  if ([...times].every((time) => time > now.getTime() + A_DAY)) return [{ kind: 'date-in-future', date }];
  return times.size > 1 ? [{ kind: 'date-ambiguous', date }] : [];
}

/** Without the day of the week, the time, the time zone and a place before the date ("Berlin, 21 November 2026"). */
function withoutAsides(written: string): string {
  return written
    .normalize('NFKC')
    .trim()
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .replace(
      /[,T]?\s*(?:at\s)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:[AaPp]\.?[Mm]\.?)?\s?(?:Z|UTC|GMT|AoE|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?$/u,
      '',
    )
    .replace(/^\p{L}{2,12}\.?,\s*(?=\p{L}|\d)/u, '')
    .replace(/^(?:le|the|den|el|il|am)\s+(?=\d)/iu, '')
    .replace(/^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+/iu, '')
    .replace(/\.$/, '');
}

function numericDays(a: number, b: number, c: number): readonly CalendarDate[] | 'impossible' {
  const year = (n: number) => (n < 100 ? 2000 + n : n);
  const readings: readonly (readonly [number, number, number])[] =
    a > 31
      ? [[a, b, c]]
      : [
          [c, a, b],
          [c, b, a],
        ];
  return existing(readings.map(([y, month, day]) => dayOf(year(y), month, day)));
}

/** A day and a month's name in either order: "21-Nov-26", "21 de noviembre de 2026". */
function withMonthName(plain: string): readonly CalendarDate[] | 'impossible' | 'unreadable' {
  const words = plain
    .split(/[\s,./-]+|(?<=\d)(?=\p{L}{3})|(?<=\p{L}{3})(?=\d)/u)
    .filter((word) => !/^(?:de|of|di|d)$/iu.test(word));
  const [first = '', second = '', year = '', ...rest] = words;
  const isNamed = /^\p{L}+$/u.test(first);
  const [day, name] = isNamed ? [second, first] : [first, second];
  const digits = /^(\d{1,2})(?:st|nd|rd|th|er|º|o)?$/u.exec(day)?.[1];
  if (rest.length > 0 || digits === undefined || !/^(?:['’]?\d{2}|\d{4})$/.test(year)) return 'unreadable';
  const month = monthOf(name);
  if (month === 0) return 'unreadable';
  const plainYear = year.replace(/\D/g, '');
  return existing([dayOf(plainYear.length === 2 ? `20${plainYear}` : plainYear, month, digits)]);
}

let months: Map<string, number> | null = null;

/** A month's number by its name, full or short, in one of the languages; 0 for none. */
function monthOf(name: string): number {
  months ??= monthNames();
  return months.get(plainName(name)) ?? 0;
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  for (const language of ['en', ...LANGUAGES]) {
    for (const style of ['long', 'short'] as const) {
      // With a day, so that languages that inflect it give the form that stands in dates.
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(Date.UTC(2026, month - 1, 1)).find(({ type }) => type === 'month');
        if (part && !names.has(plainName(part.value))) names.set(plainName(part.value), month);
      }
    }
  }
  return names;
}

function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}

function dayOf(year: string | number = '', month: number, day: string | number = ''): string {
  return `${year}-${month}-${day}`;
}

function existing(days: readonly string[]): readonly CalendarDate[] | 'impossible' {
  const found = days.flatMap((day) => {
    const reading = parseDate(day);
    return reading.kind === 'date' ? [reading.date] : [];
  });
  return found.length > 0 ? found : 'impossible';
}
