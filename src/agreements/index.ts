import type { Agreement } from './agreement';
import { type Brought, isOfVenue, publisherOfBrought } from './brought';
import type { Collection } from './collection';
import { PMLR } from './pmlr';
import type { Publisher, Venue } from './publisher';
import type { VenueValues } from './wanted';

/** Every publisher whose agreements can be filled in; the first is offered when nothing tells which one is asked for. */
export const publishers: readonly [Publisher, ...Publisher[]] = [PMLR];

/** Every agreement that ships with the extension, in the order of its publishers. */
export const agreements: readonly [Agreement, ...Agreement[]] = [
  ...publishers[0].agreements,
  ...publishers.slice(1).flatMap((publisher) => publisher.agreements),
];

/** What is known of an agreement of which its venue has said nothing. */
const SAYS_NOTHING = { venue: null, values: {}, given: {}, handIn: null, supersedes: null, retired: false } as const;

/** Those that were brought, as this page or worker has been told. */
let brought: readonly Brought[] = [];

/**
 * Makes agreements that were brought known to this page or worker, instead of those it was told of before. None takes
 * the place of one that ships, nor of one that stands before it in the list.
 */
export function useBrought(list: readonly Brought[]): void {
  const taken = new Set(agreements.map(({ id }) => id));
  brought = list.filter(({ agreement: { id } }) => !taken.has(id) && taken.add(id));
}

/** Those that were brought, as this page or worker was told of them: the same list until it is told anew. */
export function broughtAgreements(): readonly Brought[] {
  return brought;
}

/** Every agreement that is known here, those that ship first: also what a checked form may be one of. */
export function knownAgreements(): readonly [Agreement, ...Agreement[]] {
  return [...agreements, ...brought.map(({ agreement }) => agreement)];
}

/** The agreements that are offered for a new form. */
export function offeredAgreements(): readonly [Agreement, ...Agreement[]] {
  return [...agreements, ...brought.flatMap(({ agreement, retired }) => (retired ? [] : agreement))];
}

/**
 * The agreement that is offered first for papers of the venue that a page names: one that was brought for it, the latest
 * first, else the publisher's who is known to publish it, else the first of all.
 */
export function agreementFor(venue: string | null): Agreement {
  const own = brought.find((each) => !each.retired && isOfVenue(venue, each.venue));
  const publisher = publishers.find((each) => each.venue(venue)) ?? publishers[0];
  return own?.agreement ?? publisher.agreements[0];
}

/** What the venue of an agreement has said of itself for its forms. */
export function valuesOf({ id }: Agreement): VenueValues {
  return brought.find(({ agreement }) => agreement.id === id)?.values ?? {};
}

/** What the venue of an agreement has put into single blanks of it, by the ids of their fields. */
export function givenIn({ id }: Agreement): Brought['given'] {
  return brought.find(({ agreement }) => agreement.id === id)?.given ?? {};
}

/** The newer edition that took the place of an agreement that was brought, the latest where several did; else null. */
export function successorOf({ id }: Pick<Agreement, 'id'>): Agreement | null {
  return brought.find(({ agreement, supersedes }) => supersedes === id && agreement.id !== id)?.agreement ?? null;
}

/** The newest edition of an agreement, as far as others took its place; itself where none did. */
export function newestEditionOf(agreement: Agreement): Agreement {
  // What is kept may lead in a circle.
  const seen = new Set([agreement.id]);
  let newest = agreement;
  for (let next = successorOf(newest); next && !seen.has(next.id); next = successorOf(next)) {
    seen.add(next.id);
    newest = next;
  }
  return newest;
}

/** Whether an agreement of that id is known here. */
export function isKnown(id: string): boolean {
  return knownAgreements().some((agreement) => agreement.id === id);
}

/** The agreement of that id; the first one when the id is unknown (a draft kept by another version). */
export function agreementById(id: string): Agreement {
  return knownAgreements().find((agreement) => agreement.id === id) ?? publishers[0].agreements[0];
}

/** An agreement that a message brought a copy of: the very one that ships where it is one of those, else the copy. */
export function withoutCopying(copy: Agreement): Agreement {
  return agreements.find(({ id }) => id === copy.id) ?? copy;
}

/** Whose agreement it is: a publisher's, or whoever it was brought for, of whom nothing else is known. */
export function publisherOf(agreement: Agreement): Publisher {
  const { id, provenance } = agreement;
  const own = publishers.find((publisher) => publisher.agreements.some((each) => each.id === id));
  if (own) return own;
  const known = brought.find((each) => each.agreement.id === id);
  if (known || provenance.kind !== 'publisher') {
    return publisherOfBrought(known ?? { ...SAYS_NOTHING, agreement });
  }
  return publishers[0];
}

/**
 * The venue that a page names, if it is known to publish with one of the publishers. Returns null for every other: a
 * workshop at such a venue, a track that is not in its proceedings, a venue that shares its words.
 */
export function knownVenue(named: string | null): Venue | null {
  return inTurn((publisher) => publisher.venue(named));
}

/**
 * What is known of how the venue that a page names collects the form through that portal: what it said for the paper's
 * year, else for the last year before it; null where it said nothing, or only later.
 * @param year the paper's, or null where it is not known: then the latest word counts.
 */
export function collectionOf(venue: string | null, portal: string, year: number | null): Collection | null {
  return inTurn((publisher) => {
    const known = publisher.venue(venue);
    const said = publisher.collections.filter((each) => each.venue === known?.name && each.portal === portal);
    return said.find((each) => year === null || each.year <= year) ?? null;
  });
}

/** The name that the venue wants for the file of papers handed in through that portal; null where its publisher's rule holds. */
export function fileNameRule(venue: string | null, portal: string): { readonly pattern: string } | null {
  const facts = collectionOf(venue, portal, null)?.facts ?? [];
  return facts.find((fact) => fact.kind === 'file-name') ?? null;
}

function inTurn<Found>(ask: (publisher: Publisher) => Found | null): Found | null {
  for (const publisher of publishers) {
    const found = ask(publisher);
    if (found !== null) return found;
  }
  return null;
}
