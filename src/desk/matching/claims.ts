import type { FormReading, SeenFact } from '../file-reading';
import type { MatchReason } from '../read-form';
import type { NameEvidence } from './named-by';
import type { PaperIndex } from './paper-index';
import type { TitleMatch } from './title-index';

/** What speaks for a form being of a paper. */
export interface Claim {
  readonly paper: string;
  /** The strongest first. */
  readonly reasons: readonly MatchReason[];
  readonly score: number;
}

/** What each kind of evidence is worth. Two kinds of it outweigh a title that is another paper's. */
const WORTH = {
  same: 100,
  shortened: 65,
  near: 10,
  /** Times the likeness, on top of `near`. */
  likeness: 60,
  key: 60,
  named: 58,
  plain: 40,
  unsure: 10,
  onlySigner: 40,
  signer: 15,
  record: 20,
  /** Against a paper whose title is not the one that is seen, where no listed paper has that. */
  otherTitle: -25,
  /** Against a paper of that title which the signer did not write, where another one of theirs is listed. */
  othersSigner: -30,
} as const;

/** Less is not enough to take a form for a paper's, or to ask whether it is. */
const ENOUGH = 30;
const WORTH_ASKING = 8;
/** Claims that are no further apart are alike. */
const ALIKE = 8;

/** What speaks for each paper, the best first. */
export function claimsFor(
  form: FormReading,
  named: readonly NameEvidence[],
  { titles, names, papers, byOtherId, byNumber }: PaperIndex,
): Claim[] {
  const { title, record } = form;
  const words = title.kind === 'read' ? title.text : title.kind === 'picture' ? title.guess : '';
  const titled = words === '' ? [] : titlesFor(words, form, titles);
  const signer = authorsPapers(form, names);
  const recorded = record ? titles.same(record.title).map(({ paper }) => paper) : [];
  const id = record?.key.split(/[:/]/).at(-1) ?? '';
  const byKey = byOtherId.get(id) ?? byNumber.get(id);
  const all = new Set([
    ...titled.map(({ paper }) => paper),
    ...named.map(({ paper }) => paper),
    ...(signer.size < MANY ? signer : []),
    ...recorded,
    ...(byKey ? [byKey] : []),
  ]);
  const isTitleListed = titled.some(({ how }) => how === 'same');
  return [...all]
    .map((paper): Claim => {
      const match = titled.find((one) => one.paper === paper);
      const name = named.find((one) => one.paper === paper);
      const isOnly = signer.size === 1 && signer.has(paper);
      const isRecorded = recorded.includes(paper) || byKey === paper;
      const isAnothers =
        match !== undefined && signer.size > 0 && !signer.has(paper) && (papers.get(paper)?.authors.length ?? 0) > 0;
      const score =
        worthOfTitle(match) +
        (name ? WORTH[name.how] : 0) +
        (isOnly ? WORTH.onlySigner : signer.has(paper) ? WORTH.signer : 0) +
        (isRecorded ? WORTH.record : 0) +
        (title.kind === 'read' && !match && !isTitleListed ? WORTH.otherTitle : 0) +
        (isAnothers ? WORTH.othersSigner : 0);
      const reasons: (MatchReason | null)[] = [
        match ? (match.how === 'same' ? 'title' : 'nearly-title') : null,
        name ? (name.how === 'key' ? 'key-in-name' : 'number-in-name') : null,
        isOnly ? 'signer' : null,
        isRecorded ? 'record' : null,
      ];
      return { paper, reasons: reasons.filter((reason) => reason !== null), score };
    })
    .filter(({ reasons, score }) => reasons.length > 0 && score > 0)
    .sort((a, b) => b.score - a.score);
}

/** An author of more papers than this tells nothing of any. */
const MANY = 20;

/** The paper that a form is taken for, and those that claim it alike, or too little, for the chair to decide. */
export function takenFor(claims: readonly Claim[]): {
  readonly paper: string | null;
  readonly claimedBy: readonly string[];
} {
  const [first, second] = claims;
  if (!first || first.score < WORTH_ASKING) return { paper: null, claimedBy: [] };
  if (first.score >= ENOUGH && (!second || first.score - second.score >= ALIKE)) {
    return { paper: first.paper, claimedBy: [] };
  }
  const alike = claims.filter(({ score }) => score >= WORTH_ASKING && first.score - score < ALIKE);
  return { paper: null, claimedBy: alike.map(({ paper }) => paper) };
}

function titlesFor(words: string, { title, check }: FormReading, titles: PaperIndex['titles']): TitleMatch[] {
  const found = titles.find(words, title.kind !== 'read');
  // A title that was taken apart ("Is this a title? Yes, it is") stands whole in its blank.
  if (found[0]?.how === 'same' || check.kind !== 'text' || check.titleBlank === '') return found;
  const whole = titles.same(check.titleBlank);
  return whole.length > 0 ? whole : found;
}

function worthOfTitle(match: TitleMatch | undefined): number {
  if (!match) return 0;
  if (match.how === 'same') return WORTH.same;
  return match.how === 'shortened' ? WORTH.shortened : WORTH.near + WORTH.likeness * match.likeness;
}

/** The papers of whoever signs, as far as their name can be read. */
function authorsPapers({ signer, party }: FormReading, names: PaperIndex['names']): ReadonlySet<string> {
  const found = new Set<string>();
  const texts = [signer, party].map(textOf).filter((text) => text !== '');
  for (const text of new Set(texts)) for (const paper of names.papersOf(text)) found.add(paper);
  return found;
}

const textOf = (fact: SeenFact) => (fact.kind === 'read' ? fact.text : fact.kind === 'picture' ? fact.guess : '');
