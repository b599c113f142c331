import * as v from 'valibot';
import { agreementById } from '../agreements';
import { termsOf } from '../agreements/canonical-text';
import type { Author, FactSource, Paper, PaperFact, PaperStatus } from '../paper/paper';
import type { DateForm } from '../signing/date';
import { type Draft, type DraftField, EMPTY_PEN, type Pen, type SignedRecord } from '../signing/draft';
import { type FileNames, type Habits, USUAL } from '../signing/habits';
import { HAND_NAMES } from '../signing/hands';
import { INKS as INK_COLOURS } from '../signing/ink';
import { isRecord } from './record';
import { outlinesSchema, strokeSchema } from './stored-strokes';
import { STORED_VERSION, upToDate } from './stored-version';

/** Whether something of the draft or of the settings that are being read had to be left out. */
let spoilt = false;

/**
 * A field that may be missing, for an earlier version did not have it: then, and where it cannot be read, it is this
 * instead. Only the latter spoils what is read.
 */
const or = <Schema extends v.GenericSchema>(schema: Schema, instead: v.InferInput<Schema> & v.InferOutput<Schema>) =>
  v.optional(
    v.fallback(schema, () => {
      spoilt = true;
      return instead;
    }),
    instead,
  );

/** One of these words; a word that only a later version knows is this instead, and no damage. */
function word<Word extends string, const Instead>(words: Readonly<Record<Word, unknown>>, instead: Instead) {
  const isKnown = (text: string): text is Word => Object.hasOwn(words, text);
  return v.pipe(
    v.string(),
    v.transform((text): Word | Instead => (isKnown(text) ? text : instead)),
  );
}

/** What a title or name may measure at most when it comes out of storage, in UTF-16 units. */
const LONGEST = 20_000;
const text = v.pipe(v.string(), v.maxLength(LONGEST));
const textOrNull = or(v.nullable(text), null);

// The tables of fields and words below are complete: the compiler asks for what is added to their types.

const authorSchema = v.object({ name: text, given: text, family: text } satisfies Record<
  keyof Author,
  v.GenericSchema
>);

const SOURCES: Readonly<Record<FactSource, true>> = {
  'citation-metadata': true,
  'json-ld': true,
  'dublin-core': true,
  'open-graph': true,
  'document-title': true,
  page: true,
  address: true,
  'portal-api': true,
};
const source = v.optional(word(SOURCES, undefined));

const STATUSES: Readonly<Record<PaperStatus, true>> = {
  accepted: true,
  rejected: true,
  withdrawn: true,
  undecided: true,
  unknown: true,
};

const paperSchema = v.object({
  portal: text,
  key: text,
  title: text,
  authors: or(v.array(authorSchema), []),
  otherAuthors: or(v.optional(v.array(authorSchema)), undefined),
  anonymous: or(v.optional(v.literal(true)), undefined),
  signedIn: textOrNull,
  corresponding: v.optional(text),
  status: or(word(STATUSES, 'unknown'), 'unknown'),
  venue: textOrNull,
  year: or(v.nullable(v.pipe(v.number(), v.integer())), null),
  yearFrom: or(v.nullable(word({ venue: true, publication: true }, null)), null),
  number: textOrNull,
  slug: textOrNull,
  url: or(text, ''),
  sources: or(
    v.object({
      title: source,
      authors: source,
      venue: source,
      year: source,
      number: source,
      status: source,
      slug: source,
    } satisfies Record<PaperFact, v.GenericSchema>),
    {},
  ),
} satisfies Record<keyof Paper, v.GenericSchema>);

/** What an author has put into the ways of signing, as it is kept. */
export const penSchema = v.object({
  tab: or(word({ draw: true, type: true, image: true }, 'draw'), 'draw'),
  strokes: or(v.array(strokeSchema), []),
  typed: or(text, ''),
  hand: or(v.nullable(word(HAND_NAMES, null)), null),
  picture: or(v.nullable(outlinesSchema), null),
  meant: or(v.boolean(), false),
} satisfies Record<keyof Pen, v.GenericSchema>);

const FIELDS: Readonly<Record<DraftField, true>> = {
  title: true,
  signer: true,
  date: true,
  fileName: true,
  agreement: true,
};
const fieldsSchema = v.pipe(
  v.array(word(FIELDS, null)),
  v.transform((fields) => fields.filter((field) => field !== null)),
);

const signedSchema = v.object({
  date: or(text, ''),
  fileName: or(text, ''),
  title: or(text, ''),
  signer: or(text, ''),
  attached: or(v.boolean(), false),
} satisfies Record<keyof SignedRecord, v.GenericSchema>);

/** The part of a draft that may stay on disk: facts, names, dates. */
const factsSchema = v.object({
  agreement: or(text, ''),
  paper: or(v.nullable(paperSchema), null),
  title: or(text, ''),
  signer: or(text, ''),
  date: or(text, ''),
  fileName: or(text, ''),
  edited: or(fieldsSchema, []),
  answers: or(v.record(text, text), {}),
  record: or(v.boolean(), true),
  ink: or(word(INK_COLOURS, USUAL.ink), USUAL.ink),
  ideographs: or(v.nullable(word({ chinese: true, japanese: true }, null)), null),
  signed: or(v.nullable(signedSchema), null),
  /** Set where nothing of an earlier record could be read. */
  lost: or(v.boolean(), false),
});

/** More clauses no agreement has. */
const MOST_CLAUSES = 200;
const clauseNumber = v.pipe(v.string(), v.maxLength(20));

/** The part that goes when the browser closes: signature, confirmations, and which clauses were read for them. */
const signingSchema = v.object({
  terms: or(text, ''),
  authority: or(v.boolean(), false),
  agreed: or(v.boolean(), false),
  met: or(v.pipe(v.array(clauseNumber), v.maxLength(MOST_CLAUSES)), []),
  pen: or(penSchema, { ...EMPTY_PEN, strokes: [], picture: null }),
});

const NAMES_OF_FILES: Readonly<Record<FileNames, true>> = { publisher: true, number: true };
const DATE_FORMS: Readonly<Record<DateForm, true>> = { 'month-first': true, 'day-first': true, iso: true };
/** More spellings of one name nobody has. */
const MOST_SPELLINGS = 20;

const habitsSchema = v.object({
  spellings: or(v.pipe(v.array(text), v.maxLength(MOST_SPELLINGS)), []),
  record: or(v.boolean(), USUAL.record),
  badge: or(v.boolean(), USUAL.badge),
  fileNames: or(word(NAMES_OF_FILES, USUAL.fileNames), USUAL.fileNames),
  dates: or(word(DATE_FORMS, USUAL.dates), USUAL.dates),
  ink: or(word(INK_COLOURS, USUAL.ink), USUAL.ink),
} satisfies Record<keyof Habits, v.GenericSchema>);

const settingsSchema = v.object({
  signer: or(text, ''),
  keepsFiles: or(v.boolean(), false),
  habits: or(habitsSchema, { ...USUAL, spellings: [] }),
});

/** What is remembered across papers: the name last signed with, whether the PDFs are kept of forms signed here, habits. */
export interface Settings {
  readonly signer: string;
  readonly keepsFiles: boolean;
  readonly habits: Habits;
}

/** A draft taken apart for its two places: facts for the disk, signature, confirmations and what was read for the session. */
export function toStored(draft: Draft, savedAt: number) {
  const { agreement, paper, title, signer, answers, date, fileName, edited, ink, record, ideographs, signed } = draft;
  const { terms, authority, agreed, met, pen } = draft;
  const version = STORED_VERSION;
  return {
    facts: {
      version,
      savedAt,
      agreement,
      paper,
      title,
      signer,
      answers,
      date,
      fileName,
      edited,
      ink,
      record,
      ideographs,
      signed,
    },
    signing: { version, terms, authority, agreed, met, pen },
  };
}

/**
 * A draft put together again from what storage holds, both parts hostile until read and of this version or an earlier
 * one. Confirmations of other words than the agreement has now are gone, and so is what was read of those words. Fields
 * that cannot be read are empty; `damaged` says whether there are such.
 */
export function fromStored(key: string, facts: unknown, signing: unknown): { draft: Draft; damaged: boolean } {
  spoilt = !isRecord(facts) || (signing !== undefined && !isRecord(signing));
  const { lost, ...rest } = v.parse(factsSchema, isRecord(facts) ? upToDate('facts', facts) : {});
  const { pen, ...given } = v.parse(signingSchema, isRecord(signing) ? upToDate('signing', signing) : {});
  const terms = termsOf(agreementById(rest.agreement));
  const confirmations = given.terms === terms ? given : { authority: false, agreed: false, met: [] };
  return { draft: { key, ...rest, pen, ...confirmations, terms }, damaged: spoilt || lost };
}

/** Settings as they are kept. */
export function toStoredSettings(settings: Settings) {
  return { version: STORED_VERSION, ...settings };
}

/** Settings read from what storage holds, hostile until read. What cannot be read counts as not set; `damaged` says so. */
export function settingsFromStored(stored: unknown): { readonly settings: Settings; readonly damaged: boolean } {
  spoilt = stored !== undefined && !isRecord(stored);
  const settings = v.parse(settingsSchema, isRecord(stored) ? upToDate('settings', stored) : {});
  return { settings, damaged: spoilt };
}

/** The pen that earlier versions kept in the settings, or null; hostile until read. */
export function penFromStoredSettings(stored: unknown): Pen | null {
  const read = v.safeParse(v.object({ pen: penSchema }), stored);
  return read.success ? read.output.pen : null;
}
