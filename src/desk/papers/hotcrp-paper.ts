import * as v from 'valibot';
import type { ListedAuthor } from '../listed-paper';
import { addressIn, authorInParts, authorNamed } from './listed-authors';
import type { ListObject } from './openreview-note';

const text = v.optional(v.fallback(v.string(), ''), '');
const id = v.optional(v.fallback(v.union([v.string(), v.number()]), ''), '');
const person = v.object({
  name: text,
  given_name: text,
  given: text,
  first: text,
  family_name: text,
  family: text,
  last: text,
  email: text,
  contact: v.optional(v.fallback(v.boolean(), false), false),
});
const people = v.optional(
  v.fallback(v.pipe(v.array(v.fallback(v.nullable(person), null)), v.maxLength(20_000)), []),
  [],
);

const PAPER = v.object({
  pid: id,
  id,
  title: v.string(),
  authors: people,
  contacts: people,
  decision: text,
  status: text,
  withdrawn: v.optional(v.fallback(v.boolean(), false), false),
});

/** A paper of HotCRP's JSON, of any of its versions. */
export function hotcrpPaper(given: unknown): ListObject {
  const read = v.safeParse(PAPER, given);
  if (!read.success) return { kind: 'other' };
  const { pid, id: other, title, authors, contacts, decision, status, withdrawn } = read.output;
  const writeTo = new Set(contacts.map((contact) => contact?.email.toLowerCase() ?? ''));
  return {
    kind: 'paper',
    paper: {
      key: '',
      number: String(pid || other),
      otherIds: [],
      title,
      authors: authors.flatMap((author) => (author ? authorOf(author, writeTo) : [])),
      decision: withdrawn ? 'withdrawn' : decision || status,
    },
  };
}

function authorOf(author: v.InferOutput<typeof person>, writeTo: ReadonlySet<string>): readonly ListedAuthor[] {
  const email = addressIn(author.email);
  const isContact = author.contact || (email !== null && writeTo.has(email.toLowerCase()));
  const given = author.given_name || author.given || author.first;
  const family = author.family_name || author.family || author.last;
  const read =
    given || family ? authorInParts({ given, family }, email, isContact) : authorNamed(author.name, email, isContact);
  return read ? [read] : [];
}
