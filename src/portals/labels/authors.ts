import { LONGEST_TEXT } from '../../paper/found-text';
import { authorFrom } from '../../paper/names';
import { namesOnly } from '../../paper/names/clean';
import { type Persons, personsIn } from '../../paper/names/persons';
import { isInstitution } from '../../paper/names/titles';
import type { Author } from '../../paper/paper';
import { MOST_AUTHORS } from '../metadata/citation';
import { isElement, shownIn } from './shown';

/** Authors as a page lists them, another reading of the list if one is as possible, and the first whom it marks as the corresponding one. */
export interface AuthorList extends Persons {
  readonly corresponding: string | null;
}

/** Elements that hold one author each where a list has no other divisions. */
const ITEM = 'li, p, div, tr, dd, .speaker-item';
const MARK = /[*∗✔✓✉]/;
/** A line that says what a mark means. */
const LEGEND = /^\s*[*∗✔✓✉]\s*[:：=]?\s*(?:correspond|contact|present|denotes|indicates)/i;

/**
 * Reads an author list however it is set: an element each, a line each, or one line set off by semicolons, commas,
 * "and". Parentheses, addresses and raised marks are no part of a name; an asterisk or the word "corresponding" marks
 * the corresponding author.
 */
export function readAuthorList(value: readonly Node[]): AuthorList {
  const lines = value
    .map(inLines)
    .join('')
    .split('\n')
    .map((line) => withoutAsides(withoutAsides(line)).replace(/^\s*[:：]/, ''));
  // A line of its own below the first may be an affiliation.
  const pieces = lines
    .flatMap(inPieces)
    .filter((piece) => piece.trim() && !LEGEND.test(piece))
    .filter((piece, i) => i === 0 || !isInstitution(piece.replace(/,.*/, '')));
  if (pieces.length > MOST_AUTHORS) return NOBODY;
  const each = pieces.map((piece) => personsIn(piece, 'inverts', pieces.length === 1));
  const authors = each.flatMap((persons) => persons.authors);
  if (authors.length > MOST_AUTHORS) return NOBODY;
  const other = each.find((persons) => persons.other)?.other ?? null;
  return { authors, other, corresponding: markedIn(lines, authors) };
}

const NOBODY: AuthorList = { authors: [], other: null, corresponding: null };

/** One author of a list, before those that name nobody are dropped. */
export interface Entry {
  readonly author: Author | null;
  readonly marked: boolean;
}

/** The authors among the entries of a list, in their order. */
export function authorList(entries: readonly Entry[]): AuthorList {
  return {
    authors: entries.flatMap(({ author }) => author ?? []),
    other: null,
    corresponding: entries.find(({ author, marked }) => author && marked)?.author?.name ?? null,
  };
}

/** A node's text with a line for each break and each item in it; of raised text only an asterisk stays. */
function inLines(node: Node): string {
  if (!isElement(node)) return shownIn(node).replace(/\s+/g, ' ');
  if (node.matches('br')) return '\n';
  if (node.matches('sup')) return MARK.test(node.textContent ?? '') ? '*' : '';
  const text = node.childElementCount > 0 ? [...node.childNodes].map(inLines).join('') : shownIn(node);
  return node.matches(ITEM) ? `\n${text}\n` : text;
}

/** A line in pieces short enough to be read: whole, unless it is longer than any list that is. */
function inPieces(line: string): readonly string[] {
  return line.length > LONGEST_TEXT ? line.split(/[;；|•]/.test(line) ? /[;；|•]/ : /[,，、]/) : [line];
}

/** Drops what stands in parentheses, innermost first; of the word "corresponding" in them an asterisk stays. */
function withoutAsides(line: string): string {
  return line.replace(/\([^()]*\)|\[[^[\]]*\]|<[^<>]*>/g, (aside) => (/correspond|contact/i.test(aside) ? '*' : ' '));
}

/** The first author beside whose name, or a part of it, a mark stands. */
function markedIn(lines: readonly string[], authors: readonly Author[]): string | null {
  for (const line of lines.filter((each) => MARK.test(each))) {
    for (const piece of line.split(/[,，、;；|•]|\s(?:and|&)\s/).filter((each) => MARK.test(each))) {
      const names = authorFrom(namesOnly(piece))?.name;
      const marked = authors.find(({ name, given, family }) => [name, given, family].includes(names ?? ''));
      if (marked) return marked.name;
    }
  }
  return null;
}
