import { foundText } from '../../paper/found-text';
import { authorFrom } from '../../paper/names';
import type { Author, FactSource } from '../../paper/paper';
import { type Found, found, yearIn } from './found';
import { type LinkedArticle, readLinkedArticle } from './json-ld';
import type { Metas } from './metas';

/** What a page's metadata say of the paper; null where they say nothing. */
export interface Citation {
  readonly title: Found<string> | null;
  readonly authors: Found<readonly Author[]> | null;
  readonly venue: Found<string> | null;
  /** The four-digit year of publication. */
  readonly published: Found<number> | null;
}

/**
 * The most authors that are believed: the longest list in print has about 5,200.
 * A longer list is not cut (a form must not name some of the authors) but not taken at all.
 */
export const MOST_AUTHORS = 6_000;

/** The names under which a fact stands in Highwire's tags and in Dublin Core's and PRISM's; the first that has a value wins. */
interface Names {
  readonly highwire: readonly string[];
  readonly dublinCore: readonly string[];
}

const TITLE: Names = { highwire: ['citation_title'], dublinCore: ['dc.title', 'dcterms.title'] };
const AUTHORS: Names = {
  highwire: ['citation_author', 'citation_authors'],
  dublinCore: ['dc.creator', 'dc.creator.personalname', 'dcterms.creator'],
};
const VENUE: Names = {
  highwire: ['citation_conference_title', 'citation_conference', 'citation_inbook_title', 'citation_journal_title'],
  dublinCore: ['prism.publicationname', 'dc.source', 'dcterms.ispartof'],
};
const DATE: Names = {
  highwire: ['citation_publication_date', 'citation_date', 'citation_year', 'citation_online_date'],
  dublinCore: ['prism.publicationdate', 'dc.date', 'dcterms.issued', 'dc.date.issued'],
};

/**
 * Reads Highwire tags, JSON-LD, Dublin Core and PRISM, Open Graph, in this order of trust, fact by fact.
 * `comma` says what a comma in a name means on this site, as in `authorFrom`.
 */
export function readCitation(document: Document, metas: Metas, comma: 'inverts' | 'suffix' = 'inverts'): Citation {
  const complete = metas('citation_title').length > 0 && AUTHORS.highwire.some((name) => metas(name).length > 0);
  // Parsing JSON-LD costs time that a page with the usual tags need not spend.
  const linked = complete ? null : readLinkedArticle(document);
  const authors =
    found(authorsIn(valuesOf(metas, AUTHORS.highwire), comma), 'citation-metadata') ??
    found(believed(linked?.authors ?? []), 'json-ld') ??
    found(authorsIn(valuesOf(metas, AUTHORS.dublinCore), comma), 'dublin-core');
  return {
    title: readTitle(metas, linked, authors !== null),
    authors,
    venue: firstFact(metas, VENUE, linked?.venue, foundText),
    published: firstFact(metas, DATE, linked?.date, yearIn),
  };
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

/** Authors of tags that hold one name each or, as ACM writes them, several in one. */
function authorsIn(tags: readonly string[], comma: 'inverts' | 'suffix'): readonly Author[] {
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

function valuesOf(metas: Metas, names: readonly string[]): readonly string[] {
  return names.map(metas).find((list) => list.length > 0) ?? [];
}
