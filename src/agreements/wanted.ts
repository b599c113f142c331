import type { Wanted } from './agreement';

/** What a blank may want that the venue knows: the same for all of its authors. */
export const OF_VENUE = ['event', 'editors', 'series', 'number', 'place'] as const satisfies readonly Wanted[];
export type VenueWant = (typeof OF_VENUE)[number];

/** What a venue has said of itself for its forms; nothing of what it has not said. */
export type VenueValues = Readonly<Partial<Record<VenueWant, string>>>;

/** What a blank may want that only its signer knows, and that may be kept for the next form. */
export const OF_PERSON = [
  'affiliation',
  'address',
  'email',
  'job',
  'organization',
] as const satisfies readonly Wanted[];
export type PersonWant = (typeof OF_PERSON)[number];

/** Whether the venue itself may say what is wanted. */
export function isOfVenue(want: Wanted): want is VenueWant {
  return (OF_VENUE as readonly Wanted[]).includes(want);
}

/** Whether it is the signer who is asked. */
export function isOfPerson(want: Wanted): want is PersonWant {
  return (OF_PERSON as readonly Wanted[]).includes(want);
}
