import type { Agreement } from './agreement';
import type { Collection } from './collection';
import { PMLR } from './pmlr';
import type { Publisher, Venue } from './publisher';

/** Every publisher whose agreements can be filled in; the first is offered when nothing tells which one is asked for. */
export const publishers: readonly [Publisher, ...Publisher[]] = [PMLR];

/** Every agreement that can be filled in, in the order of its publishers. */
export const agreements: readonly [Agreement, ...Agreement[]] = [
  ...publishers[0].agreements,
  ...publishers.slice(1).flatMap((publisher) => publisher.agreements),
];

/** The agreement of that id; the first one when the id is unknown (a draft kept by another version). */
export function agreementById(id: string): Agreement {
  return agreements.find((agreement) => agreement.id === id) ?? publishers[0].agreements[0];
}

/** Whose agreement it is; the first publisher for one that is nobody's. */
export function publisherOf({ id }: Agreement): Publisher {
  return publishers.find((publisher) => publisher.agreements.some((own) => own.id === id)) ?? publishers[0];
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
