import type { ScannedPage } from '../../scan/scanned-page';
import type { SignatureLabels } from '../align';
import { isUsual } from '../blanks';
import { dateIn, sameName } from '../facts';
import type { Band } from './bands';
import { asPicture, factOf, type Known } from './fact-of-words';
import { type FilledIn, isReadable, nameBlank, parted } from './filled-blanks';
import type { ReadWord } from './read-words';
import { type Row, rowFrom, rowsOf } from './rows';
import type { ScanFacts, Seen } from './scan-result';
import { signatureAt } from './signature-ink';
import { LABELS, type Labelled, type LabelName, labelledRows, lineOf } from './signature-labels';

/** What the signature block shows. */
export interface SignatureRows {
  readonly facts: Pick<ScanFacts, 'correspondingAuthor' | 'signature' | 'date'>;
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
  labels: SignatureLabels,
  pages: ReadonlyMap<number, ScannedPage>,
  known: Known,
): SignatureRows {
  const rows = rowsOf(band.words);
  const found = labelledRows(rows, labels);
  const taken = new Set([...found.values()].flatMap(({ label, words }) => [...label, ...words]));
  const bandOf = (name: LabelName): Band => {
    const labelled = found.get(name);
    if (!labelled) return { ...band, words: [] };
    return { field: band.field, words: labelled.words, seen: [lineOf(labelled, pages)] };
  };
  const nameRows = (name: LabelName) => [rowFrom(found.get(name)?.words ?? [])].filter(({ words }) => words.length > 0);
  const signer = nameBlank(nameRows('signer'), bandOf('signer'), pages, known);
  const date = dateRow(bandOf('date'), pages, known);
  const others = rows
    .map(({ words }) => words.filter((word) => !taken.has(word)))
    .filter(({ length }) => length > 0)
    .map(rowFrom)
    .filter((row) => isText(row) && !isOfSigner(row, known));
  const signed = nameBlank(nameRows('signed').filter(isText), bandOf('signed'), pages, known);
  const block = band.seen[0];
  const unseen = (fact: FilledIn['fact'], name: LabelName): FilledIn['fact'] =>
    found.has(name) ? fact : block ? { kind: 'picture', ...blockBox(band, block) } : { kind: 'not-found' };
  return {
    facts: {
      correspondingAuthor: unseen(signer.fact, 'signer'),
      signature: signatureAt(found, bandOf('signed'), pages),
      date: unseen(date.fact, 'date'),
    },
    own: [...signer.own, ...date.own],
    added: [...signer.added, ...signed.added, ...date.added, ...others],
    missing: missingLabel(labels, found, band, others.length),
  };
}

/** The one label that was not read, where nothing but the two others and text stands: ink may hide a label. */
function missingLabel(
  labels: SignatureLabels,
  found: ReadonlyMap<LabelName, Labelled>,
  { words, seen }: Band,
  texts: number,
): SignatureRows['missing'] {
  const [name, another] = LABELS.filter((one) => !found.has(one));
  const [place] = seen;
  if (!name || another || !place) return null;
  const known = [...found.values()].flatMap((one) => [...one.label, ...one.words]);
  const isInk = words.some((word) => !known.includes(word) && !word.isLayout) && texts === 0;
  return isInk ? null : { ...blockBox({ words }, place), label: `${labels[name]}:` };
}

function dateRow(band: Band, pages: ReadonlyMap<number, ScannedPage>, known: Known): FilledIn {
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
