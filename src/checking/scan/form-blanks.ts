import type { Place } from '../../agreements/agreement';
import type { ScannedPage } from '../../scan/scanned-page';
import type { Band } from './bands';
import type { Known } from './fact-of-words';
import { type FilledIn, partyBlank, titleBlank } from './filled-blanks';
import { asOneName } from './one-name';
import type { PrintedForm } from './printed-words';
import type { ReadWord } from './read-words';
import type { ScanFacts } from './scan-result';
import { signatureRows } from './signature-rows';
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
  },
  own: [],
  doubts: [],
  isTitleCompared: false,
};

/** Reads the blanks of a form and its signature block. */
export function readBlanks(
  bands: readonly Band[],
  { labels, body }: PrintedForm,
  pages: ReadonlyMap<number, ScannedPage>,
  known: Known,
): FormBlanks {
  const bandOf = (field: Band['field']) => bands.find((band) => band.field === field);
  const placeOf = (field: Band['field']): Place =>
    body.find((item) => item.kind === 'field' && item.field === field)?.place ?? { kind: 'heading', number: '' };
  const blank = (field: Band['field'], read: typeof titleBlank): FilledIn => {
    const band = bandOf(field);
    return band ? read(band, pages, known) : { fact: { kind: 'not-found' }, own: [], added: [] };
  };
  const [title, party] = [blank('title', titleBlank), blank('party', partyBlank)];
  const inTitle =
    known.title !== null && title.own.length > 0 ? titleDoubts(title.own, known.title, placeOf('title')) : null;
  const doubts = [
    ...title.added.map((row) => addedDoubt(row, placeOf('title'))),
    ...(inTitle ?? []),
    ...party.added.map((row) => addedDoubt(row, placeOf('party'))),
  ];
  const facts: ScanFacts = { ...NO_BLANKS.facts, title: title.fact, party: party.fact };
  const own = [...title.own, ...party.own];
  const block = bandOf('signature-block');
  if (!block || !labels) return { facts, own, doubts, isTitleCompared: inTitle !== null };
  const authors = party.fact.kind === 'read' ? [...known.authors, party.fact.text] : known.authors;
  const signed = signatureRows(block, labels, pages, { ...known, authors });
  const place = placeOf('signature-block');
  const [partyFact, correspondingAuthor] = asOneName(party.fact, signed.facts.correspondingAuthor, known.authors);
  return {
    facts: { ...facts, ...signed.facts, party: partyFact, correspondingAuthor },
    own: [...own, ...signed.own],
    doubts: [
      ...doubts,
      ...signed.added.map((row) => addedDoubt(row, place)),
      ...(signed.missing ? [lackingDoubt(signed.missing, signed.missing.label, place)] : []),
    ],
    isTitleCompared: inTitle !== null,
  };
}
