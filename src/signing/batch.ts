import { type Draft, EMPTY_PEN, type Pen } from './draft';
import { sameName } from './prefill';
import { type Missing, sign } from './sign';

/** How many papers are signed together at most: of each the portal is asked for its title and authors. */
export const MOST_TOGETHER = 100;

/** A signer's ink. */
export interface NamedPen {
  readonly signer: string;
  readonly pen: Pen;
}

/**
 * Several papers' agreements on their way to being signed together. The facts stand in each paper's own draft; here is
 * what is given once for all of them, and for which paper its author may sign. Plain data: it is kept on every change.
 */
export interface Batch {
  /** The papers' keys, in the order of the list. */
  readonly papers: readonly string[];
  /** The keys of those that are signed. */
  readonly signed: readonly string[];
  /** The terms (`termsOf`) that were read and agreed to. */
  readonly agreed: readonly string[];
  /** By a paper's key, the statement (`statementOf`) for which somebody said that they sign for all authors. */
  readonly authority: Readonly<Record<string, string>>;
  /** At most one for each signer. */
  readonly pens: readonly NamedPen[];
  /** The date as its author typed it; null for that of each draft. */
  readonly date: string | null;
}

/** Drafts that one person signs with one signature: of the same signer and the same agreement. Never empty. */
export interface Group {
  readonly signer: string;
  readonly drafts: readonly [Draft, ...Draft[]];
}

/** A batch that nothing was given for yet. */
export function batchOf(papers: readonly string[]): Batch {
  return { papers, signed: [], agreed: [], authority: {}, pens: [], date: null };
}

/** What an author says to sign for: a tick that was given for another title, signer or agreement counts for nothing. */
function statementOf({ title, signer, terms }: Draft): string {
  return JSON.stringify([title, signer, terms]);
}

/** The draft with what was given in the batch: confirmations, date, and the ink of its own signer alone. */
export function withGiven(draft: Draft, batch: Batch): Draft {
  const said = Object.hasOwn(batch.authority, draft.key) ? batch.authority[draft.key] : undefined;
  return {
    ...draft,
    authority: said === statementOf(draft),
    agreed: batch.agreed.includes(draft.terms),
    date: batch.date ?? draft.date,
    pen: penOf(batch, draft.signer),
  };
}

/** The batch in which it is said, or taken back, that one signs for all authors of a draft. */
export function withAuthority(batch: Batch, draft: Draft, given: boolean): Batch {
  const { [draft.key]: _, ...others } = batch.authority;
  return { ...batch, authority: given ? { ...others, [draft.key]: statementOf(draft) } : others };
}

/** The batch in which the words of a draft's agreement are agreed to, or no more. */
export function withAgreed(batch: Batch, { terms }: Draft, given: boolean): Batch {
  const others = batch.agreed.filter((each) => each !== terms);
  return { ...batch, agreed: given ? [...others, terms] : others };
}

/** The batch with a signer's ink. */
export function withPen(batch: Batch, signer: string, pen: Pen): Batch {
  return { ...batch, pens: [...batch.pens.filter((each) => !sameName(each.signer, signer)), { signer, pen }] };
}

/** A signer's ink; a pen that has not touched the paper where there is none. */
export function penOf({ pens }: Batch, signer: string): Pen {
  return pens.find((each) => sameName(each.signer, signer))?.pen ?? EMPTY_PEN;
}

/** The drafts by who signs what, in their order. */
export function groupsOf(drafts: readonly Draft[]): readonly Group[] {
  const groups: { signer: string; drafts: [Draft, ...Draft[]] }[] = [];
  for (const draft of drafts) {
    const group = groups.find(
      ({ signer, drafts: [{ terms }] }) => sameName(signer, draft.signer) && terms === draft.terms,
    );
    if (group) group.drafts.push(draft);
    else groups.push({ signer: draft.signer.trim(), drafts: [draft] });
  }
  return groups;
}

/** What is given once for all. */
const ONCE: readonly Missing[] = [
  'agreed',
  'date',
  'date-impossible',
  'date-ambiguous',
  'signature',
  'signature-dot',
  'signature-stroke',
];

/** Something that drafts with what was given still need: once for all of them, or of one of them. */
export type MissingInBatch =
  | { readonly of: 'all'; readonly what: Missing }
  | { readonly of: Draft; readonly what: Missing };

/** Everything that keeps the drafts from being signed; what is given once is named once, after what each paper needs. */
export function missingInBatch(drafts: readonly Draft[]): readonly MissingInBatch[] {
  const ofEach: MissingInBatch[] = [];
  const ofAll = new Set<Missing>();
  for (const draft of drafts) {
    const result = sign(draft);
    for (const what of result.kind === 'missing' ? result.missing : []) {
      if (ONCE.includes(what)) ofAll.add(what);
      else ofEach.push({ of: draft, what });
    }
  }
  return [...ofEach, ...[...ofAll].map((what) => ({ of: 'all', what }) as const)];
}
