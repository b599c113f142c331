import * as v from 'valibot';
import type { Agreement, BlankPlace, Block, Clause, Field, Inline, ShownByBlank } from '../../agreements/agreement';
import { address, coordinate, day, place, sha256, text, wants, whole } from '../../any-form/bounds';
import { layoutSchema } from './stored-layout';

/** More of anything no form has. */
const MOST_BLOCKS = 3000;
const MOST_FIELDS = 300;
const MOST_CLAUSES = 1000;
/** Clauses within clauses within clauses: no form goes deeper. */
const DEEPEST = 4;
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const list = <Schema extends v.GenericSchema>(schema: Schema, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most));

const field = v.variant('asks', [
  v.object({ id, asks: v.picklist(['title', 'signer', 'signature', 'date']) }),
  v.object({ id, asks: v.literal('text'), label: text, wants, isRequired: v.boolean() }),
  v.object({ id, asks: v.literal('choice'), label: text, options: list(text, MOST_FIELDS), isRequired: v.boolean() }),
]) satisfies v.GenericSchema<unknown, Field>;

const inline = v.variant('kind', [
  v.object({ kind: v.literal('text'), text }),
  v.object({ kind: v.literal('footnote-mark'), mark: id }),
]) satisfies v.GenericSchema<unknown, Inline>;

/** Clauses that hold others so many levels down at most: what was kept may hold itself. */
function clausesTo(depth: number): v.GenericSchema<unknown, readonly Clause[]> {
  const clauses = depth > 0 ? clausesTo(depth - 1) : list(v.never(), 0);
  return list(v.object({ number: text, text, note: text, clauses }), MOST_CLAUSES);
}

const block = v.variant('kind', [
  v.object({ kind: v.literal('heading'), text }),
  v.object({ kind: v.literal('paragraph'), content: list(inline, MOST_FIELDS) }),
  v.object({ kind: v.literal('blank'), field: id }),
  v.object({ kind: v.literal('choice'), field: id }),
  v.object({ kind: v.literal('clauses'), clauses: clausesTo(DEEPEST) }),
  v.object({ kind: v.literal('footnote'), mark: text, text }),
  v.object({ kind: v.literal('attestation'), text }),
  v.object({ kind: v.literal('signature-block'), rows: list(v.object({ label: text, field: id }), MOST_FIELDS) }),
]) satisfies v.GenericSchema<unknown, Block>;

const blankPlace = v.object({
  field: id,
  option: v.nullable(whole(0, MOST_FIELDS)),
  page: whole(1, 10_000),
  box: place,
  baseline: v.nullable(coordinate),
  rows: whole(0, MOST_FIELDS),
  leading: coordinate,
  size: coordinate,
  acroField: v.nullable(text),
} satisfies Record<keyof BlankPlace, v.GenericSchema>);

const shows = v.object({
  tricks: list(v.object({ kind: text, text }), MOST_FIELDS),
  margins: list(text, MOST_FIELDS),
  links: list(v.object({ text, target: text }), MOST_FIELDS),
  beside: list(v.object({ page: whole(1, 10_000), box: place }), MOST_FIELDS),
  // Records from before it was kept have none.
  ticked: v.fallback(list(text, MOST_FIELDS), []),
} satisfies Record<keyof ShownByBlank, v.GenericSchema>);

/** Nobody has written what a form says in other words: what is said about one that was brought is its words alone. */
const about = v.object({
  language: v.pipe(v.string(), v.maxLength(35)),
  summary: v.null(),
  authority: v.null(),
  licence: v.null(),
  lapse: v.null(),
});

/** Who says of a form that was brought what it is; never its publisher. */
export const provenanceSchema = v.variant('kind', [
  v.object({ kind: v.literal('served'), host: id, on: day }),
  v.object({ kind: v.literal('brought'), on: day }),
]);

const whatIsKept = v.object({
  id,
  publisher: text,
  version: text,
  source: v.union([v.literal(''), address]),
  files: list(v.object({ bytes: whole(0, 2 ** 40), sha256 }), 20),
  // What they fit is a pattern: none is taken from anywhere.
  editions: list(v.never(), 0),
  fields: list(field, MOST_FIELDS),
  blocks: list(block, MOST_BLOCKS),
  layout: layoutSchema,
  file: v.object({ sha256, places: list(blankPlace, MOST_BLOCKS), shows }),
  inkOnly: v.boolean(),
  provenance: provenanceSchema,
  about,
} satisfies Record<keyof Agreement, v.GenericSchema>);

/** An agreement that was derived from a form, hostile until parsed: every field that it names is one of its own. */
export const agreementSchema = v.pipe(whatIsKept, v.check(isWhole));

function isWhole({ fields, blocks, file }: v.InferOutput<typeof whatIsKept>): boolean {
  const own = new Map(fields.map((each) => [each.id, each]));
  if (own.size < fields.length || !file.places.every(({ field: named }) => own.has(named))) return false;
  return blocks.every((each) => {
    switch (each.kind) {
      case 'blank':
        return own.has(each.field);
      case 'choice':
        return own.get(each.field)?.asks === 'choice';
      case 'signature-block':
        return each.rows.every((row) => own.has(row.field));
      default:
        return true;
    }
  });
}
