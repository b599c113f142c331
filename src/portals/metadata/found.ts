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
  readonly venue?: Found<string> | null;
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

/** The paper that the facts make: who read it and where, what was found, and where each fact stood. */
export function paperOf(place: Pick<Paper, 'portal' | 'key' | 'url'>, signedIn: string | null, facts: Facts): Paper {
  const { title, authors, venue, published, number, slug, status } = facts;
  const venueYear = (venue && found(yearIn(venue.value), venue.from)) ?? facts.venueYear;
  const year = venueYear ?? published;
  const all = { title, authors, venue, year, number, slug, status };
  const sources: Partial<Record<PaperFact, FactSource>> = {};
  for (const fact of ['title', 'authors', 'venue', 'year', 'number', 'slug', 'status'] as const) {
    const from = all[fact]?.from;
    if (from) sources[fact] = from;
  }
  return {
    ...place,
    title: title?.value ?? '',
    authors: authors?.value ?? [],
    signedIn,
    status: status?.value ?? 'unknown',
    venue: venue?.value ?? null,
    year: year?.value ?? null,
    yearFrom: venueYear ? 'venue' : year ? 'publication' : null,
    number: number?.value ?? null,
    slug: slug?.value ?? null,
    ...(facts.anonymous && { anonymous: true }),
    sources,
  };
}

/** The four-digit year in a venue's name or a date, or null. */
export function yearIn(text: string): number | null {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text);
  return year ? Number(year[0]) : null;
}
