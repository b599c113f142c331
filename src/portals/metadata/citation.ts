import { foundText } from '../../paper/found-text';
import type { Comma } from '../../paper/names';
import { type Persons, personsIn } from '../../paper/names/persons';
import type { Author, FactSource } from '../../paper/paper';
import { type Found, found, yearIn } from './found';
import { isNews, type LinkedArticle, readLinkedArticle } from './json-ld';
import type { Metas } from './metas';

/** What a page's metadata say of the paper; null where they say nothing. */
export interface Citation {
  readonly title: Found<string> | null;
  readonly authors: Found<readonly Author[]> | null;
  /** Another reading of the author list that is as possible, or null. */
  readonly otherAuthors: readonly Author[] | null;
  readonly venue: Found<string> | null;
  /** Whether the venue is a journal, whose name's years are no date. */
  readonly journal: boolean;
  /** The four-digit year of publication. */
  readonly published: Found<number> | null;
}

/**
 * The most authors that are believed: the longest list in print has about 5,200.
 * A longer list is not cut (a form must not name some of the authors) but not taken at all.
 */
export const MOST_AUTHORS = 6_000;

/** The names under which a fact stands in Highwire's tags and in Dublin Core's, PRISM's and EPrints'; the first that has a value wins. */
interface Names {
  readonly highwire: readonly string[];
  readonly dublinCore: readonly string[];
}

const TITLE: Names = { highwire: ['citation_title'], dublinCore: ['eprints.title', 'dc.title', 'dcterms.title'] };
const AUTHORS: Names = {
  highwire: ['citation_author', 'citation_authors'],
  dublinCore: [
    'eprints.creators_name',
    'dc.creator',
    'dc.creator.personalname',
    'dcterms.creator',
    'dc.contributor.author',
  ],
};
const VENUE: Names = {
  highwire: ['citation_conference_title', 'citation_conference', 'citation_inbook_title', 'citation_journal_title'],
  dublinCore: ['eprints.event_title', 'eprints.publication', 'prism.publicationname', 'dc.source', 'dcterms.ispartof'],
};
const DATE: Names = {
  highwire: ['citation_publication_date', 'citation_date', 'citation_year', 'citation_online_date'],
  dublinCore: ['eprints.date', 'prism.publicationdate', 'dc.date', 'dcterms.issued', 'dc.date.issued'],
};

/** The names under which a venue is a conference. Elsewhere its own name tells. */
const OF_CONFERENCES = [
  'citation_conference_title',
  'citation_conference',
  'citation_inbook_title',
  'eprints.event_title',
];
const CONFERENCE = /proceedings|conference|symposium|workshop|advances in/i;

/**
 * Reads Highwire tags (also bepress' and Wolters Kluwer's), JSON-LD, EPrints', Dublin Core and PRISM, Open Graph, in this
 * order of trust, fact by fact. `comma` says what a comma in a name means on this site, as in `authorFrom`.
 */
export function readCitation(document: Document, metas: Metas, comma: Comma = 'inverts'): Citation {
  const complete = metas('citation_title').length > 0 && AUTHORS.highwire.some((name) => metas(name).length > 0);
  // Parsing JSON-LD costs time that a page with the usual tags need not spend.
  const linked = complete ? null : readLinkedArticle(document);
  const { value: persons, from } = readAuthors(document, metas, linked, comma);
  const venue = firstFact(metas, VENUE, linked?.venue, foundText);
  return {
    title: readTitle(metas, linked, persons.authors.length > 0),
    authors: found(persons.authors, from),
    otherAuthors: persons.other,
    venue,
    journal: venue !== null && !CONFERENCE.test(venue.value) && !OF_CONFERENCES.some((name) => metas(name).length > 0),
    published: firstFact(metas, DATE, linked?.date, yearIn),
  };
}

function readAuthors(document: Document, metas: Metas, linked: LinkedArticle | null, comma: Comma): Found<Persons> {
  const highwire = authorsIn(valuesOf(metas, AUTHORS.highwire), comma);
  if (highwire.authors.length > 0) return { value: highwire, from: 'citation-metadata' };
  const ofLinked = believed(linked ?? NOBODY);
  if (ofLinked.authors.length > 0) return { value: ofLinked, from: 'json-ld' };
  // News has a title, a date and a byline too.
  const news = metas('citation_title').length === 0 && (metas('article:published_time').length > 0 || isNews(document));
  return { value: news ? NOBODY : authorsIn(valuesOf(metas, AUTHORS.dublinCore), comma), from: 'dublin-core' };
}

/** The title; one that only Dublin Core or Open Graph names counts where authors are named too, for every page has such a title. */
function readTitle(metas: Metas, linked: LinkedArticle | null, hasAuthors: boolean): Found<string> | null {
  const isPaper = hasAuthors || linked !== null;
  const names = isPaper ? TITLE : { ...TITLE, dublinCore: [] };
  const title = firstFact(metas, names, linked?.title, foundText);
  return title ?? (isPaper ? firstOf('open-graph', metas('og:title'), foundText) : null);
}

/** The first value, in order of trust, that `parse` makes something of. */
function firstFact<T>(metas: Metas, names: Names, linked: string | undefined, parse: (text: string) => T | null) {
  return (
    firstOf('citation-metadata', names.highwire.flatMap(metas), parse) ??
    firstOf('json-ld', [linked ?? ''], parse) ??
    firstOf('dublin-core', names.dublinCore.flatMap(metas), parse)
  );
}

function firstOf<T>(from: FactSource, texts: readonly string[], parse: (text: string) => T | null): Found<T> | null {
  for (const text of texts) {
    const value = parse(text);
    if (value) return { value, from };
  }
  return null;
}

const NOBODY: Persons = { authors: [], other: null };

/** Authors of tags that hold one name each or several in one. */
function authorsIn(tags: readonly string[], comma: Comma): Persons {
  if (tags.length > MOST_AUTHORS) return NOBODY;
  const each = tags.map((tag) => personsIn(tag, comma, tags.length === 1));
  const other = each.some((persons) => persons.other)
    ? each.flatMap((persons) => persons.other ?? persons.authors)
    : null;
  return believed({ authors: each.flatMap(({ authors }) => authors), other });
}

function believed({ authors, other }: Persons): Persons {
  return authors.length > MOST_AUTHORS ? NOBODY : { authors, other };
}

function valuesOf(metas: Metas, names: readonly string[]): readonly string[] {
  return names.map(metas).find((list) => list.length > 0) ?? [];
}
