import type { Author } from './paper';

/**
 * An author of whom the page tells no name (HotCRP knows some by their address only): a gap in the list, to be filled
 * in by whoever signs. The address itself is never kept.
 */
export const UNNAMED: Author = { name: '', given: '', family: '' };

/** The names that are known, in the order of the paper. */
export function knownNames(authors: readonly Author[]): string[] {
  return authors.flatMap(({ name }) => name || []);
}

/** Every author's name, for saying that somebody is none of them; [] where that cannot be said, since one has no name. */
export function allNames(authors: readonly Author[]): readonly string[] {
  const names = knownNames(authors);
  return names.length === authors.length ? names : [];
}
