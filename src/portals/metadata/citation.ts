import { foundText } from '../../paper/found-text';
import { authorFrom } from '../../paper/names';
import type { Author, FactSource } from '../../paper/paper';
import { type LinkedArticle, readLinkedArticle } from './json-ld';
import type { Metas } from './metas';

/** A fact and where it stood. */
export interface Found<T> {
  readonly value: T;
  readonly from: FactSource;
}

/** What a page's metadata say of the paper; null where they say nothing. */
export interface Citation {
  readonly title: Found<string> | null;
  readonly authors: Found<readonly Author[]> | null;
  readonly venue: Found<string> | null;
  /** The four-digit year of publication. */
  readonly year: Found<number> | null;
}

/**
 * The most authors that are believed: the longest list in print has about 5,200.
 * A longer list is not cut (a form must not name some of the authors) but not taken at all.
 */
export const MOST_AUTHORS = 6_000;

/** The names of a meta tag of each kind, the first that has a value wins. */
const TITLE = { highwire: ['citation_title'], dublinCore: ['dc.title', 'dcterms.title'] };
const AUTHORS = {
  highwire: ['citation_author', 'citation_authors'],
  dublinCore: ['dc.creator', 'dc.creator.personalname', 'dcterms.creator'],
};
const VENUE = {
  highwire: ['citation_conference_title', 'citation_conference', 'citation_inbook_title', 'citation_journal_title'],
  dublinCore: ['prism.publicationname', 'dc.source', 'dcterms.ispartof'],
};
const DATE = {
  highwire: ['citation_publication_date', 'citation_date', 'citation_year', 'citation_online_date'],
  dublinCore: ['prism.publicationdate', 'dc.date', 'dcterms.issued', 'dc.date.issued'],
};

/**
 * Reads Highwire tags, JSON-LD, Dublin Core and PRISM, Open Graph, in this order of trust, fact by fact.
 * `comma` says what a comma in a name means on this site, as in `authorFrom`.
 */
export function readCitation(document: Document, metas: Metas, comma: 'inverts' | 'suffix' = 'inverts'): Citation {
  const highwireTitle = first(metas, TITLE.highwire);
  const highwireAuthors = authors(values(metas, AUTHORS.highwire), comma);
  // Parsing JSON-LD costs time that a page with the usual tags need not spend.
  const linked = highwireTitle && highwireAuthors.length > 0 ? null : readLinkedArticle(document);
  const dublinCoreAuthors = authors(values(metas, AUTHORS.dublinCore), comma);
  const found = <T>(value: T, from: FactSource): Found<T> => ({ value, from });
  return {
    title: title(metas, highwireTitle, linked, dublinCoreAuthors.length > 0 || highwireAuthors.length > 0),
    authors:
      (highwireAuthors.length > 0 && found(highwireAuthors, 'citation-metadata')) ||
      (linked !== null && linked.authors.length > 0 && found(believed(linked.authors), 'json-ld')) ||
      (dublinCoreAuthors.length > 0 && found(dublinCoreAuthors, 'dublin-core')) ||
      null,
    venue: firstFact(metas, VENUE, foundText(linked?.venue)),
    year: yearFact(firstFact(metas, DATE, linked?.date ?? '')),
  };
}

/** The title; one that only Dublin Core or Open Graph names counts where authors are named too, for every page has such a title. */
function title(
  metas: Metas,
  highwire: string,
  linked: LinkedArticle | null,
  hasAuthors: boolean,
): Found<string> | null {
  if (highwire) return { value: highwire, from: 'citation-metadata' };
  const ofLinked = foundText(linked?.title);
  if (ofLinked) return { value: ofLinked, from: 'json-ld' };
  if (!hasAuthors && !linked) return null;
  const ofDublinCore = first(metas, TITLE.dublinCore);
  if (ofDublinCore) return { value: ofDublinCore, from: 'dublin-core' };
  const ofOpenGraph = first(metas, ['og:title']);
  return ofOpenGraph ? { value: ofOpenGraph, from: 'open-graph' } : null;
}

function firstFact(metas: Metas, names: typeof VENUE, linked: string): Found<string> | null {
  const highwire = first(metas, names.highwire);
  if (highwire) return { value: highwire, from: 'citation-metadata' };
  if (linked) return { value: linked, from: 'json-ld' };
  const dublinCore = first(metas, names.dublinCore);
  return dublinCore ? { value: dublinCore, from: 'dublin-core' } : null;
}

function yearFact(date: Found<string> | null): Found<number> | null {
  const year = yearIn(date?.value ?? '');
  return date && year ? { value: year, from: date.from } : null;
}

/** The four-digit year in a venue's name or a date, or null. */
export function yearIn(text: string): number | null {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text);
  return year ? Number(year[0]) : null;
}

/** Authors of tags that hold one name each or, as ACM writes them, several in one. */
function authors(tags: readonly string[], comma: 'inverts' | 'suffix'): readonly Author[] {
  if (tags.length > MOST_AUTHORS) return [];
  return believed(tags.flatMap((tag) => namesIn(tag).flatMap((name) => authorFrom(name, comma) ?? [])));
}

function namesIn(tag: string): string[] {
  if (tag.includes(';')) return tag.split(';');
  const byComma = tag.split(',');
  // "Ada Byron, Alan Turing, Grace Hopper": three or more full names, none of them "Last, First".
  return byComma.length > 2 && byComma.every((name) => name.trim().includes(' ')) ? byComma : [tag];
}

function believed(all: readonly Author[]): readonly Author[] {
  return all.length > MOST_AUTHORS ? [] : all;
}

function values(metas: Metas, names: readonly string[]): readonly string[] {
  return names.map(metas).find((list) => list.length > 0) ?? [];
}

function first(metas: Metas, names: readonly string[]): string {
  for (const name of names) for (const value of metas(name)) if (foundText(value)) return foundText(value);
  return '';
}
