import { foundText } from '../../paper/found-text';
import { authorFrom, authorFromParts } from '../../paper/names';
import type { Author, PaperStatus } from '../../paper/paper';
import { MOST_AUTHORS } from '../metadata/citation';
import { isObject, parsed } from '../metadata/json-ld';
import { statusIn } from '../metadata/status';
import { type Listed, named, withoutAddresses } from './authors';
import type { Site } from './site';

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
  const top = parsed(answer ?? '');
  const paper = isObject(top) && top.ok === true ? (top.paper ?? top.result) : null;
  const title = isObject(paper) ? foundText(wording(paper.title)) : '';
  if (!isObject(paper) || !title || (paper.pid !== undefined && String(paper.pid) !== pid)) return null;
  const people: readonly unknown[] = Array.isArray(paper.authors) ? paper.authors : [];
  const { authors, signedIn } = withoutAddresses(people.length > MOST_AUTHORS ? [] : people.flatMap(listed), site);
  const status = statusIn(`${wording(paper.status)} ${wording(paper.decision)}`);
  return {
    title,
    authors: authors.length > 0 ? authors : null,
    status: status === 'unknown' ? null : status,
    signedIn,
  };
}

/** Reads an answer of `api/whoami`: the name of the person signed in, or null where it names nobody (3.0b3). */
export function readWhoami(answer: string | undefined, site: Site): string | null {
  const top = parsed(answer ?? '');
  const [me] = isObject(top) && top.ok === true ? listed(top) : [];
  return me && me.email.toLowerCase() === site.email ? me.author?.name || null : null;
}

/** Given and family names as the development head (`given_name`) and 3.1 (`first`) call them. */
function listed(value: unknown): Listed[] {
  if (!isObject(value)) return [];
  const given = wording(value.given_name) || wording(value.first);
  const family = wording(value.family_name) || wording(value.last);
  const name = wording(value.name);
  const author = given || family ? authorFromParts(given, family) : authorFrom(name);
  const email = wording(value.email);
  return [{ author: named(author, given + family + name + email + wording(value.affiliation)), email }];
}

function wording(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
