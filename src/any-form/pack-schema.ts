import * as v from 'valibot';
import { OF_VENUE, type VenueWant } from '../agreements/wanted';
import { foundText } from '../paper/found-text';
import { address, handInEntries, ofBlank, sha256, whole } from './bounds';

/** What a pack calls itself. */
export const SCHEMA = 'imprimatur-venue-pack';
/** The version of its schema. A field more or less makes a new one: a pack holds what is known here and nothing else. */
export const VERSION = 1;
/** More blanks than this are no form's corrections, in all of its files together. */
export const MOST_BLANKS = 60;
/** A text is no longer than this, in UTF-16 units. */
const LONGEST = 200;
const MOST_FILES = 6;
/** A file of a form is no larger, in bytes. */
const LARGEST = 50_000_000;

/** Words that are shown to people: on one line, without anything that is not seen, and without the tags of HTML. */
export const words = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LONGEST),
  v.check((typed) => foundText(typed) === typed && !/<[/!a-z]/i.test(typed)),
);
const link = v.pipe(address, v.maxLength(LONGEST));
const blankId = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST));
const blank = ofBlank(words);

const file = v.strictObject({
  /** Which of several forms it is, in the venue's words. */
  name: words,
  sha256,
  bytes: whole(1, LARGEST),
  source: v.nullable(link),
  changed: v.record(
    blankId,
    v.strictObject({
      label: v.optional(blank.label),
      wants: v.optional(blank.wants),
      asks: v.optional(blank.asks),
      box: v.optional(blank.box),
      given: v.optional(blank.given),
      isOn: v.optional(v.boolean()),
    }),
  ),
  added: v.array(v.strictObject({ page: whole(1, 1000), ...blank })),
});

const value = v.optional(words);

/** A pack as its file has it, hostile until parsed. */
export const packSchema = v.strictObject({
  schema: v.literal(SCHEMA),
  version: v.literal(VERSION),
  venue: words,
  files: v.pipe(
    v.array(file),
    v.minLength(1),
    v.maxLength(MOST_FILES),
    v.check((files) => new Set(files.map((each) => each.sha256)).size === files.length),
  ),
  values: v.strictObject({
    event: value,
    editors: value,
    series: value,
    number: value,
    place: value,
  } satisfies Record<VenueWant, v.GenericSchema>),
  handIn: v.nullable(v.strictObject(handInEntries(words, link))),
});

/** The names of the venue's values, in the order in which a pack is written. */
export const VALUES: readonly VenueWant[] = OF_VENUE;
