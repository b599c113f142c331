import * as v from 'valibot';
import { text } from '../../any-form/bounds';
import type { Decided } from '../../desk/desk';

/** What was said of one form. */
export interface StoredDecision {
  readonly form: string;
  readonly decision: { readonly said: 'accepted' | 'sent-back'; readonly note: string } | null;
  /** Which paper it is of, its id being null for none; null where nobody said. */
  readonly paper: { readonly id: string | null } | null;
}

const schema = v.object({
  version: v.literal(1),
  form: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}-\d{1,7}$/)),
  decision: v.nullable(v.object({ said: v.picklist(['accepted', 'sent-back']), note: text })),
  paper: v.nullable(v.object({ id: v.nullable(text) })),
});

/** What was decided, a record a form. */
export function storedDecisions({ decisions, papers }: Decided): readonly (StoredDecision & { readonly version: 1 })[] {
  return [...new Set([...decisions.keys(), ...papers.keys()])].map((form) => ({
    version: 1,
    form,
    decision: decisions.get(form) ?? null,
    paper: papers.has(form) ? { id: papers.get(form) ?? null } : null,
  }));
}

/** What was decided, of records as they were kept, hostile until parsed: what is none is left out. */
export function decidedFrom(kept: readonly unknown[]): Decided {
  const decisions = new Map<string, NonNullable<StoredDecision['decision']>>();
  const papers = new Map<string, string | null>();
  for (const one of kept) {
    const parsed = v.safeParse(schema, one);
    if (!parsed.success) continue;
    const { form, decision, paper } = parsed.output;
    if (decision) decisions.set(form, decision);
    if (paper) papers.set(form, paper.id);
  }
  return { decisions, papers };
}
