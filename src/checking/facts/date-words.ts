/**
 * Languages whose names of months and days of the week are understood, by script: each group is only made ready for a
 * word of its own. Where two have one name for different months (Polish and Croatian "listopad"), the first counts.
 */
const LANGUAGES = {
  english: ['en'],
  latin: 'de de-AT fr es it pt nl sv da nb fi pl cs sk sl sr-Latn ro hu lt lv et tr ca is id vi az'.split(' '),
  // Persian and Thai name the months of our calendar here.
  other: 'ru uk be bg sr el ar ar-SY fa-u-ca-gregory he hi bn ta te th ka hy kk ja ko zh'.split(' '),
} as const;
/** What stands between the day, the month and the year, or around them, in the languages that we know. */
const FILLERS = new Set(
  `of the this day month year on dated in de del di d do da des den der le el il am vom m anno em el la ngay thang nam г года год р року roku r ad ce be พศ คศ วันที่ เดือน ปี
   年 月 日 号 號 년 월 일 t gada aasta st nd rd th er re ο a o de l den dne dnia od του`
    .split(/\s+/)
    .map(plainWord),
);
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** The shorter names that people write besides Unicode's. */
const MORE_MONTHS: Readonly<Record<string, number>> = { sept: 9, juin: 6, juil: 7, août: 8, mrt: 3, febr: 2, dez: 12 };

/** Names, by the group of their languages. */
interface Names {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

const ready = new Map<keyof typeof LANGUAGES, Names>();

/** A month's number by its name, full or short, in one of the languages, or by its Roman number; 0 for none. */
export function monthOf(word: string): number {
  const plain = plainWord(word);
  // Hebrew sets "in" before the month, without a space.
  const bare = plain.replace(/^ב/, '');
  const month = firstIn(word, ({ months }) => months.get(plain) ?? months.get(bare));
  return month ?? ROMAN.indexOf(word) + 1;
}

/** Whether a word of a date says neither its day nor its month nor its year. */
export function saysNothing(word: string): boolean {
  return FILLERS.has(plainWord(word)) || isWeekday(word);
}

/** Whether a word is a day of the week, full or short, in one of the languages. */
export function isWeekday(word: string): boolean {
  const plain = plainWord(word);
  return firstIn(word, ({ weekdays }) => weekdays.has(plain) || undefined) ?? false;
}

/** A word without capitals, stops, and accents where those are no letters of their own. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '')
    .replace(/[.']/g, '')
    .toLowerCase();
}

function firstIn<T>(word: string, find: (names: Names) => T | undefined): T | undefined {
  return find(namesOf('english')) ?? find(namesOf(/\p{Script=Latin}/u.test(word) ? 'latin' : 'other'));
}

function namesOf(group: keyof typeof LANGUAGES): Names {
  const known = ready.get(group);
  if (known) return known;
  const made = { months: monthNames(LANGUAGES[group]), weekdays: weekdayNames(LANGUAGES[group]) };
  ready.set(group, made);
  return made;
}

function monthNames(languages: readonly string[]): Map<string, number> {
  const months = new Map(Object.entries(MORE_MONTHS).map(([name, month]) => [plainWord(name), month]));
  forEachName(languages, 'month', 12, (name, month) => {
    // "3月" and "tháng 3" are numbers, and read as such.
    if (!/\d|\s/.test(name) && !months.has(name)) months.set(name, month);
  });
  return months;
}

function weekdayNames(languages: readonly string[]): Set<string> {
  const weekdays = new Set<string>();
  forEachName(languages, 'weekday', 7, (name) => {
    // Short ones of two letters are states and titles too.
    for (const word of name.split(/\s+/)) if (!/\d|^[a-z]{1,2}$/.test(word)) weekdays.add(word);
  });
  return weekdays;
}

function forEachName(
  languages: readonly string[],
  type: 'month' | 'weekday',
  count: number,
  take: (name: string, number: number) => void,
): void {
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      // With a day, so that languages that inflect the month give the form that stands in dates; and alone.
      for (const options of [{ day: 'numeric', [type]: style }, { [type]: style }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let i = 1; i <= count; i++) {
          const day = type === 'month' ? Date.UTC(2026, i - 1, 1) : Date.UTC(2026, 0, i);
          const part = format.formatToParts(day).find((one) => one.type === type);
          if (part) take(plainWord(part.value), i);
        }
      }
    }
  }
}
