import * as v from 'valibot';
import type { Agreement } from '../../agreements/agreement';
import type { HandIn } from '../../agreements/hand-in';
import type { VenueValues, VenueWant } from '../../agreements/wanted';
import type { Corrections } from '../../any-form/blank-form';
import { address, day, handInEntries, ofBlank, sha256, text, whole } from '../../any-form/bounds';
import { agreementSchema, provenanceSchema } from './stored-agreement';

/** A blank form that somebody brought, with all that was said of it. Its file is kept beside it, byte for byte. */
export interface BroughtForm {
  /** By chance; also that of its agreement. */
  readonly id: string;
  /** In the words of whoever brought it. */
  readonly name: string;
  /** Where its file is from: an https address, or null. */
  readonly source: string | null;
  readonly provenance: Exclude<Agreement['provenance'], { kind: 'publisher' }>;
  /** The day on which it was brought, as ISO 8601 writes it. */
  readonly added: string;
  /** The same by the computer's clock: milliseconds since 1970. */
  readonly at: number;
  /** Its file: SHA-256 in hexadecimal, and the name that it came with. */
  readonly file: { readonly sha256: string; readonly bytes: number; readonly name: string };
  /** The form that it was brought instead of; null where there is none. Both are kept. */
  readonly supersedes: string | null;
  /** Whether it is offered for new forms no more. */
  readonly retired: boolean;
  readonly corrections: Corrections;
  /** The venue whose papers it is offered for, as it calls itself; null where nobody said. */
  readonly venue: string | null;
  readonly values: VenueValues;
  /** What the venue has put into single blanks, by the ids of the agreement's fields. */
  readonly given: Readonly<Record<string, string>>;
  readonly handIn: HandIn | null;
  /** What was made of the file and the corrections, and by which version of the finder: another may make something else. */
  readonly agreement: Agreement;
  readonly finder: number;
}

/** A new id, for a form and its agreement: no agreement that ships begins so. */
export const newFormId = (): string => `brought-${crypto.randomUUID()}`;

/** Corrections of so many blanks no form has. */
const MOST_BLANKS = 500;
const id = v.pipe(v.string(), v.regex(/^brought-[\w-]{1,80}$/));
const blank = ofBlank(text);
const value = v.optional(text);

const corrections = v.object({
  changed: v.pipe(
    v.record(
      text,
      v.object({
        label: v.optional(blank.label),
        wants: v.optional(blank.wants),
        asks: v.optional(blank.asks),
        box: v.optional(blank.box),
        given: v.optional(blank.given),
        isOn: v.optional(v.boolean()),
      }),
    ),
    v.check((changed) => Object.keys(changed).length <= MOST_BLANKS),
  ),
  added: v.pipe(v.array(v.object({ page: whole(1, 10_000), ...blank })), v.maxLength(MOST_BLANKS)),
} satisfies Record<keyof Corrections, v.GenericSchema>);

const schema = v.object({
  id,
  name: text,
  source: v.nullable(address),
  provenance: provenanceSchema,
  added: day,
  at: v.fallback(v.pipe(v.number(), v.finite()), 0),
  file: v.object({ sha256, bytes: whole(0, 2 ** 40), name: text }),
  supersedes: v.fallback(v.nullable(id), null),
  retired: v.fallback(v.boolean(), false),
  corrections,
  venue: v.fallback(v.nullable(text), null),
  values: v.object({
    event: value,
    editors: value,
    series: value,
    number: value,
    place: value,
  } satisfies Record<VenueWant, v.GenericSchema>),
  given: v.fallback(v.record(text, text), {}),
  handIn: v.fallback(v.nullable(v.object(handInEntries(text, address))), null),
  agreement: agreementSchema,
  finder: whole(0, 1_000_000),
} satisfies Record<keyof BroughtForm, v.GenericSchema>);

/** A record as it was kept, hostile until parsed; null where it is none, or where its agreement is of another file. */
export function broughtFormFrom(kept: unknown): BroughtForm | null {
  const parsed = v.safeParse(schema, kept);
  if (!parsed.success) return null;
  const { agreement, file } = parsed.output;
  return agreement.id === parsed.output.id && agreement.file.sha256 === file.sha256 ? parsed.output : null;
}
