import * as v from 'valibot';
import type { SignedFor } from '../../portals/attach/same-paper';
import type { CalendarDate } from '../../signing/date';

/** What stays known of a form that was signed here: nothing of its ink, and of its author no name. */
export interface SignedForm {
  /** Of the file's bytes, in hexadecimal; no two forms have the same. */
  readonly sha256: string;
  /** The agreement's id. */
  readonly agreement: string;
  /** What the draft was kept under: a form that is signed anew for the same paper has the same. */
  readonly key: string;
  readonly title: string;
  readonly venue: string | null;
  /** The date on the form. */
  readonly date: CalendarDate;
  readonly fileName: string;
  /** The paper, or the page, that it was signed for; null where neither was known. */
  readonly signedFor: SignedFor | null;
  /** When it was signed by the computer's clock: milliseconds since 1970. */
  readonly at: number;
}

/** A text of this many UTF-16 units is no title. */
const LONGEST = 20_000;
const text = v.pipe(v.string(), v.maxLength(LONGEST));
const textOrNull = v.fallback(v.nullable(text), null);
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const signedFor = v.variant('kind', [
  v.object({
    kind: v.literal('paper'),
    paper: v.object({ portal: text, key: text, title: text, number: textOrNull, url: text }),
  }),
  v.object({ kind: v.literal('address'), address: text }),
]);

const schema = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  agreement: text,
  key: text,
  title: text,
  venue: textOrNull,
  date: v.object({ year: whole(1, 9999), month: whole(1, 12), day: whole(1, 31) }),
  fileName: text,
  signedFor: v.fallback(v.nullable(signedFor), null),
  at: v.fallback(v.pipe(v.number(), v.finite()), 0),
} satisfies Record<keyof SignedForm, v.GenericSchema>);

/** A record as it was kept, hostile until parsed; null where it is none. */
export function signedFormFrom(kept: unknown): SignedForm | null {
  const parsed = v.safeParse(schema, kept);
  return parsed.success ? parsed.output : null;
}
