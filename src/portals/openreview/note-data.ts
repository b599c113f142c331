import { foundText } from '../../paper/found-text';
import { isObject, type Json, parsed } from '../metadata/json-ld';
import { objectAt } from '../metadata/json-object';

/** What the data in a forum page say of its note. */
export interface NoteData {
  /** The names in order; empty where the data have none. */
  readonly authors: readonly string[];
  /** The venue line, or ''. */
  readonly venue: string;
}

/** The most text of a page's scripts, in UTF-16 units, that is looked into: pages of 500 replies have less than 1 MB. */
const LONGEST_DATA = 4_000_000;
/** How many places that look like the note are tried. */
const MOST_PLACES = 10;

/**
 * The note in the page's own data: Next.js writes what the server sent into scripts, piece by piece, as
 * `self.__next_f.push([1,"…"])` (OpenReview 1.15, property `forumNote`). Only the note of this id counts, for after a
 * click from paper to paper the data are still the old paper's. Returns null where there is none.
 */
export function readNoteData(document: Document, id: string): NoteData | null {
  const data = flightData(document);
  let at = -1;
  for (let tried = 0; tried < MOST_PLACES; tried++) {
    at = data.indexOf('"forumNote":', at + 1);
    if (at < 0) return null;
    const note = noteAt(data, at + '"forumNote":'.length);
    if (note && note.id === id && isObject(note.content)) return dataOf(note.content);
  }
  return null;
}

/** The server's answer, put together again from the strings in the page's scripts. */
function flightData(document: Document): string {
  let data = '';
  for (const script of document.getElementsByTagName('script')) {
    const push = /^\s*self\.__next_f\.push\((?=\[)/.exec(script.textContent ?? '')?.[0];
    if (push === undefined) continue;
    const written = script.textContent ?? '';
    if (data.length + written.length > LONGEST_DATA) break;
    const pushed = parsed(written.slice(push.length, written.lastIndexOf(']') + 1));
    if (Array.isArray(pushed) && pushed[0] === 1 && typeof pushed[1] === 'string') data += pushed[1];
  }
  return data;
}

/** A value in place, or, where only its number stands there ("$1f"), in the row of that number. */
function noteAt(data: string, at: number): Json | null {
  const row = /^"\$L?([\da-f]{1,8})"/.exec(data.slice(at, at + 14))?.[1];
  if (row === undefined) return objectAt(data, at);
  const start = data.indexOf(`\n${row}:{`);
  return start < 0 ? null : objectAt(data, start + row.length + 2);
}

/** The content of a note of API v2, each field of which has its value within, or of v1. */
function dataOf(content: Json): NoteData {
  const [authors, venue] = [content.authors, content.venue].map((field) => (isObject(field) ? field.value : field));
  return {
    authors: Array.isArray(authors) ? authors.map(nameOf) : [],
    venue: typeof venue === 'string' ? foundText(venue) : '',
  };
}

/** An author's name: itself, or the full name in an object; '' where there is neither, for no author is left out. */
function nameOf(author: unknown): string {
  const name = isObject(author) ? (author.fullname ?? author.name) : author;
  // A text that begins with a dollar is written with two.
  return typeof name === 'string' ? foundText(name.replace(/^\$\$/, '$')) : '';
}
