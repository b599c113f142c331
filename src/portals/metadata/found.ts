import { withoutEmail } from '../../paper/email';
import type { Author, FactSource, Paper, PaperFact, PaperStatus } from '../../paper/paper';

/** A fact and where it stood. */
export interface Found<T> {
  readonly value: T;
  readonly from: FactSource;
}

/** What was found of a paper; a fact that is null or left out was not. */
export interface Facts {
  /** Null where the paper has none yet. */
  readonly title: Found<string> | null;
  readonly authors?: Found<readonly Author[]> | null;
  /** Another reading of the author list that is as possible, or null. */
  readonly otherAuthors?: readonly Author[] | null;
  readonly venue?: Found<string> | null;
  /** Whether the venue is a journal: a year in its name is no date. */
  readonly journal?: boolean;
  /** The conference's year, where it stands elsewhere than in the venue's name. */
  readonly venueYear?: Found<number> | null;
  /** The year of publication, a guess at the conference's. */
  readonly published?: Found<number> | null;
  readonly number?: Found<string> | null;
  readonly slug?: Found<string> | null;
  readonly status?: Found<PaperStatus> | null;
  /** Whether the page says that the authors are hidden from others who see the paper. */
  readonly anonymous?: boolean;
}

/** A fact, or null where the value is empty: '', an empty list, an unknown status. */
export function found<T extends string | number | readonly unknown[]>(
  value: T | null | undefined,
  from: FactSource,
): Found<T> | null {
  const nothing = !value || value === 'unknown' || (typeof value === 'object' && value.length === 0);
  return nothing ? null : { value, from };
}

/**
 * The paper that the facts make: who read it and where, what was found, and where each fact stood. E-mail addresses, which
 * have no place in what is kept, go here at the latest.
 */
export function paperOf(place: Pick<Paper, 'portal' | 'key' | 'url'>, signedIn: string | null, facts: Facts): Paper {
  const { title, authors, otherAuthors, venue, published, number, slug, status } = facts;
  const named = venue && !facts.journal ? found(venueYearIn(venue.value), venue.from) : null;
  const venueYear = named ?? facts.venueYear;
  const year = venueYear ?? published;
  const all = { title, authors, venue, year, number, slug, status };
  const sources: Partial<Record<PaperFact, FactSource>> = {};
  for (const fact of ['title', 'authors', 'venue', 'year', 'number', 'slug', 'status'] as const) {
    const from = all[fact]?.from;
    if (from) sources[fact] = from;
  }
  const paper: Paper = {
    portal: place.portal,
    key: withoutEmail(place.key),
    url: withoutEmail(place.url),
    title: withoutEmail(title?.value ?? ''),
    authors: authors?.value ?? [],
    signedIn: signedIn && (withoutEmail(signedIn) || null),
    status: status?.value ?? 'unknown',
    venue: (venue && withoutEmail(venue.value)) || null,
    year: year?.value ?? null,
    yearFrom: venueYear ? 'venue' : year ? 'publication' : null,
    number: number?.value ?? null,
    slug: slug?.value ?? null,
    ...(facts.anonymous && { anonymous: true }),
    sources,
  };
  return otherAuthors ? { ...paper, otherAuthors } : paper;
}

/** The four-digit year in a date, or null. */
export function yearIn(date: string): number | null {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(date);
  return year ? Number(year[0]) : null;
}

/** Years of a range or of a founding: "1971-1996", "1965–", "2019-20", "since 1887". */
const SPAN = /(?:since|founded|established|est\.) ?\d{4}|\d{4}(?: ?[-–—/] ?(?:\d{4}|present|\)|$)|[-–—/]\d\d(?!\d))/gi;

/** The year of a venue by its name ("ICML 2021"), or null; a range of years is none. */
function venueYearIn(name: string): number | null {
  return yearIn(name.replace(SPAN, ''));
}
