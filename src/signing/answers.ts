import { givenIn, valuesOf } from '../agreements';
import type { Agreement, Field } from '../agreements/agreement';
import { questionsOf } from '../agreements/parts';
import { isOfPerson, OF_PERSON, type PersonWant } from '../agreements/wanted';
import type { Draft } from './draft';
import type { Answers } from './form';
import { isSomebody, NOBODY, type Person, proposeFor } from './person';

type Written = Extract<Field, { asks: 'text' }>;

/** What a draft keeps an answer of the signer's under that no question asks for alone: the form prints it among others. */
export const apart = (want: PersonWant) => `person:${want}`;

/** What an agreement wants of its signer only together with something else, so that it must be asked for by itself. */
export function askedApart(agreement: Agreement): readonly PersonWant[] {
  const written = writtenIn(agreement);
  const wanted = new Set(written.flatMap(({ wants }) => wants));
  return OF_PERSON.filter((want) => wanted.has(want) && !written.some((field) => asksAlone(field, want)));
}

/** What a draft and what is kept tell of its signer; the draft first. */
export function personIn(agreement: Agreement, answers: Answers, kept: Person | null): Person {
  const fields = writtenIn(agreement);
  const told = OF_PERSON.map((want) => {
    const alone = fields.find((field) => asksAlone(field, want));
    return [want, answers[alone?.id ?? apart(want)] ?? kept?.[want] ?? ''] as const;
  });
  return { ...NOBODY, ...Object.fromEntries(told) };
}

/** What of a draft's answers would be kept for other forms; null where there is nothing. */
export function personToKeep(agreement: Agreement, answers: Answers, kept: Person | null): Person | null {
  const person = personIn(agreement, answers, kept);
  return isSomebody(person) ? person : null;
}

/**
 * A draft after a change, with what is proposed for its agreement's questions: an answer that nobody has given, or that
 * is what was proposed before the change, is what is proposed now: what the venue has put into that blank, else what the
 * blank wants. Choices are never proposed.
 */
export function withProposals(agreement: Agreement, before: Draft, after: Draft, kept: Person | null): Draft {
  const [values, given] = [valuesOf(agreement), givenIn(agreement)];
  const propose = (field: Written, draft: Draft) =>
    given[field.id] ?? proposeFor(field.wants, draft, personIn(agreement, draft.answers, kept), values);
  const answers: Record<string, string> = { ...after.answers };
  for (const field of writtenIn(agreement)) {
    const answered = after.answers[field.id];
    const isAlone = field.wants.length === 1 && field.wants.some(isOfPerson);
    // What a person is asked for alone is proposed as it is kept; it does not follow from itself.
    const was = isAlone ? answered : propose(field, before);
    if (answered === undefined || (!isAlone && answered === was)) answers[field.id] = propose(field, after);
  }
  const isSame = Object.keys(answers).every((id) => answers[id] === after.answers[id]);
  return isSame ? after : { ...after, answers };
}

function writtenIn(agreement: Agreement): readonly Written[] {
  return questionsOf(agreement).filter((field): field is Written => field.asks === 'text');
}

function asksAlone({ wants }: Written, want: PersonWant): boolean {
  return wants.length === 1 && wants[0] === want;
}
