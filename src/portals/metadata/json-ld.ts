import { foundText } from '../../paper/found-text';
import { authorFrom, authorFromParts, institution } from '../../paper/names';
import { type Persons, personsIn } from '../../paper/names/persons';
import type { Author } from '../../paper/paper';
import { isObject, type Json, list, objectsIn, parsed, resolved, wording } from './linked-data';

export { isObject, type Json, parsed } from './linked-data';

/** What a page's JSON-LD says of its article; '' and [] where it says nothing. */
export interface LinkedArticle extends Persons {
  readonly title: string;
  readonly venue: string;
  readonly date: string;
}

/** The longest script, in UTF-16 units, that is parsed. */
const LONGEST_SCRIPT = 300_000;
/** How many scripts are parsed, and how far up the venue is looked for. */
const MOST_SCRIPTS = 50;
const FARTHEST_UP = 4;
/** What only a paper has: an identifier of its own, pages, an issue, a volume. */
const DOI = /\b10\.\d{4,9}\/\S/;

/**
 * Reads the first article of the page's JSON-LD that is a paper's: a ScholarlyArticle, else an Article with what only a
 * paper has (a DOI, pages, an issue). Returns null where there is none, or it is no JSON, or the page is of news.
 */
export function readLinkedArticle(document: Document): LinkedArticle | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS);
  const texts = scripts.map(({ textContent }) => textContent ?? '').filter(({ length }) => length <= LONGEST_SCRIPT);
  if (!texts.some((text) => /Article|Thesis|Report/.test(text))) return null;
  const things = texts.flatMap((text) => objectsIn(parsed(text)));
  const article =
    things.find((thing) => typesOf(thing).some((type) => /ScholarlyArticle$/.test(type))) ??
    things.find(
      (thing) => typesOf(thing).some((type) => /(?:^|[/:])(?:Article|Thesis|Report)$/.test(type)) && isPaper(thing),
    );
  if (!article) return null;
  const known = (value: unknown) => resolved(value, things);
  const issues = list(article.isPartOf ?? article.publication).map(known);
  return {
    title: titleOf(wording(article.headline), wording(article.name)),
    ...authorsOf(list(article.author ?? article.creator).map(known)),
    venue: issues.map((issue) => venueOf(issue, things, FARTHEST_UP)).find(Boolean) ?? '',
    date: wording(article.datePublished) || wording(article.dateCreated),
  };
}

/** Whether the page's JSON-LD calls it news, or an entry of a blog. */
export function isNews(document: Document): boolean {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.some(({ textContent }) =>
    /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|BlogPosting|LiveBlogPosting|OpinionNewsArticle)"/.test(
      textContent ?? '',
    ),
  );
}

function isPaper(thing: Json): boolean {
  const named = ['identifier', 'sameAs', '@id', 'url', 'doi'].flatMap((key) => list(thing[key]));
  const parts = list(thing.isPartOf).filter((part) =>
    /Periodical|Publication(?:Issue|Volume)/.test(typesOf(part).join()),
  );
  return (
    parts.length > 0 ||
    thing.pagination !== undefined ||
    thing.pageStart !== undefined ||
    named.some((name) => DOI.test(wording(name)))
  );
}

/** The full name beside a headline that was cut, as search engines ask; else the headline. */
function titleOf(headline: string, name: string): string {
  const cut = foundText(headline).replace(/ ?(?:…|\.{3})$/, '');
  return !cut || (name.length > headline.length && foundText(name).startsWith(cut)) ? name : headline;
}

/** The name of what an article is part of; of an issue or a volume, that of its periodical. */
function venueOf(part: unknown, things: readonly Json[], up: number): string {
  const around = list(isObject(part) && up > 0 ? part.isPartOf : undefined).map((outer) => resolved(outer, things));
  const outer = around.map((each) => venueOf(each, things, up - 1)).find(Boolean) ?? '';
  return /Publication(?:Issue|Volume)/.test(typesOf(part).join()) ? outer : wording(part) || outer;
}

function authorsOf(people: readonly unknown[]): Persons {
  const each = people.map((value) => persons(value, people.length === 1));
  const other = each.some((one) => one.other) ? each.flatMap((one) => one.other ?? one.authors) : null;
  return { authors: each.flatMap(({ authors }) => authors), other };
}

function persons(value: unknown, alone: boolean): Persons {
  const name = wording(value);
  if (!isObject(value) || value['@value'] !== undefined) return personsIn(name, 'inverts', alone);
  const [given, family] = [wording(value.givenName), wording(value.familyName)];
  if (given && family) return one(authorFromParts(given, family));
  if (typesOf(value).some((type) => /Organi[sz]ation|Collaboration|Consortium/.test(type)))
    return one(institution(name));
  return name ? personsIn(name, 'inverts', alone) : one(authorFrom(family || given));
}

function one(author: Author | null): Persons {
  return { authors: author ? [author] : [], other: null };
}

function typesOf(thing: unknown): string[] {
  return isObject(thing) ? list(thing['@type']).filter((type) => typeof type === 'string') : [];
}
