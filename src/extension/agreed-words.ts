import * as v from 'valibot';
import { isRecord } from './record';
import { STORED_VERSION } from './stored-version';

/** The words that were agreed to by signing here, by their terms (`termsOf`), each with the day as a date is printed. */
export type AgreedWords = Readonly<Record<string, string>>;

/** What terms and a day may measure at most when they come out of storage, in UTF-16 units. */
const LONGEST = 200;
const short = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST));
const schema = v.object({ words: v.record(short, short) });

/** What is kept on disk of words agreed to: their digest and the day, no paper and no name. */
export function toStoredAgreed(words: AgreedWords) {
  return { version: STORED_VERSION, words };
}

/** What storage holds of words agreed to, hostile until read; none where it cannot be read. */
export function agreedFromStored(stored: unknown): AgreedWords {
  const read = v.safeParse(schema, isRecord(stored) ? stored : {});
  return read.success ? read.output.words : {};
}
