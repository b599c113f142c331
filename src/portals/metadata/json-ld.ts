import { authorFrom, authorFromParts } from '../../paper/names';
import type { Author } from '../../paper/paper';

/** What a page's JSON-LD says of its ScholarlyArticle; '' and [] where it says nothing. */
export interface LinkedArticle {
  readonly title: string;
  readonly authors: readonly Author[];
  readonly venue: string;
  readonly date: string;
}

export type Json = Readonly<Record<string, unknown>>;

/** The longest script, in UTF-16 units, that is parsed. */
const LONGEST_SCRIPT = 300_000;

/** Reads the first ScholarlyArticle of the page's JSON-LD. Returns null where there is none or it is not JSON. */
export function readLinkedArticle(document: Document): LinkedArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST_SCRIPT || !text.includes('ScholarlyArticle')) continue;
    const article = objects(parsed(text)).find((thing) => list(thing['@type']).some(isScholarly));
    if (!article) continue;
    return {
      title: wording(article.headline) || wording(article.name),
      authors: list(article.author).flatMap((author) => person(author) ?? []),
      venue: list(article.isPartOf).map(wording).find(Boolean) ?? '',
      date: wording(article.datePublished),
    };
  }
  return null;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The objects at the top of a JSON-LD document: itself, its list, its @graph, its main entity. */
function objects(json: unknown): Json[] {
  return list(json)
    .filter(isObject)
    .flatMap((top) => [top, ...list(top['@graph']), ...list(top.mainEntity)])
    .filter(isObject);
}

function person(value: unknown): Author | null {
  if (!isObject(value)) return typeof value === 'string' ? authorFrom(value) : null;
  const [given, family, name] = [wording(value.givenName), wording(value.familyName), wording(value.name)];
  return given && family ? authorFromParts(given, family) : authorFrom(name || family || given);
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScholarly(type: unknown): boolean {
  return typeof type === 'string' && type.endsWith('ScholarlyArticle');
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A value's text: itself, or the name of the thing it is. */
function wording(value: unknown): string {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value.name === 'string' ? value.name : '';
}
