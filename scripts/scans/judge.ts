import { type Doubt, type ScanComparison, type ScanFact, verdictOnScan } from '../../src/checking/scan';
import type { Alteration, Way } from './alterations';
import type { Listed } from './listed';
import type { Outcome } from './read';

/** How a fact was told: `wrong` is read and not what the form says, `guessed` is read from a hand; the others say no word that is not there. */
export type FactScore = 'right' | 'wrong' | 'guessed' | 'picture' | 'empty' | 'not-found';

/** What was seen of one document, against what is true of it. */
export interface Judged {
  readonly name: string;
  readonly half: Listed['half'];
  readonly group: Listed['group'];
  readonly dpi: number;
  readonly verdict: string;
  /** Doubts where nothing was altered, by page. */
  readonly falseDoubts: readonly number[];
  /** Troubles with pages that are all there. */
  readonly falseTroubles: readonly string[];
  /** Whether each alteration was said at its place. */
  readonly said: readonly boolean[];
  readonly facts: Readonly<Record<'title' | 'party' | 'signer' | 'date' | 'signature', FactScore>> | null;
  readonly ms: number;
  readonly seconds: number;
}

/** More doubtful words a page than this are too many: from 150, and from 200 dots an inch. */
const MOST = { 150: 5, 200: 2 } as const;

/** Judges what the product made of a document. */
export function judge(listed: Listed, outcome: Outcome): Judged {
  const { name, half, group, dpi, alterations } = listed;
  const base = { name, half, group, dpi, ms: outcome.ms, seconds: Math.round(outcome.ms / 100) / 10 };
  const nothing = { falseDoubts: [], falseTroubles: [], said: alterations.map(() => false), facts: null };
  if (outcome.kind === 'refused') return { ...base, ...nothing, verdict: `refused: ${outcome.why.kind}` };
  const verdict = verdictOnScan(outcome.result).kind;
  const { result } = outcome;
  const comparison = result.kind === 'checked' || result.kind === 'too-little' ? result.comparison : null;
  if (!comparison) return { ...base, ...nothing, verdict };
  const untrue = comparison.doubts.filter((doubt) => !alterations.some((alteration) => isOf(doubt, alteration)));
  const perPage = listed.pages.map((_, i) => untrue.filter(({ page }) => page === i + 1).length);
  const swapped = listed.pages.some((page, i) => i > 0 && page < (listed.pages[i - 1] ?? 0));
  const lacking = alterations.some(({ way }) => way === 'page-missing');
  const falseTroubles = comparison.pages
    .map(({ kind }) => kind)
    .filter((kind) => !(kind === 'swapped' && swapped) && !(kind === 'missing' && lacking));
  const said = alterations.map((alteration) =>
    alteration.way === 'page-missing'
      ? comparison.pages.some(({ kind }) => kind === 'missing')
      : comparison.doubts.some((doubt) => isOf(doubt, alteration)),
  );
  return { ...base, verdict, falseDoubts: perPage, falseTroubles, said, facts: factsOf(listed, comparison) };
}

const worded = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a hand does to paper harms the words beside it too. */
const BY_HAND: ReadonlySet<Way> = new Set<Way>(['struck', 'whited-out', 'pasted-over', 'not-by-hand']);

/** Whether a doubt speaks of an alteration: in its clause, of one of its words; or of what was added, wherever it is put. */
function isOf({ place, expected, read, kind }: Doubt, { clause, way, printed, now }: Alteration): boolean {
  const changed = new Set([...worded(printed), ...worded(now)]);
  const speaksOf = [...worded(expected), ...worded(read)].some((word) => changed.has(word));
  const number = place.kind === 'clause' ? place.number : place.kind;
  const byPen = kind === 'stroke' || kind === 'blot' || kind === 'writing';
  if (way === 'extra-clause') {
    return (kind === 'added' && speaksOf) || (byPen && (place.kind === 'signature-block' || number === clause));
  }
  if (byPen && BY_HAND.has(way) && speaksOf) return true;
  if (number !== clause && !(clause.startsWith(`${number}.`) && kind !== 'reads-otherwise')) return false;
  return speaksOf || BY_HAND.has(way);
}

/** By what print is named in the list; all else are hands. */
const PRINT: ReadonlySet<string> = new Set(['product', 'print', 'foreign']);

function factsOf({ facts: truth }: Listed, { facts }: ScanComparison): Judged['facts'] {
  const score = (fact: ScanFact, text: string, by: string): FactScore => {
    if (fact.kind !== 'read') return fact.kind;
    if (worded(fact.text).join(' ') !== worded(text).join(' ')) return 'wrong';
    return PRINT.has(by) ? 'right' : 'guessed';
  };
  const seen = facts.signature.kind === 'not-found' ? null : facts.signature.kind === 'ink';
  return {
    title: score(facts.title, truth.title, truth.titleBy),
    party: score(facts.party, truth.party, truth.titleBy),
    signer: score(facts.correspondingAuthor, truth.signer, truth.blockBy),
    date: score(facts.date, truth.date, truth.blockBy),
    signature: seen === null ? 'not-found' : seen === truth.signed ? 'right' : 'wrong',
  };
}

/** What of a document does not keep what is asked for; empty where it does. */
export function shortcomings({ falseDoubts, falseTroubles, said, facts, dpi, verdict, group }: Judged): string[] {
  const worst = Math.max(0, ...falseDoubts);
  const most = dpi >= 200 ? MOST[200] : MOST[150];
  const hasVerdict = verdict !== 'too-little';
  const scored = (wanted: FactScore) => Object.entries(facts ?? {}).filter(([, score]) => score === wanted);
  return [
    ...(said.includes(false) ? ['alteration not said'] : []),
    ...(dpi >= 150 && hasVerdict && worst > most ? [`${worst} doubts on a page`] : []),
    ...falseTroubles.map((kind) => `page said to be ${kind}`),
    ...scored('wrong').map(([fact]) => `${fact} read wrongly`),
    ...scored('guessed').map(([fact]) => `${fact} guessed from a hand`),
    ...(group === 'altered' && verdict === 'no-difference' ? ['altered, and no difference seen'] : []),
    ...(verdict.startsWith('refused') || verdict === 'not-this-agreement' || verdict === 'empty' ? [verdict] : []),
  ];
}
