import * as v from 'valibot';
import { text } from '../../any-form/bounds';
import type { Decided, DecidedPaper, PaperDecision } from '../../desk/desk';

const paper = v.object({ id: text, title: text }) satisfies v.GenericSchema<unknown, DecidedPaper>;

/** What was said of one form. The first version knew no papers of decisions: what it kept is dropped, not believed. */
const schema = v.object({
  version: v.literal(2),
  form: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}-\d{1,7}$/)),
  decision: v.nullable(
    v.object({
      said: v.picklist(['accepted', 'sent-back']),
      note: text,
      paper: v.nullable(paper),
    }) satisfies v.GenericSchema<unknown, PaperDecision>,
  ),
  /** Which paper it is of, `to` being null for none; null where nobody said. */
  assigned: v.nullable(v.object({ to: v.nullable(paper) })),
});

/** A record as it is kept. */
export type StoredDecision = v.InferInput<typeof schema>;

/** What was decided of a form, as it is kept; null for nothing. */
export function storedDecision(form: string, { decisions, papers }: Decided): StoredDecision | null {
  const assigned = papers.get(form);
  const decision = decisions.get(form) ?? null;
  if (!decision && assigned === undefined) return null;
  return { version: 2, form, decision, assigned: assigned === undefined ? null : { to: assigned } };
}

/** What was decided, a record a form. */
export function storedDecisions(decided: Decided): readonly StoredDecision[] {
  return formsIn(decided).flatMap((form) => storedDecision(form, decided) ?? []);
}

/** The forms of which something else was decided than before. */
export function changedForms(before: Decided, now: Decided): readonly string[] {
  return [...new Set([...formsIn(before), ...formsIn(now)])].filter(
    (form) =>
      before.decisions.get(form) !== now.decisions.get(form) || before.papers.get(form) !== now.papers.get(form),
  );
}

const formsIn = ({ decisions, papers }: Decided) => [...new Set([...decisions.keys(), ...papers.keys()])];

/** What was decided, of records as they were kept, hostile until parsed: what is none is left out. */
export function decidedFrom(kept: readonly unknown[]): Decided {
  const decisions = new Map<string, PaperDecision>();
  const papers = new Map<string, DecidedPaper | null>();
  for (const one of kept) {
    const parsed = v.safeParse(schema, one);
    if (!parsed.success) continue;
    const { form, decision, assigned } = parsed.output;
    if (decision) decisions.set(form, decision);
    if (assigned) papers.set(form, assigned.to);
  }
  return { decisions, papers };
}
