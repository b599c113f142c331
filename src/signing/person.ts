import type { Wanted } from '../agreements/agreement';
import {
  isOfPerson,
  isOfVenue,
  OF_PERSON,
  type PersonWant,
  type VenueValues,
  type VenueWant,
} from '../agreements/wanted';
import { foundText } from '../paper/found-text';
import type { Paper } from '../paper/paper';
import { knownNames } from '../paper/unnamed';
import type { Draft } from './draft';

/**
 * What forms ask of whoever signs, besides the name: each as it was written once, '' where it was not. Kept only where
 * its author asks for that, and shown before it is put into a form.
 */
export type Person = Readonly<Record<PersonWant, string>>;

/** Somebody of whom nothing was asked yet. */
export const NOBODY: Person = { affiliation: '', address: '', email: '', job: '', organization: '' };

/** What a form's blanks may be filled in from, as its author has it before them. */
export type KnownFacts = Pick<Draft, 'title' | 'signer' | 'date' | 'paper'>;

/**
 * The text that is proposed for a blank: what it wants, in that order and joined with commas, each text once, without what is
 * not known. Returns '' where nothing is, and for a blank that wants nothing.
 */
export function proposeFor(
  wants: readonly Wanted[],
  facts: KnownFacts,
  person: Person = NOBODY,
  values: VenueValues = {},
): string {
  const texts = wants.map((want) => foundText(factOf(want, facts, person, values)));
  return texts.filter((text, i) => text !== '' && texts.indexOf(text) === i).join(', ');
}

/** Whether anything is known of somebody. */
export function isSomebody(person: Person): boolean {
  return OF_PERSON.some((want) => foundText(person[want]) !== '');
}

function factOf(want: Wanted, facts: KnownFacts, person: Person, values: VenueValues): string {
  if (isOfPerson(want)) return person[want];
  if (isOfVenue(want)) return values[want] ?? onPage(want, facts.paper);
  switch (want) {
    case 'authors':
      return knownNames(facts.paper?.authors ?? []).join(', ');
    default:
      return facts[want];
  }
}

/** What the paper's page says of its venue, where the venue itself has not. */
function onPage(want: VenueWant, paper: Paper | null): string {
  if (want === 'event') return paper?.venue ?? '';
  return want === 'number' ? (paper?.number ?? '') : '';
}
