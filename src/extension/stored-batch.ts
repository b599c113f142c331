import * as v from 'valibot';
import { type Batch, MOST_TOGETHER, type NamedPen } from '../signing/batch';
import { isRecord } from './record';
import { penSchema } from './stored';
import { isOfLaterVersion, STORED_VERSION } from './stored-version';

/** What a key, a name or a statement may measure at most when it comes out of storage, in UTF-16 units. */
const LONGEST = 50_000;
const text = v.pipe(v.string(), v.maxLength(LONGEST));
const texts = v.pipe(v.array(text), v.maxLength(MOST_TOGETHER));

const schema = v.object({
  papers: v.pipe(texts, v.minLength(1)),
  signed: texts,
  agreed: texts,
  authority: v.record(text, text),
  pens: v.pipe(
    v.array(v.object({ signer: text, pen: penSchema } satisfies Record<keyof NamedPen, v.GenericSchema>)),
    v.maxLength(MOST_TOGETHER),
  ),
  date: v.nullable(text),
} satisfies Record<keyof Batch, v.GenericSchema>);

/** A batch as it is kept until the browser closes. */
export function toStoredBatch(batch: Batch) {
  return { version: STORED_VERSION, ...batch };
}

/** A batch read from what storage holds, hostile until read; null where there is none or it cannot be read. */
export function batchFromStored(stored: unknown): Batch | null {
  if (!isRecord(stored) || isOfLaterVersion(stored)) return null;
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : null;
}
