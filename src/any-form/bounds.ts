import * as v from 'valibot';
import type { Wanted } from '../agreements/agreement';
import { type HandIn, isFileName } from '../agreements/hand-in';
import type { FoundBlank } from './blank-form';

/** What a text may measure at most when it comes out of storage, in UTF-16 units. */
const LONGEST = 20_000;
/** Any text of a form, or about it. */
export const text = v.pipe(v.string(), v.maxLength(LONGEST));

/** A whole number within bounds. */
export const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** SHA-256 in hexadecimal. */
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A day as ISO 8601 writes it, that a calendar has. */
export const day = v.pipe(v.string(), v.isoDate(), v.check(isOfCalendar));

function isOfCalendar(typed: string): boolean {
  const time = Date.parse(`${typed}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(typed);
}

/** An address that is fit to be followed: https, without a name or password in it. */
export const address = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https:\/\/[!-~]+$/),
  v.check((typed) => {
    const url = URL.canParse(typed) ? new URL(typed) : null;
    return url?.protocol === 'https:' && url.username === '' && url.password === '';
  }),
);

/** A place on a page, in points; what a file has may lie off its page. */
export const coordinate = v.pipe(v.number(), v.minValue(-20_000), v.maxValue(20_000));
const edges = v.object({ left: coordinate, top: coordinate, right: coordinate, bottom: coordinate });
/** A box on a page, possibly of no height. */
export const place = v.pipe(
  edges,
  v.check(({ left, top, right, bottom }) => left <= right && top <= bottom),
);
/** A box on a page to write in: it has a width and a height. */
export const box = v.pipe(
  edges,
  v.check(({ left, top, right, bottom }) => left < right && top < bottom),
);

const WANTED: Readonly<Record<Wanted, true>> = {
  title: true,
  authors: true,
  signer: true,
  affiliation: true,
  address: true,
  email: true,
  job: true,
  organization: true,
  event: true,
  editors: true,
  series: true,
  number: true,
  place: true,
  date: true,
};
const isWanted = (word: unknown): word is Wanted => typeof word === 'string' && Object.hasOwn(WANTED, word);
/** What a blank wants: each once at most. */
export const wants = v.pipe(
  v.array(v.custom<Wanted>(isWanted)),
  v.maxLength(Object.keys(WANTED).length),
  v.check((words) => new Set(words).size === words.length),
);

const ASKS = v.picklist(['text', 'signature', 'mark']) satisfies v.GenericSchema<unknown, FoundBlank['asks']>;

/** What may be said of a blank, in texts of some kind: of one that was found, all of it may be left out. */
export const ofBlank = <Text extends v.GenericSchema<string>>(words: Text) => ({
  label: v.union([v.literal(''), words]),
  wants,
  asks: ASKS,
  box,
  given: v.nullable(words),
});

/** How a form is to be handed in, in texts and addresses of some kind. */
export const handInEntries = <Text extends v.GenericSchema<string>>(words: Text, link: v.GenericSchema<string>) =>
  ({
    fileName: v.nullable(v.pipe(v.string(), v.maxLength(100), v.check(isFileName))),
    megabytes: v.nullable(v.pipe(v.number(), v.minValue(0.01), v.maxValue(1000))),
    ink: v.boolean(),
    where: v.nullable(
      v.variant('kind', [
        v.strictObject({ kind: v.literal('address'), text: link }),
        v.strictObject({ kind: v.literal('words'), text: words }),
      ]),
    ),
    by: v.nullable(day),
    source: v.nullable(link),
  }) satisfies Record<keyof HandIn, v.GenericSchema>;
