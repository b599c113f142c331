import * as v from 'valibot';
import { sha256, text, whole } from '../../any-form/bounds';
import type { FileReading, FormReading, SeenFact, TextCheck } from '../../desk/file-reading';
import type { WhyUnread } from '../../desk/read-form';

/** More of anything no reading has. */
const MOST = 2000;
const list = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.maxLength(MOST));
const page = whole(1, 1_000_000);
const count = whole(0, 1_000_000);
/** A word of the program's own: what it is not known for is said by the compiler, of a later version nothing. */
const word = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z-]+$/));

const fact = v.variant('kind', [
  v.object({ kind: v.literal('read'), text }),
  v.object({ kind: v.literal('picture'), guess: text }),
  v.object({ kind: v.picklist(['empty', 'unknown']) }),
]) satisfies v.GenericSchema<unknown, SeenFact>;

const place = v.object({
  kind: v.picklist(['clause', 'choice', 'preamble', 'heading', 'footnote', 'attestation', 'signature-block']),
  number: text,
});

type Difference = TextCheck['differences'][number];
type Trick = TextCheck['tricks'][number];
const textCheck = v.object({
  kind: v.literal('text'),
  compared: v.nullable(v.picklist(['checked', 'not-this-agreement', 'too-long', 'empty'])),
  differences: list(
    v.object({
      kind: v.custom<Difference['kind']>((kind) => v.is(word, kind)),
      place,
      found: text,
      expected: text,
      isInTitle: v.boolean(),
    }),
  ),
  isTypographic: v.boolean(),
  isPractice: v.boolean(),
  additions: list(
    v.object({
      text,
      blank: v.nullable(v.picklist(['title', 'name', 'date', 'answer'])),
      isReservation: v.boolean(),
    }),
  ),
  tricks: list(v.object({ kind: v.custom<Trick['kind']>((kind) => v.is(word, kind)), page: v.nullable(page), text })),
  scanned: list(page),
  lookedAt: v.boolean(),
  beside: count,
  different: count,
  titleBlank: text,
});

const scanVerdict = v.variant('kind', [
  v.object({ kind: v.picklist(['no-difference', 'too-little', 'not-this-agreement', 'empty']) }),
  v.object({ kind: v.picklist(['doubts', 'pages-missing']), doubts: count, open: count }),
  v.object({ kind: v.literal('all-same'), doubts: count }),
  v.object({ kind: v.literal('others'), words: count }),
]);

const form = v.object({
  pages: v.nullable(v.object({ from: page, to: page })),
  agreement: v.nullable(text),
  check: v.variant('kind', [
    textCheck,
    v.object({
      kind: v.literal('scan'),
      verdict: scanVerdict,
      isPractice: v.boolean(),
      missing: list(text),
      pictures: list(page),
    }),
    v.object({ kind: v.literal('refused'), why: v.custom<WhyUnread>((why) => v.is(word, why)) }),
  ]),
  title: fact,
  signer: fact,
  party: fact,
  date: fact,
  signed: v.picklist(['drawn', 'typed', 'image', 'digital', 'initials', 'none', 'unknown']),
  otherSignature: text,
  record: v.nullable(v.object({ title: text, signer: text, key: text })),
}) satisfies v.GenericSchema<unknown, FormReading>;

/** A reading as it is kept: it counts as long as files would be held against the same. */
export interface KeptReading {
  readonly reading: FileReading;
  /** What reads, and which agreements its forms were held against, in short. */
  readonly against: string;
}

const schema = v.object({
  version: v.literal(2),
  against: text,
  reading: v.object({
    sha256,
    forms: v.pipe(list(form), v.minLength(1)),
    paperTitle: v.nullable(text),
  }) satisfies v.GenericSchema<unknown, FileReading>,
});

/** A reading as it was kept, hostile until parsed; null where it is none. */
export function readingFrom(kept: unknown): KeptReading | null {
  const parsed = v.safeParse(schema, kept);
  return parsed.success ? { reading: parsed.output.reading, against: parsed.output.against } : null;
}

/** A reading, to be kept. */
export const storedReading = ({ reading, against }: KeptReading): unknown => ({ version: 2, against, reading });
