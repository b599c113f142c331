import * as v from 'valibot';
import type { Paper } from '../paper/paper';
import { type Draft, EMPTY_PEN, type Pen } from '../signing/draft';

/** What a title or name may measure at most when it comes out of storage, in characters. */
const LONGEST = 20_000;
const text = v.pipe(v.string(), v.maxLength(LONGEST));
const orNull = <T extends v.GenericSchema>(schema: T) => v.fallback(v.nullable(schema), null);

const authorSchema = v.object({ name: text, given: text, family: text });
const sources = ['citation-metadata', 'json-ld', 'dublin-core', 'open-graph', 'document-title', 'page'] as const;
const sourceSchema = v.picklist([...sources, 'address', 'portal-api']);

const paperSchema: v.GenericSchema<unknown, Paper> = v.object({
  portal: text,
  key: text,
  title: text,
  authors: v.fallback(v.array(authorSchema), []),
  anonymous: v.optional(v.literal(true)),
  signedIn: orNull(text),
  corresponding: v.optional(text),
  status: v.fallback(v.picklist(['accepted', 'rejected', 'withdrawn', 'undecided', 'unknown']), 'unknown'),
  venue: orNull(text),
  year: orNull(v.number()),
  yearFrom: orNull(v.picklist(['venue', 'publication'])),
  number: orNull(text),
  slug: orNull(text),
  url: v.fallback(text, ''),
  sources: v.fallback(
    v.object({
      title: v.optional(sourceSchema),
      authors: v.optional(sourceSchema),
      venue: v.optional(sourceSchema),
      year: v.optional(sourceSchema),
      number: v.optional(sourceSchema),
      status: v.optional(sourceSchema),
      slug: v.optional(sourceSchema),
    }),
    {},
  ),
});

const coordinate = v.pipe(v.number(), v.finite());
const strokeSchema = v.array(v.object({ x: coordinate, y: coordinate }));

/** The pen as it is kept; what cannot be read of it is left blank. */
export const penSchema = v.object({
  tab: v.fallback(v.picklist(['draw', 'type']), 'draw'),
  strokes: v.fallback(v.array(strokeSchema), []),
  typed: v.fallback(text, ''),
});

/** The part of a draft that may stay on disk: facts, names, dates. Every field that is damaged is left empty. */
export const factsSchema = v.object({
  savedAt: v.fallback(v.number(), () => Date.now()),
  agreement: v.fallback(text, ''),
  paper: orNull(paperSchema),
  title: v.fallback(text, ''),
  signer: v.fallback(text, ''),
  date: v.fallback(text, ''),
  fileName: v.fallback(text, ''),
  edited: v.fallback(v.array(v.picklist(['title', 'signer', 'date', 'fileName'])), []),
  record: v.fallback(v.boolean(), true),
  ideographs: orNull(v.picklist(['chinese', 'japanese'])),
  signed: orNull(v.object({ date: text, fileName: text, title: text, signer: text })),
});

/** The part that goes when the browser closes: signature and confirmations. */
export const signingSchema = v.object({
  authority: v.fallback(v.boolean(), false),
  agreed: v.fallback(v.boolean(), false),
  pen: v.fallback(penSchema, EMPTY_PEN),
});

/** What is remembered across papers. */
export const settingsSchema = v.object({
  signer: v.fallback(text, ''),
  pen: orNull(penSchema),
});

/** What is remembered across papers: the name last signed with, and the signature if the author asked to keep it. */
export interface Settings {
  readonly signer: string;
  readonly pen: Pen | null;
}

/** The two halves of a draft as they are kept. */
export interface StoredDraft {
  readonly facts: v.InferOutput<typeof factsSchema>;
  readonly signing: v.InferOutput<typeof signingSchema>;
}

/** A draft taken apart for its two places. */
export function toStored(draft: Draft, savedAt: number): StoredDraft {
  const {
    agreement,
    paper,
    title,
    signer,
    date,
    fileName,
    edited,
    record,
    ideographs,
    signed,
    authority,
    agreed,
    pen,
  } = draft;
  return {
    facts: {
      savedAt,
      agreement,
      paper,
      title,
      signer,
      date,
      fileName,
      edited: [...edited],
      record,
      ideographs,
      signed,
    },
    signing: { authority, agreed, pen: { ...pen, strokes: pen.strokes.map((stroke) => [...stroke]) } },
  };
}

/**
 * A draft put together again from what storage holds, both parts hostile until read.
 * @returns null when there is none; `damaged` when something of it had to be left out.
 */
export function fromStored(
  key: string,
  facts: unknown,
  signing: unknown,
): { readonly draft: Draft; readonly savedAt: number; readonly damaged: boolean } | null {
  if (facts === undefined && signing === undefined) return null;
  const factsRead = v.safeParse(factsSchema, facts);
  const signingRead = v.safeParse(signingSchema, signing ?? {});
  const { savedAt, ...rest } = factsRead.success ? factsRead.output : v.parse(factsSchema, {});
  const parts = signingRead.success ? signingRead.output : v.parse(signingSchema, {});
  const damaged = differs(facts, { savedAt, ...rest }) || (signing !== undefined && differs(signing, parts));
  return { draft: { key, ...rest, ...parts }, savedAt, damaged };
}

/** Whether reading had to replace anything of what was stored. */
function differs(stored: unknown, read: object): boolean {
  if (typeof stored !== 'object' || stored === null) return true;
  return JSON.stringify(sorted(stored)) !== JSON.stringify(sorted(read));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([k, inner]) => [k, sorted(inner)]));
}
