import { typesetTitle } from '../paper/title';
import { parseDate } from '../signing/date';
import type { Facts, Oddity } from './finding';
import { redlineOfWords } from './redline';

/** What is known beside the form's own text. All of it may be left out. */
export interface Circumstances {
  /** How the signature was made where the file shows more than text, or null. */
  readonly drawn?: 'ink' | 'image' | null;
  /** The paper as its portal tells of it. */
  readonly paper?: { readonly title: string; readonly authors: readonly string[] } | null;
  /** The title on the first page of the camera-ready paper, or null. */
  readonly cameraReadyTitle?: string | null;
  /** The present moment, for dates in the future. */
  readonly now?: Date;
}

/** What an author should look at again, in the order of the form. */
export function odditiesOf(facts: Facts, { paper, cameraReadyTitle, now = new Date() }: Circumstances): Oddity[] {
  const { title, party, correspondingAuthor, signature, date } = facts;
  const odd: Oddity[] = [];
  if (!title) odd.push({ kind: 'no-title' });
  for (const [from, other] of [
    ['portal', paper?.title],
    ['camera-ready', cameraReadyTitle],
  ] as const) {
    if (!title || !other || sameTitle(title.value, other)) continue;
    odd.push({ kind: 'title-differs', from, redline: redlineOfWords(typesetTitle(other), title.value) });
  }
  if (!party) odd.push({ kind: 'no-party' });
  if (!correspondingAuthor) odd.push({ kind: 'no-corresponding-author' });
  if (party && correspondingAuthor && nameKey(party.value) !== nameKey(correspondingAuthor.value)) {
    odd.push({ kind: 'party-differs', party: party.value, signer: correspondingAuthor.value });
  }
  const signer = (correspondingAuthor ?? party)?.value;
  if (signer && paper && paper.authors.length > 0 && !paper.authors.some((name) => nameKey(name) === nameKey(signer))) {
    odd.push({ kind: 'signer-no-author', signer });
  }
  if (signature.kind === 'none') odd.push({ kind: 'no-signature' });
  if (!date) odd.push({ kind: 'no-date' });
  else odd.push(...dateOddity(date.value, now));
  return odd;
}

/** Whether two titles are one to a reader: TeX, case, white space, dashes and quotation marks aside. */
export function sameTitle(a: string, b: string): boolean {
  return titleKey(a) === titleKey(b);
}

function titleKey(title: string): string {
  return typesetTitle(title)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\u2212\u00ad"'`´‘’‚‛“”„‟«»{}$\\]/gu, '');
}

/** A name without case, accents, punctuation and white space; "Lang, Jonathan" is "Jonathan Lang". */
function nameKey(name: string): string {
  const [family = '', given] = name.split(/,(.*)/su);
  return (given ? `${given} ${family}` : family)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function dateOddity(date: string, now: Date): Oddity[] {
  const reading = parseDate(date);
  if (reading.kind === 'impossible') return [{ kind: 'date-impossible', date }];
  if (reading.kind === 'unknown') return [{ kind: 'date-unreadable', date }];
  if (reading.kind === 'date') {
    const { year, month, day } = reading.date;
    return new Date(year, month - 1, day) > now ? [{ kind: 'date-in-future', date }] : [];
  }
  return numericDate(date, now);
}

/** A date in numbers: only an odd one if it can be no day, or could be two different days. */
function numericDate(date: string, now: Date): Oddity[] {
  const [a = 0, b = 0, c = 0] = date.split(/[./-]/).map(Number);
  const readings =
    a > 31
      ? [[a, b, c]]
      : [
          [c, a, b],
          [c, b, a],
        ];
  const days = readings
    .map(([year = 0, month = 0, day = 0]) => ({ year: year < 100 ? 2000 + year : year, month, day }))
    .filter(({ year, month, day }) => parseDate(`${year}-${month}-${day}`).kind === 'date')
    .map(({ year, month, day }) => new Date(year, month - 1, day).getTime());
  if (days.length === 0) return [{ kind: 'date-impossible', date }];
  if (days.every((day) => day > now.getTime())) return [{ kind: 'date-in-future', date }];
  return new Set(days).size > 1 ? [{ kind: 'date-ambiguous', date }] : [];
}
