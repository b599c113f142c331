/** A number in a file's path that may be a paper's, without leading zeros. */
export interface PathNumber {
  readonly number: string;
  /** The name says that it is a paper's ("642-Permission", "paper 642"); it stands as one would; it may be anything. */
  readonly how: 'named' | 'plain' | 'unsure';
}

const OF_PAPER =
  /(?<![\p{L}])(?:(?:paper|submission|subm?|manuscript|contribution|article|ms|pid|id|no|nr|number|num)[\s.:#-]*|[#№]\s*)0*(\d{1,6})(?![\d\p{L}]|\.\d)/gu;
const FORM = '(?:permissions?|agreements?|copyrights?|licen[cs]es?|forms?|signed|consents?|releases?|publication|ctf)';
const BEFORE_FORM = new RegExp(`(?<![\\p{L}\\p{N}])0*(\\d{1,6})[\\s.-]*${FORM}(?!\\p{Ll})`, 'gu');
const BEHIND_FORM = new RegExp(`(?<!\\p{L})${FORM}[\\s.-]*0*(\\d{3,6})$`, 'gu');
/** What holds numbers that are no paper's: days, times, versions, counters, pages, what cameras and scanners number, volumes. */
const OTHER = [
  /(?<!\d)(?:19|20)\d\d[\s.-]?(?:0\d|1[0-2])[\s.-]?(?:[0-2]\d|3[01])(?:[\s.t-]?[0-2]\d[0-5]\d[0-5]\d)?(?!\d)/gu,
  /(?<!\d)(?:[0-2]?\d|3[01])[.-](?:[0-2]?\d|3[01])[.-](?:19|20)?\d\d(?!\d)/gu,
  /(?<!\d)[0-2]?\d[.:h-][0-5]\d(?:[.:m-][0-5]\d)?(?!\d)(?=\s?(?:am|pm|$))/gu,
  /(?<!\p{L})(?:v|ver|vers|version|rev|revision|final|draft|copy|kopie|copie|attempt|try|round|vol|volume|part|teil)[\s.-]*\d+(?:\.\d+)*/gu,
  /\(\s*\d+\s*\)/gu,
  /(?<!\p{L})(?:p|pp|pg|page|pages|seite|sheet|side)[\s.-]*\d+(?:\s?(?:of|-)\s?\d+)?/gu,
  /\d+\s?(?:pages?|pp?|seiten|dpi|kb|mb|px)(?!\p{L})/gu,
  /(?<!\p{L})(?:img|dscn?|dscf|pxl|scan|scanned|photo|picture|image|screenshot|doc|document|file|untitled|camscanner|adobe ?scan|whatsapp|wa|mg)[\s.-]*\d+(?:[\s.-]\d+)*/gu,
  /\d{7,}/gu,
] as const;
const YEAR = /^(?:19[89]|20[0-4])\d$/;

/**
 * The numbers in a file's or a folder's name that may be a paper's, each once and as surely as it is said. Years, days,
 * versions, pages and the like are none, unless the name calls them a paper's.
 */
export function numbersInName(name: string): PathNumber[] {
  const plain = name
    .normalize('NFKC')
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replace(/_/g, ' ')
    .trim();
  const found: PathNumber[] = [];
  const add = (number: string, how: PathNumber['how']) => {
    if (!found.some((one) => one.number === number)) found.push({ number, how });
  };
  for (const [, number = ''] of plain.matchAll(OF_PAPER)) add(number, 'named');
  for (const [, number = ''] of plain.matchAll(BEFORE_FORM)) add(number, YEAR.test(number) ? 'unsure' : 'named');
  const whole = /^0*(\d{1,6})$/.exec(plain)?.[1];
  if (whole) add(whole, whole.length > 1 && !YEAR.test(whole) ? 'plain' : 'unsure');
  const left = OTHER.reduce((text, pattern) => text.replace(pattern, ' / '), plain);
  for (const [, number = ''] of left.matchAll(BEHIND_FORM)) add(number, YEAR.test(number) ? 'unsure' : 'plain');
  const lone = [...left.matchAll(/(?<![\p{L}\p{N}.])(0*)(\d{1,6})(?![\p{L}\p{N}]|\.\d)/gu)];
  for (const { index, 1: zeros = '', 2: number = '' } of lone) {
    const isFirst = left.slice(0, index).trim() === '';
    const isLong = number.length >= (isFirst && zeros === '' ? 2 : 3);
    add(number, isLong && !YEAR.test(number) ? 'plain' : 'unsure');
  }
  // Of several plain numbers nobody knows which one is meant.
  const several = found.filter(({ how }) => how === 'plain').length > 1;
  return several ? found.map((one) => (one.how === 'plain' ? { ...one, how: 'unsure' } : one)) : found;
}

/** What may follow a key without a space: "chen21zPermission". */
const BEHIND_KEY = new RegExp(`${FORM}\\d*$`, 'u');
const BEFORE_KEY = new RegExp(`^${FORM}`, 'u');

/** The words of a name that may be a publisher's key, in small letters: as they stand, and without what is put behind a key. */
export function keysInName(name: string): Set<string> {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const forms = words.flatMap((word) => [word, word.replace(BEHIND_KEY, ''), word.replace(BEFORE_KEY, '')]);
  return new Set(forms.filter((word) => word !== ''));
}

/** The stretches of a name that are as long as ids are, of those that stand as a word. */
export function idsInName(name: string, lengths: ReadonlySet<number>): Set<string> {
  const found = new Set<string>();
  for (const length of lengths) {
    for (let at = 0; at + length <= name.length; at++) {
      if (!/[\p{L}\p{N}]/u.test(name.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(name.charAt(at + length)))
        found.add(name.slice(at, at + length));
    }
  }
  return found;
}
