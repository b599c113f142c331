import { type CalendarDate, parseDate } from '../../signing/date';

/** The year before the first one of each era, by how it is written before the year. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  令: 2018,
  R: 2018,
  平成: 1988,
  平: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
  中华民国: 1911,
};
/** The years that the Buddhist and the Persian calendar count for ours of 1957 to 2156 and of 2001 to 2050. */
const BUDDHIST = { from: 2500, to: 2700, ahead: 543 } as const;
const PERSIAN = { from: 1380, to: 1429, behind: 621 } as const;

/** The year of our calendar before an era's first, or null where a word names no era. */
export function eraBefore(word: string): number | null {
  return Object.hasOwn(ERAS, word) ? (ERAS[word] ?? null) : null;
}

/** A day by its numbers, read in the calendar that its year belongs to; null where that has no such day. */
export function dayIn(year: number, month: number, day: number): CalendarDate | null {
  if (year >= PERSIAN.from && year <= PERSIAN.to) return persianDay(year, month, day);
  const own = year >= BUDDHIST.from && year <= BUDDHIST.to ? year - BUDDHIST.ahead : year;
  const reading = parseDate(`${String(own).padStart(4, '0')}-${month}-${day}`);
  return reading.kind === 'date' ? reading.date : null;
}

/** The months of the Persian calendar by name, in its own script; 0 for another word. */
export function persianMonthOf(word: string): number {
  persianMonths ??= Array.from({ length: 12 }, (_, i) => partOf('fa-u-ca-persian', 'month', firstOfMonth(i)));
  return persianMonths.indexOf(word) + 1;
}

let persianMonths: string[] | null = null;

/** A day well within the month, counted from 0, of the Persian year that begins in March 2025. */
function firstOfMonth(month: number): number {
  return Date.UTC(2025, 3, 5 + Math.round(month * 30.5));
}

/** Persian years begin between 19 and 22 March; six months have 31 days, the others 30. */
function persianDay(year: number, month: number, day: number): CalendarDate | null {
  const daysBefore = (month - 1) * 31 - Math.max(0, month - 7);
  for (let newYear = 19; newYear <= 22; newYear++) {
    const time = Date.UTC(year + PERSIAN.behind, 2, newYear + daysBefore + day - 1);
    const parts = new Intl.DateTimeFormat('en-u-ca-persian', { dateStyle: 'short', timeZone: 'UTC' }).formatToParts(
      time,
    );
    const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    if (numberOf('year') !== year || numberOf('month') !== month || numberOf('day') !== day) continue;
    const found = new Date(time);
    return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() };
  }
  return null;
}

function partOf(language: string, type: 'month', time: number): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.formatToParts(time).find((part) => part.type === type)?.value ?? '';
}
