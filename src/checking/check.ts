import type { Agreement } from '../agreements/agreement';
import type { Mark, Placed, ReadPdf } from '../pdf/read';
import { type Alignment, align, blankedOut, cellsIn, firstFrom, gapsOf, type Reference, referenceOf } from './align';
import {
  isInMargins,
  marginWords,
  ownMargins,
  ownNumbers,
  ownText,
  strangeNumbers,
  withoutTypesetting,
} from './around';
import {
  addedText,
  answersIn,
  attach,
  blankAnchors,
  brokenName,
  byPlaceIn,
  edgeFindings,
  type Filled,
  filledIn,
  findSignatureBlock,
  labelUnits,
  reservedFacts,
  sortLeftovers,
  withAnswers,
} from './blanks';
import { inOrder, type Link, misleadingLinks, movedUnits, runsOf, unseenCharacters } from './compare';
import { type Asked, type Circumstances, factsFrom, odditiesOf, rangesOf, seenSignature } from './facts';
import type { Anchors, CheckResult, Facts, Finding, Range, Verdict } from './finding';
import { LONGEST_FORM } from './limits';
import { ownFile } from './own-file';
import { markedWords } from './sight';
import { unitFindings } from './unit-findings';

/** What may be known beside the text. */
export interface CheckOptions extends Circumstances {
  /** The file's links; they must lead where their text says. */
  readonly links?: readonly Link[];
  /** Where its words stand, for numbers alone on a line: they may be its pages'. */
  readonly placed?: readonly Placed[];
  /** Words in the margins of its pages, set aside by the reader. */
  readonly margins?: readonly { readonly page: number; readonly text: string }[];
  /** What is drawn over its words, in reading order, once somebody has looked at the pages. */
  readonly marks?: readonly Mark[];
  /** What stands in which blank, where its place on the page tells; nothing of it is compared. */
  readonly answers?: readonly Filled[];
}

/** A text with less of the agreement in it, from 0 to 1, is another document, unless it holds hardly anything else. */
const LEAST_SHARE = 0.25;
/** A page of the agreement has as much of it at least, and this part of the page is the agreement's. */
const LEAST_OF_A_PAGE = { share: 0.08, own: 0.6 } as const;

/** Compares a text, pasted or read from a file, with an agreement. Never throws, whatever the text. */
export function checkText(original: string, agreement: Agreement, options: CheckOptions = {}): CheckResult {
  if (original.trim() === '') return { kind: 'empty' };
  if (original.length > LONGEST_FORM) return { kind: 'too-long', length: original.length };

  const reference = referenceOf(agreement);
  const inPlaces = options.answers ?? [];
  const words = blankedOut(
    original,
    inPlaces.map(({ range }) => range),
  );
  const { text: typed, links, edges } = ownText(words, reference.headings);
  const placed = options.placed ?? [];
  const own = blankedOut(typed, ownMargins(typed, agreement, reference.units, placed));
  const units = reference.isFilledFile ? reference.units : [];
  const strange = strangeNumbers(own, placed, ownNumbers(units));
  const text = reference.isFilledFile ? withoutTypesetting(own, strange, units) : own;
  const alignment = align(text, reference, strange, cellsIn(text, placed));
  if (!isAgreement(alignment)) return { kind: 'not-this-agreement', share: alignment.share };

  const gaps = gapsOf(alignment);
  const block = findSignatureBlock(text, gaps, reference);
  const between = sortLeftovers(block, gaps, alignment, byPlaceIn(text, agreement, placed, gaps));
  const leftovers = withAnswers(between, inPlaces, reference);
  const said = withWords(text, original, inPlaces);
  const asides = [...attach(leftovers.attached, alignment), ...edgeFindings(edges, original, reference)];
  const filled = { blanks: leftovers.blanks, labels: new Map([...block.values, ...leftovers.labelled]) };
  const whole = rangesOf(agreement.fields, filled);
  const broken = brokenName(said, whole, leftovers.added, block);
  const values = { ...whole, signer: broken.signer };
  const authors = options.paper?.authors ?? [];
  const { ranges, terms, additions } = filledIn(values, said, alignment, options.paper ?? null);
  const answered = answersIn(said, agreement, filled, leftovers, authors);
  const told = [...additions.map(({ range }) => range), ...terms.flatMap((term) => term.ranges)];
  const reserved = reference.isFilledFile ? reservedFacts(said, values, told) : [];
  const added = addedText(broken.added, alignment, block, authors);
  const behindAnswers = new Set(inPlaces.map(({ range }) => firstFrom(alignment.found, range.start)));
  const runs = runsOf(alignment.owner, reference.units.length, behindAnswers);

  const findings = inOrder(
    [
      ...unitFindings(alignment, runs, leftovers, asides, options.margins ?? []),
      ...block.findings,
      ...movedUnits(alignment),
      ...added.findings,
      ...terms,
      ...answered.terms,
      ...unseenCharacters(alignment),
      ...markedWords(options.marks ?? [], alignment),
      ...misleadingLinks([...(options.links ?? []), ...links], alignment),
    ],
    reference,
  );
  const facts = factsFrom(said, ranges, options.drawn ?? null);
  return {
    kind: 'checked',
    agreement: agreement.id,
    verdict: wordingOf(findings),
    findings,
    facts,
    additions: [...additions, ...added.additions, ...answered.additions, ...reserved].sort(
      (a, b) => a.range.start - b.range.start,
    ),
    oddities: odditiesOf(facts, askedBy(reference), options),
    margins: marginWords(beyondUnits(options.margins ?? [], reference), reference, signerIn(facts)),
    answers: answered.answers,
    anchors: {
      blanks: blankAnchors(alignment, runs),
      labels: [...labelAnchors(block.labels, reference), ...labelUnits(alignment, runs)],
    },
  };
}

/** A text with the answers that were blanked out in it. */
function withWords(text: string, original: string, answers: readonly Filled[]): string {
  return answers.reduce(
    (whole, { range: { start, end } }) => whole.slice(0, start) + original.slice(start, end) + whole.slice(end),
    text,
  );
}

/** Words in margins, without the feet of pages that are passages of the agreement's own file. */
function beyondUnits<T extends { readonly page: number; readonly text: string }>(
  margins: readonly T[],
  reference: Reference,
): readonly T[] {
  if (!reference.isFilledFile) return margins;
  return margins.filter((line) => !reference.units.some(({ text }) => isInMargins(text, [line])));
}

/** Whether a text is the agreement, or a part of it and of nothing else. */
function isAgreement({ share, owner }: Alignment): boolean {
  if (share >= LEAST_SHARE) return true;
  const own = owner.reduce((sum, unit) => sum + (unit >= 0 ? 1 : 0), 0);
  return share >= LEAST_OF_A_PAGE.share && own >= LEAST_OF_A_PAGE.own * owner.length;
}

/** Compares a file that was read with an agreement. */
export function checkPdf(pdf: ReadPdf, agreement: Agreement, circumstances: Circumstances = {}): CheckResult {
  const { pdf: seen, answers } = ownFile(pdf, agreement);
  const { text, links, placed, margins, marks } = seen;
  const drawn = seenSignature(seen);
  return checkText(text, agreement, { ...circumstances, links, placed, margins, marks, drawn, answers });
}

/** Whether a finding means that the agreement is not the publisher's, word for word. */
export function isDifference({ kind }: Finding): boolean {
  return kind !== 'identical' && kind !== 'typographic';
}

function wordingOf(findings: readonly Finding[]): Verdict {
  const differing = new Set(findings.filter(isDifference).map(({ place }) => `${place.kind} ${place.number}`));
  if (differing.size > 0) return { kind: 'differs', places: differing.size };
  return { kind: findings.every(({ kind }) => kind === 'identical') ? 'verbatim' : 'typographic' };
}

function labelAnchors(found: ReadonlyMap<string, Range>, { labels }: Reference): Anchors['labels'] {
  return labels.flatMap(({ field }) => {
    const range = found.get(field.id);
    return range ? [{ field, range }] : [];
  });
}

/** Which facts a form asks for. */
function askedBy({ units, blanks, firstBlanks, labels }: Reference): Asked {
  const isLabel = (unit: number) => units[unit]?.place.kind === 'signature-block';
  const inBlanks = [firstBlanks, ...blanks.filter((_, unit) => !isLabel(unit))].flat().map(({ asks }) => asks);
  const behindLabels = [...labels.map(({ field }) => field), ...blanks.filter((_, unit) => isLabel(unit)).flat()].map(
    ({ asks }) => asks,
  );
  const anywhere = [...inBlanks, ...behindLabels];
  return {
    title: anywhere.includes('title'),
    party: inBlanks.includes('signer'),
    correspondingAuthor: behindLabels.includes('signer'),
    signature: anywhere.includes('signature'),
    date: anywhere.includes('date'),
  };
}

function signerIn({ correspondingAuthor, party }: Facts): string {
  return (correspondingAuthor ?? party)?.value ?? '';
}
