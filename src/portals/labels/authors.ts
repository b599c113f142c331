import { authorFrom } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { MOST_AUTHORS } from '../metadata/citation';
import { isElement, shownIn } from './shown';

/** Authors as a page lists them, and the first whom it marks as the corresponding one. */
export interface AuthorList {
  readonly authors: readonly Author[];
  readonly corresponding: string | null;
}

/** Elements that hold one author each where a list has no other divisions. */
const ITEM = 'li, p, div, tr, dd, .speaker-item';
/** The longest name, in UTF-16 units, with whatever is set beside it. */
const LONGEST_NAME = 500;
const MARK = /[*∗✔✓✉]/;

/**
 * Reads an author list however it is set: an element each, a line each, or one line set off by semicolons, commas,
 * "and". Parentheses, addresses and raised marks are no part of a name; an asterisk or the word "corresponding" marks
 * the corresponding author.
 */
export function readAuthorList(value: readonly Node[]): AuthorList {
  const lines = value.map(inLines).join('').split('\n');
  const entries = lines.flatMap((line) => personsIn(line, lines.length > 1));
  const listed = entries.length > MOST_AUTHORS ? [] : entries.map(authorIn);
  return authorList(listed);
}

/** One author of a list, before those that name nobody are dropped. */
export interface Entry {
  readonly author: Author | null;
  readonly marked: boolean;
}

/** The authors among the entries of a list, in their order. */
export function authorList(entries: readonly Entry[]): AuthorList {
  return {
    authors: entries.flatMap(({ author }) => author ?? []),
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

function personsIn(line: string, one: boolean): string[] {
  const plain = withoutAsides(withoutAsides(line)).replace(/^\s*[:：]/, '');
  if (/[;；|•]/.test(plain)) return plain.split(/[;；|•]/);
  const persons = plain.split(/\s+(?:and|&)\s+/);
  // "Smith, Jane" throughout, or one name alone that is not two in full ("Jane Smith, Bob Lee").
  const inverted = persons.every((person) => person.split(',').length === 2);
  const [first = '', second = ''] = plain.split(',').map((part) => part.trim());
  const twoInFull = first.includes(' ') && second.includes(' ') && !/^\p{Ll}/u.test(first);
  if (inverted && (persons.length > 1 || one || !twoInFull)) return persons;
  // A suffix after a comma belongs to the name before it.
  return persons.flatMap((person) => person.split(/[,，、](?!\s*(?:jr|sr|i{2,3}|iv)\b)/i));
}

/** Drops what stands in parentheses, innermost first; of the word "corresponding" in them an asterisk stays. */
function withoutAsides(line: string): string {
  return line.replace(/\([^()]*\)|\[[^[\]]*\]|<[^<>]*>/g, (aside) => (/correspond|contact/i.test(aside) ? '*' : ' '));
}

function authorIn(entry: string): Entry {
  if (entry.length > LONGEST_NAME) return { author: null, marked: false };
  const name = entry.replace(/\S+@\S+/g, ' ').replace(/[*∗✔✓✉†‡§¶\d⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '');
  return { author: authorFrom(name), marked: MARK.test(entry) };
}
