import { foundText } from '../../paper/found-text';
import { authorFrom, authorFromParts } from '../../paper/names';
import type { Author, PaperStatus } from '../../paper/paper';
import { MOST_AUTHORS } from '../metadata/citation';
import { type Listed, withoutAddresses } from './authors';
import { asRecord, parseJson, type Site } from './site';
import { statusIn } from './status';

/** What the paper API tells; null for what it leaves out. */
export interface Told {
  readonly title: string;
  /** Null where it names no authors: they are hidden from the person signed in. */
  readonly authors: readonly Author[] | null;
  readonly status: PaperStatus | null;
  readonly signedIn: string | null;
}

/**
 * Reads an answer of `api/paper`: the paper under `paper`, in 3.0.0 under `result`. Returns null for a refusal (which
 * may come with HTTP 200), for another paper, and for what is no such answer at all.
 */
export function readPaperOfApi(answer: string | undefined, pid: string, site: Site): Told | null {
  const top = asRecord(parseJson(answer ?? ''));
  const paper = top?.ok === true ? (asRecord(top.paper) ?? asRecord(top.result)) : null;
  const title = foundText(wording(paper?.title));
  if (!paper || !title || (paper.pid !== undefined && String(paper.pid) !== pid)) return null;
  const people: readonly unknown[] = Array.isArray(paper.authors) ? paper.authors : [];
  const { authors, signedIn } = withoutAddresses(people.length > MOST_AUTHORS ? [] : people.flatMap(listed), site);
  const words = `${wording(paper.status)} ${wording(paper.decision)}`.trim();
  return {
    title,
    authors: authors.length > 0 ? authors : null,
    status: words ? statusIn(words) : null,
    signedIn,
  };
}

/** Reads an answer of `api/whoami`: the name of the person signed in, or null where it names nobody (3.0b3). */
export function readWhoami(answer: string | undefined, site: Site): string | null {
  const top = asRecord(parseJson(answer ?? ''));
  const [me] = top?.ok === true ? listed(top) : [];
  return me && me.email.toLowerCase() === site.email ? (me.author?.name ?? null) : null;
}

/** Given and family names as the development head (`given_name`) and 3.1 (`first`) call them. */
function listed(value: unknown): Listed[] {
  const person = asRecord(value);
  if (!person) return [];
  const given = wording(person.given_name) || wording(person.first);
  const family = wording(person.family_name) || wording(person.last);
  const author = given || family ? authorFromParts(given, family) : authorFrom(wording(person.name));
  return [{ author, email: wording(person.email) }];
}

function wording(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
