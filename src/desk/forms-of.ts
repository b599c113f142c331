import { holdsFor } from './decided-paper';
import type { Decided, DeskForm, Expected, ReadFile } from './desk';
import type { FormReading } from './file-reading';
import { type Claim, claimsFor, takenFor } from './matching/claims';
import { type NameEvidence, namedBy } from './matching/named-by';
import type { PaperIndex } from './matching/paper-index';
import type { ReadForm } from './read-form';
import type { KnownPaper } from './states/for-paper';
import { ownPaper } from './states/own-paper';
import { problem } from './states/problem';
import { type Judgement, judge, stateOf } from './states/problems-of';

/** What forms are held against. */
export interface FormsDesk {
  readonly index: PaperIndex;
  /** The same value as long as what is known of the paper is the same. */
  readonly known: (paper: string) => KnownPaper | null;
  readonly decided: Decided;
  readonly expected: Expected;
  readonly isOfOne: (folder: string) => boolean;
}

/** Papers that are named as matches, at most. */
const MOST_MATCHES = 6;

/** A form, with the places of the agreement that its pictures lack; null where that is not known. */
export interface PlacedForm {
  readonly form: DeskForm;
  readonly missing: readonly string[] | null;
}

/** The forms of a file, each taken for a paper or for none. */
export function formsOf(file: ReadFile, desk: FormsDesk): PlacedForm[] {
  const { forms } = file.reading;
  return forms.map((form): PlacedForm => {
    const { check } = form;
    const missing = check.kind === 'scan' && check.missing.length > 0 ? check.missing : null;
    return { form: formOf(form, file, desk), missing };
  });
}

function formOf(form: FormReading, { paths, reading }: ReadFile, desk: FormsDesk): DeskForm {
  const id = `${reading.sha256}-${form.pages?.from ?? 1}`;
  const { claims, named } = claimsOnce(form, paths, desk);
  const listed = (paper: string | null) => (paper === null ? null : (desk.index.papers.get(paper) ?? null));
  const said = desk.decided.papers.get(id);
  const isSaid = said !== undefined && holdsFor(said, listed(said?.id ?? null));
  const { paper, claimedBy } = isSaid ? { paper: said?.id ?? null, claimedBy: [] } : takenFor(claims);
  const decision = desk.decided.decisions.get(id);
  const { verdict, problems } = judgedOnce(form, paper, named, desk);
  const as = form.check.kind === 'scan' ? 'pictures' : 'text';
  const state = stateOf(problems, as);
  const made: DeskForm = {
    id,
    paths,
    form: {
      pages: form.pages,
      as,
      agreement: form.agreement,
      verdict,
      title: wordsOf(form.title),
      signer: wordsOf(form.signer),
      date: wordsOf(form.date),
      signed: form.signed,
      matches: claims.slice(0, MOST_MATCHES).map(({ paper: match, reasons }) => ({ paper: match, reasons })),
      problems,
    },
    // Nobody knows whether a form is right for a paper that nobody knows; without a list it is right by itself.
    state: paper === null && desk.index.papers.size > 0 && state !== 'wrong' ? 'to-look-at' : state,
    paper,
    claimedBy,
    decision: null,
  };
  // What was said of it as another paper's form says nothing of it as this one's.
  const ofPaper = desk.index.papers.size > 0 ? listed(paper) : ownPaper(made);
  return decision && holdsFor(decision.paper, ofPaper) ? { ...made, decision } : made;
}

const wordsOf = (fact: FormReading['title']) => (fact.kind === 'read' ? fact.text : '');

interface Claims {
  readonly claims: readonly Claim[];
  /** Of a form that has its file for itself. */
  readonly named: readonly NameEvidence[];
}

const claimed = new WeakMap<FormReading, Claims & { readonly index: PaperIndex; readonly where: string }>();

/** What speaks for each paper, worked out anew only where the list or the file's places are others. */
function claimsOnce(form: FormReading, paths: readonly string[], { index, isOfOne }: FormsDesk): Claims {
  const folders = paths.flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(0, i).join('/')));
  const where = JSON.stringify([paths, folders.map(isOfOne)]);
  const before = claimed.get(form);
  if (before?.index === index && before.where === where) return before;
  const evidence = namedBy(paths, index, isOfOne);
  // The name of a file of several forms is not that of each.
  const named = form.pages === null ? evidence : evidence.map((one) => ({ ...one, how: 'unsure' as const }));
  const made = { claims: claimsFor(form, named, index), named, index, where };
  claimed.set(form, made);
  return made;
}

/** How long what was worked out holds, though time goes on; in milliseconds. */
const AN_HOUR = 3_600_000;

const judged = new WeakMap<FormReading, { readonly of: readonly unknown[]; readonly judgement: Judgement }>();

/** What a form comes to for a paper, worked out anew only where something is known otherwise. */
function judgedOnce(
  form: FormReading,
  paper: string | null,
  named: readonly NameEvidence[],
  { index, known, expected }: FormsDesk,
): Judgement {
  const { agreement, deadline, now } = expected;
  const ofPaper = paper === null ? null : known(paper);
  const hour = Math.floor(now.getTime() / AN_HOUR);
  const of = [index, paper, ofPaper, named, agreement, deadline, hour];
  const before = judged.get(form);
  if (before?.of.every((value, i) => value === of[i])) return before.judgement;
  const isAnothers = (title: string) => {
    const same = index.titles.same(title);
    return same.length > 0 && same.every((match) => match.paper !== paper);
  };
  const { verdict, problems } = judge(form, ofPaper, expected, isAnothers);
  const judgement = { verdict, problems: [...problems, ...otherName(paper, named, index)] };
  judged.set(form, { of, judgement });
  return judgement;
}

/** That the file's name says surely that it is another paper's. */
function otherName(paper: string | null, named: readonly NameEvidence[], { papers }: PaperIndex): ReadForm['problems'] {
  const sure = named.filter(({ how }) => how === 'key' || how === 'named');
  const [first] = sure;
  if (paper === null || !first || sure.some((one) => one.paper === paper)) return [];
  return [problem('look', 'other-file-name', { found: first.name, expected: papers.get(first.paper)?.title ?? '' })];
}
