import type { Field } from '../../agreements/agreement';
import type { ScannedPage } from '../../scan/scanned-page';
import type { SignatureLabel } from '../align';
import { isUsual } from '../blanks';
import { dateIn, sameName } from '../facts';
import type { Band } from './bands';
import { asPicture, factOf, type Known } from './fact-of-words';
import { type FilledIn, isReadable, nameBlank, otherBlank, parted } from './filled-blanks';
import type { ReadWord } from './read-words';
import { type Row, rowFrom, rowsOf } from './rows';
import type { ScanFact, ScanFacts, Seen } from './scan-result';
import { signatureAt } from './signature-ink';
import { type Labelled, labelledRows, lineOf } from './signature-labels';

/** What the signature block shows. */
export interface SignatureRows {
  readonly correspondingAuthor: ScanFact;
  readonly signature: ScanFacts['signature'];
  readonly date: ScanFact;
  /** What stands behind the labels that ask for anything else. */
  readonly others: readonly { readonly field: Field; readonly fact: ScanFact }[];
  /** The words that the signer's name and the date consist of. */
  readonly own: readonly ReadWord[];
  readonly added: readonly Row[];
  /** The label that lacks among others that were read, and where it should stand; null where none does. */
  readonly missing: (Seen & { readonly label: string }) | null;
}

/** A row of ink over the block reads as a word or two; a row with so many words that can be read is text. */
const LEAST_WORDS = 2;
const SURE = 85;

/** Reads the signature block: each fact on the row of its label; other rows that can be read are added text. */
export function signatureRows(
  band: Band,
  labels: readonly SignatureLabel[],
  pages: ReadonlyMap<number, ScannedPage>,
  known: Known,
): SignatureRows {
  const rows = rowsOf(band.words);
  const found = labelledRows(rows, labels);
  const taken = new Set([...found.values()].flatMap(({ label, words }) => [...label, ...words]));
  const labelFor = (asks: Field['asks']) => labels.find(({ field }) => field.asks === asks);
  const rowOf = (label: SignatureLabel | undefined) => (label && found.get(label)) ?? null;
  const bandOf = (label: SignatureLabel | undefined): Band => {
    const labelled = rowOf(label);
    if (!labelled) return { ...band, words: [] };
    return { field: band.field, words: labelled.words, seen: [lineOf(labelled, pages)] };
  };
  const nameRows = (label: SignatureLabel | undefined) =>
    [rowFrom(rowOf(label)?.words ?? [])].filter(({ words }) => words.length > 0);
  const [ofSigner, ofSigned, ofDate] = [labelFor('signer'), labelFor('signature'), labelFor('date')];
  const signer = nameBlank(nameRows(ofSigner), bandOf(ofSigner), pages, known);
  const date = dateBlank(bandOf(ofDate), pages, known);
  const more = labels
    .filter(({ field }) => field.asks === 'text')
    .map((label) => ({ label, filled: otherBlank(bandOf(label), pages, known) }));
  const others = rows
    .map(({ words }) => words.filter((word) => !taken.has(word)))
    .filter(({ length }) => length > 0)
    .map(rowFrom)
    .filter((row) => isText(row) && !isOfSigner(row, known));
  const signed = nameBlank(nameRows(ofSigned).filter(isText), bandOf(ofSigned), pages, known);
  const block = band.seen[0];
  const unseen = (fact: ScanFact, label: SignatureLabel | undefined): ScanFact => {
    if (rowOf(label)) return fact;
    return label && block ? { kind: 'picture', ...blockBox(band, block) } : { kind: 'not-found' };
  };
  return {
    correspondingAuthor: unseen(signer.fact, ofSigner),
    signature: signatureAt(rowOf(ofSigned), [...found.values()], bandOf(ofSigned), pages),
    date: unseen(date.fact, ofDate),
    others: more.map(({ label, filled }) => ({ field: label.field, fact: unseen(filled.fact, label) })),
    own: [signer, date, ...more.map(({ filled }) => filled)].flatMap(({ own }) => own),
    added: [...[signer, signed, date, ...more.map(({ filled }) => filled)].flatMap(({ added }) => added), ...others],
    missing: missingLabel(labels, found, band, others.length),
  };
}

/** The one label that was not read, where nothing but the others and text stands: ink may hide a label. */
function missingLabel(
  labels: readonly SignatureLabel[],
  found: ReadonlyMap<SignatureLabel, Labelled>,
  { words, seen }: Band,
  texts: number,
): SignatureRows['missing'] {
  const [name, another] = labels.filter((one) => !found.has(one));
  const [place] = seen;
  if (!name || another || !place || found.size === 0) return null;
  const known = [...found.values()].flatMap((one) => [...one.label, ...one.words]);
  const isInk = words.some((word) => !known.includes(word) && !word.isLayout) && texts === 0;
  return isInk ? null : { ...blockBox({ words }, place), label: `${name.text}:` };
}

/** Reads a date, and what people write beside one by habit. */
export function dateBlank(band: Band, pages: ReadonlyMap<number, ScannedPage>, known: Known): FilledIn {
  const row = rowFrom(band.words);
  const range = isReadable(row) ? dateIn(row.text) : null;
  // What is no date is shown: a pen's stroke reads as letters.
  if (!range) return { fact: asPicture(factOf(band.words, band, pages, known)), own: [], added: [] };
  const { own, beside } = parted(band.words, () => range);
  const added = beside.filter((one) => isText(one) && !isUsual(one.text, { takesPlace: true, authors: known.authors }));
  return { fact: factOf(own, band, pages, known), own, added };
}

/** The block as far as words were read in it. */
function blockBox({ words }: Pick<Band, 'words'>, { page, box }: Seen): Seen {
  const ofPage = words.filter((word) => word.page === page);
  return { page, box: ofPage.length > 0 ? rowFrom(ofPage).box : box };
}

/** Whether a row is text rather than a pen's strokes. */
function isText(row: Row): boolean {
  const readable = row.words.filter(({ letters, confidence }) => letters.length > 1 && confidence >= 60);
  if (readable.some(({ letters, confidence }) => letters.length > 3 && confidence >= SURE)) return true;
  return readable.length >= LEAST_WORDS && isReadable(row);
}

/** A name printed under the signature, a number of a page, what people write beside a name by habit. */
function isOfSigner({ text, words }: Row, { authors }: Known): boolean {
  if (words.every(({ isLayout }) => isLayout)) return true;
  if (text.includes(':')) return false;
  return authors.some((name) => sameName(name, text)) || isUsual(text, { takesPlace: true, authors });
}
