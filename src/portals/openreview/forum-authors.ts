import { foundText } from '../../paper/found-text';
import type { Author } from '../../paper/paper';
import { UNNAMED } from '../../paper/unnamed';
import { type Citation, MOST_AUTHORS } from '../metadata/citation';
import { type Found, found } from '../metadata/found';
import type { Metas } from '../metadata/metas';
import { type AuthorList, readAuthorList } from './authors';
import { authorNamed, namesIn, noAuthor } from './names';

/** Where the authors of a forum page may stand. */
export interface AuthorPlaces {
  readonly metas: Metas;
  readonly citation: Citation;
  /** The paper's own note in the body, or null where the body shows another or a form. */
  readonly note: Element | null;
  /** The lists of names that the page has apart from the one it shows, each to be counted before it is believed. */
  readonly elsewhere: () => readonly (readonly string[])[];
  /** The person signed in, by the beginning of the name. */
  readonly signedIn: string | null;
}

/** The authors, or none: then `hidden` tells whether the page hides them. */
export interface ForumAuthors {
  readonly authors: Found<readonly Author[]> | null;
  readonly hidden: boolean;
}

/** How an author who is an object is written into the metadata (version 1.15). */
const OBJECT = '[object Object]';

/**
 * Authors from the metadata, or from the page where the metadata cannot say. Where the metadata of a paper name nobody,
 * what stands in the author list is whoever signed the note, and the authors are hidden; except that of a blind paper
 * (API v1) its own authors see the names, which nobody else is shown here.
 */
export function forumAuthors(places: AuthorPlaces): ForumAuthors {
  const { metas, citation, note, signedIn } = places;
  const found = metas('citation_author');
  // More than are believed anywhere need not be looked at.
  if (found.length > MOST_AUTHORS) return { authors: null, hidden: false };
  const tags = found.map(foundText);
  const listed = readAuthorList(note?.querySelector('.forum-authors h3, .signatures'));
  if (tags.includes(OBJECT)) return { authors: wholeList(places, listed, tags.length), hidden: listed.hidden };
  if (tags.length > 0 && !tags.every((tag) => noAuthor(tag) === 'hidden')) {
    return { authors: authorsOfTags(tags, citation), hidden: false };
  }
  if (tags.length === 0 && !citation.title) {
    const expected = listed.authors.length + listed.leftOut;
    return { authors: wholeList(places, listed, expected), hidden: listed.hidden };
  }
  const revealed = (tags.length > 0 || listed.revealed) && isAmong(listed.authors, signedIn);
  return { authors: revealed ? wholeList(places, listed, listed.authors.length) : null, hidden: !revealed };
}

/** The page's list where it is whole; else one from elsewhere that names as many as there are. */
function wholeList({ elsewhere }: AuthorPlaces, listed: AuthorList, expected: number): Found<readonly Author[]> | null {
  if (listed.leftOut === 0 && listed.authors.length > 0) return found(listed.authors, 'page');
  const names = elsewhere().find((list) => list.length === expected) ?? [];
  return found(
    names.map((name) => authorNamed(name) ?? UNNAMED),
    'page',
  );
}

/** The names in the tags, groups left out; several in one tag where the authors were entered as one string. */
function authorsOfTags(tags: readonly string[], citation: Citation): Found<readonly Author[]> | null {
  const names = tags.length === 1 ? tags.flatMap(namesIn) : tags;
  const asTheyStand = names.length === tags.length && !names.some((name) => noAuthor(name) || name.includes('@'));
  if (asTheyStand) return citation.authors;
  const people = names.filter((name) => noAuthor(name) === null);
  return found(
    people.flatMap((name) => authorNamed(name) ?? []),
    'citation-metadata',
  );
}

/** Whether a name as the menu shows it, which may be cut, begins an author's. One letter or two would fit too many. */
function isAmong(authors: readonly Author[], signedIn: string | null): boolean {
  const start = signedIn?.toLowerCase() ?? '';
  return start.length > 2 && authors.some(({ name }) => name.toLowerCase().startsWith(start));
}
