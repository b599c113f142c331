import * as v from 'valibot';
import { isSomebody, type Person } from '../signing/person';
import { isRecord } from './record';
import { isOfLaterVersion, STORED_VERSION, type StoredRecord } from './stored-version';

/** Longer than this, in UTF-16 units, is nobody's address. */
const LONGEST = 1000;
/** Whether a text of the person that is being read had to be left out. */
let spoilt = false;
const text = v.optional(
  v.fallback(v.pipe(v.string(), v.maxLength(LONGEST)), () => {
    spoilt = true;
    return '';
  }),
  '',
);
const schema = v.object({
  affiliation: text,
  address: text,
  email: text,
  job: text,
  organization: text,
} satisfies Record<keyof Person, v.GenericSchema>);

/** What forms ask of a person, as it is kept. */
export function toStoredPerson(person: Person): StoredRecord {
  return { version: STORED_VERSION, ...person };
}

/**
 * What forms ask of a person, read from what storage holds, hostile until read: null where nothing is kept, or nothing
 * that can be read. Each text that cannot be read is as if it were not there: `damaged`.
 */
export function personFromStored(stored: unknown): { readonly person: Person | null; readonly damaged: boolean } {
  if (stored === undefined || isOfLaterVersion(stored)) return { person: null, damaged: false };
  if (!isRecord(stored)) return { person: null, damaged: true };
  spoilt = false;
  const person = v.parse(schema, stored);
  return { person: isSomebody(person) ? person : null, damaged: spoilt };
}
