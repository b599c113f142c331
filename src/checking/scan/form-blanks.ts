import type { Field, Place } from '../../agreements/agreement';
import type { ScannedPage } from '../../scan/scanned-page';
import type { Band } from './bands';
import type { Known } from './fact-of-words';
import { type FilledIn, otherBlank, partyBlank, titleBlank } from './filled-blanks';
import { asOneName } from './one-name';
import type { PrintedForm } from './printed-words';
import type { ReadWord } from './read-words';
import type { ScanAnswer, ScanFact, ScanFacts } from './scan-result';
import { signatureIn } from './signature-ink';
import { dateBlank, signatureRows } from './signature-rows';
import { titleDoubts } from './title-doubts';
import { addedDoubt, lackingDoubt, type WordDoubt } from './word-doubts';

/** What stands in a form's blanks, and the doubts about what stands there besides or lacks there. */
export interface FormBlanks {
  readonly facts: ScanFacts;
  /** The words that the facts consist of. */
  readonly own: readonly ReadWord[];
  readonly doubts: readonly WordDoubt[];
  /** Whether the title is the paper's, but for words that are among the doubts. */
  readonly isTitleCompared: boolean;
}

/** A form whose blanks nobody looked at. */
export const NO_BLANKS: FormBlanks = {
  facts: {
    title: { kind: 'not-found' },
    party: { kind: 'not-found' },
    correspondingAuthor: { kind: 'not-found' },
    signature: { kind: 'not-found' },
    date: { kind: 'not-found' },
    answers: [],
  },
  own: [],
  doubts: [],
  isTitleCompared: false,
};

type ReadBlank = typeof titleBlank;

const READERS: Readonly<Record<Exclude<Field['asks'], 'choice'>, ReadBlank>> = {
  title: titleBlank,
  signer: partyBlank,
  date: dateBlank,
  // What is printed beside a signature: where it was given.
  signature: otherBlank,
  text: otherBlank,
};

/** Reads the blanks of a form and its signature block. */
export function readBlanks(
  bands: readonly Band[],
  { labels, body }: PrintedForm,
  pages: ReadonlyMap<number, ScannedPage>,
  known: Known,
): FormBlanks {
  const placeOf = (field: Band['field']): Place =>
    body.find((item) => item.kind === 'field' && item.field === field)?.place ?? { kind: 'heading', number: '' };
  const blanks = bands.flatMap((band) => {
    const { field } = band;
    if (field === 'signature-block' || field.asks === 'choice') return [];
    return [{ field, filled: READERS[field.asks](band, pages, known) }];
  });
  const factFor = (asks: Field['asks']): ScanFact =>
    blanks.find(({ field }) => field.asks === asks)?.filled.fact ?? { kind: 'not-found' };
  let isTitleCompared = false;
  const doubts = blanks.flatMap(({ field, filled: { own, added } }): WordDoubt[] => {
    const place = placeOf(field);
    const inTitle =
      field.asks === 'title' && known.title !== null && own.length > 0 ? titleDoubts(own, known.title, place) : null;
    isTitleCompared ||= inTitle !== null;
    return [...added.map((row) => addedDoubt(row, place)), ...(inTitle ?? [])];
  });
  const inBlanks = blanks.flatMap(({ filled }) => filled.own);
  const signer = factFor('signer');
  const isLabelled = blanks.some(({ field }) => field.asks === 'signer' && placeOf(field).kind === 'signature-block');
  const party = isLabelled ? NO_BLANKS.facts.party : signer;
  const facts: ScanFacts = {
    ...NO_BLANKS.facts,
    title: factFor('title'),
    party,
    correspondingAuthor: isLabelled ? signer : NO_BLANKS.facts.correspondingAuthor,
    signature: signatureIn(
      bands.filter(({ field }) => field !== 'signature-block' && field.asks === 'signature'),
      pages,
    ),
    date: factFor('date'),
    answers: answersIn(blanks.map(({ field, filled }) => ({ field, fact: filled.fact }))),
  };
  const block = bands.find(({ field }) => field === 'signature-block');
  if (!block) return { facts, own: inBlanks, doubts, isTitleCompared };
  const authors = party.kind === 'read' ? [...known.authors, party.text] : known.authors;
  const signed = signatureRows(block, labels, pages, { ...known, authors });
  const place = placeOf('signature-block');
  const [partyFact, correspondingAuthor] = asOneName(party, signed.correspondingAuthor, known.authors);
  return {
    facts: {
      ...facts,
      party: partyFact,
      correspondingAuthor,
      signature: signed.signature,
      date: labels.some(({ field }) => field.asks === 'date') ? signed.date : facts.date,
      answers: [...facts.answers, ...answersIn(signed.others)],
    },
    own: [...inBlanks, ...signed.own],
    doubts: [
      ...doubts,
      ...signed.added.map((row) => addedDoubt(row, place)),
      ...(signed.missing ? [lackingDoubt(signed.missing, signed.missing.label, place)] : []),
    ],
    isTitleCompared,
  };
}

function answersIn(facts: readonly { readonly field: Field; readonly fact: FilledIn['fact'] }[]): ScanAnswer[] {
  const answers = facts.flatMap(({ field, fact }) => (field.asks === 'text' ? [{ field, fact }] : []));
  // What is asked for at several places is one answer: as it was read at one of them.
  return answers.filter(({ field }, i) => {
    const same = answers.filter((other) => other.field.id === field.id);
    return answers[i] === (same.find(({ fact }) => fact.kind === 'read') ?? same[0]);
  });
}
