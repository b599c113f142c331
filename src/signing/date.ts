/** A day of the calendar; month from 1 to 12. No time, no time zone. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The day that the author's own clock shows. */
export function today(now = new Date()): CalendarDate {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** The same day so many years later; of February 29 the month's last day where that year has none. */
export function yearsLater({ year, month, day }: CalendarDate, years: number): CalendarDate {
  const lastDay = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return { year: year + years, month, day: Math.min(day, lastDay) };
}

/** How a date is written: "June 10, 2021", "10 June 2021" or "2021-06-10". None can be read in two ways. */
export type DateForm = 'month-first' | 'day-first' | 'iso';

/** A date in words, unless said otherwise in the long form of American documents: "June 10, 2021". */
export function formatDate({ year, month, day }: CalendarDate, form: DateForm = 'month-first'): string {
  const name = MONTHS[month - 1] ?? month;
  switch (form) {
    case 'month-first':
      return `${name} ${day}, ${year}`;
    case 'day-first':
      return `${day} ${name} ${year}`;
    case 'iso':
      return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  }
}

/** The form that a typed date has; of what is no date, the first. */
export function dateFormOf(text: string): DateForm {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{4}-/.test(plain)) return 'iso';
  return /^\d/.test(plain) ? 'day-first' : 'month-first';
}

/**
 * What a typed date means.
 * - `impossible`: a form we know, a day that no calendar has (February 30).
 * - `ambiguous`: numbers only, where 6/7 may be June or July.
 * - `unknown`: anything else, an empty field included.
 */
export type DateReading =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'impossible' | 'ambiguous' | 'unknown' };

/** Reads a typed date: "June 10, 2021", "10 June 2021", "Jun 10 2021" or "2021-06-10". */
export function parseDate(text: string): DateReading {
  const t = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(t);
  if (iso) return dated(iso[1], Number(iso[2]), iso[3]);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(t);
  if (monthFirst) return dated(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.? (\p{L}+)\.?,? (\d{4})$/u.exec(t);
  if (dayFirst) return dated(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  return { kind: /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(t) ? 'ambiguous' : 'unknown' };
}

function monthNumber(word = ''): number | null {
  const lower = word.toLowerCase();
  const index = lower.length < 3 ? -1 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(lower));
  return index < 0 ? null : index + 1;
}

function dated(yearText: string | undefined, month: number | null, dayText: string | undefined): DateReading {
  if (month === null) return { kind: 'unknown' };
  const year = Number(yearText);
  const day = Number(dayText);
  const made = new Date(Date.UTC(year, month - 1, day));
  // A date of the computer's calendar that comes out in another month was no day: February 30 becomes March 2.
  const possible = made.getUTCMonth() === month - 1 && year >= 1900 && year <= 2200;
  return possible ? { kind: 'date', date: { year, month, day } } : { kind: 'impossible' };
}
