import * as v from 'valibot';
import type { ListedAuthor } from '../listed-paper';
import type { FoundPaper } from './found-papers';
import { addressIn, authorNamed } from './listed-authors';

/** What an object of a list is: a paper, something that belongs to one (a review), or nothing that is known. */
export type ListObject =
  | { readonly kind: 'paper'; readonly paper: FoundPaper }
  | { readonly kind: 'reply' }
  | { readonly kind: 'other' };

/** A value of API v1, or of v2, which wraps it. */
const inEither = <Wanted>(schema: v.GenericSchema<unknown, Wanted>) =>
  v.union([
    schema,
    v.pipe(
      v.object({ value: schema }),
      v.transform(({ value }) => value),
    ),
  ]);

const NAME = v.union([
  v.string(),
  v.pipe(
    v.object({ fullname: v.string() }),
    v.transform(({ fullname }) => fullname),
  ),
]);
/** A text in either API; '' for anything else. */
const text = v.optional(v.fallback(inEither(v.string()), ''), '');
/** A list of texts in either API; [] for anything else. */
const texts = v.optional(v.fallback(inEither(v.pipe(v.array(NAME), v.maxLength(20_000))), []), []);

const REPLY = v.object({ invitation: text, invitations: texts, content: v.object({ decision: text }) });
const replies = v.optional(v.fallback(v.array(v.fallback(v.nullable(REPLY), null)), []), []);

const NOTE = v.object({
  id: v.string(),
  forum: text,
  replyto: text,
  number: v.optional(v.fallback(v.nullable(v.number()), null), null),
  invitation: text,
  invitations: texts,
  content: v.object({ title: text, authors: texts, authorids: texts, venue: text, venueid: text, decision: text }),
  details: v.optional(v.fallback(v.object({ replies, directReplies: replies }), { replies: [], directReplies: [] }), {
    replies: [],
    directReplies: [],
  }),
});

/** What says in a venue's name, an invitation or a decision what became of a paper. */
const SAYS = /reject|withdr|accept|poster|oral|spotlight/i;

/** A note of OpenReview's API v1 or v2. What became of the paper stands in its decision, its venue or its invitation. */
export function openreviewNote(given: unknown): ListObject {
  const read = v.safeParse(NOTE, given);
  if (!read.success) return { kind: 'other' };
  const { id, forum, replyto, number, content, invitation, invitations, details } = read.output;
  if (replyto || (forum && forum !== id)) return { kind: 'reply' };
  const decisions = [...details.replies, ...details.directReplies].flatMap((reply) => {
    const isDecision = reply && [reply.invitation, ...reply.invitations].some((name) => name.endsWith('Decision'));
    return isDecision ? [reply.content.decision] : [];
  });
  const says = [content.decision, ...decisions, content.venue, content.venueid, invitation, ...invitations];
  return {
    kind: 'paper',
    paper: {
      key: '',
      number: number === null ? '' : String(number),
      otherIds: [id],
      title: content.title,
      authors: authorsOf(content.authors, content.authorids),
      decision: says.find((said) => SAYS.test(said)) ?? '',
    },
  };
}

function authorsOf(names: readonly string[], ids: readonly string[]): readonly ListedAuthor[] {
  return names.flatMap((name, i) => authorNamed(name, addressIn(ids[i] ?? ''), false) ?? []);
}
