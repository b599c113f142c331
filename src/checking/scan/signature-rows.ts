import type { PixelBox } from '../../scan/picture/grey';
import type { ScannedPage } from '../../scan/scanned-page';
import type { SignatureLabels } from '../align';
import { isUsual } from '../blanks';
import { dateIn, sameName } from '../facts';
import type { Band } from './bands';
import { asPicture, type FilledIn, factOf, isReadable, type Known, nameBlank, parted, READABLE } from './filled-blanks';
import { hasInk, hasInkBeside } from './ink';
import { lettersOf, likeness } from './letters';
import type { ReadWord } from './read-words';
import { type Row, rowFrom, rowsOf } from './rows';
import type { ScanFacts, Seen } from './scan-result';

/** What the signature block shows. */
export interface SignatureRows {
  readonly facts: Pick<ScanFacts, 'correspondingAuthor' | 'signature' | 'date'>;
  /** The words that the signer's name and the date consist of. */
  readonly own: readonly ReadWord[];
  readonly added: readonly Row[];
  /** The label that lacks among others that were read, and where it should stand; null where none does. */
  readonly missing: (Seen & { readonly label: string }) | null;
}

type LabelName = keyof SignatureLabels;
/** A label on its row, and the words behind it. */
interface Labelled extends Seen {
  readonly label: readonly ReadWord[];
  readonly words: readonly ReadWord[];
}

const NAMES = ['signer', 'signed', 'date'] as const;
/** As alike as this, words are a label that was misread. */
const LIKE_LABEL = 0.75;
/** A row of ink over the block reads as a word or two; a row with so many words that can be read is text. */
const LEAST_WORDS = 2;
const SURE = 85;
/** A line's box reaches so far into the next one's. In pixels. */
const NEXT = 6;

/** Reads the signature block: each fact on the row of its label; other rows that can be read are added text. */
export function signatureRows(
  band: Band,
  labels: SignatureLabels,
  pages: ReadonlyMap<number, ScannedPage>,
  known: Known,
): SignatureRows {
  const rows = rowsOf(band.words);
  const found = new Map<LabelName, Labelled>();
  const taken = new Set<ReadWord>();
  for (const name of NAMES) {
    for (const row of rows) {
      const at = found.has(name) ? null : labelIn(row.words, labels[name]);
      if (!at || row.words.slice(...at).some((word) => taken.has(word))) continue;
      const label = row.words.slice(...at);
      const next = row.words.findIndex(
        (word, i) => i >= at[1] && isLabelAt(row.words, i, labels) && word !== undefined,
      );
      const words = row.words.slice(at[1], next < 0 ? undefined : next);
      found.set(name, { page: row.page, box: rowFrom(label).box, label, words });
      for (const word of [...label, ...words]) taken.add(word);
    }
  }
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
  const [name, another] = NAMES.filter((one) => !found.has(one));
  const [place] = seen;
  if (!name || another || !place) return null;
  const known = [...found.values()].flatMap((one) => [...one.label, ...one.words]);
  const isInk = words.some((word) => !known.includes(word) && !word.isLayout) && texts === 0;
  return isInk ? null : { ...blockBox({ words }, place), label: `${labels[name]}:` };
}

/** Where among the words of a row a label stands. */
function labelIn(words: readonly ReadWord[], label: string): readonly [number, number] | null {
  const count = label.split(/\s+/u).length;
  for (let i = 0; i < words.length; i++) {
    for (let k = 1; k <= count + 1 && i + k <= words.length; k++) {
      const letters = words.slice(i, i + k).map((word) => word.letters);
      if (likeness(letters.join(''), lettersOf(label)) >= LIKE_LABEL) return [i, i + k];
    }
  }
  return null;
}

function isLabelAt(words: readonly ReadWord[], at: number, labels: SignatureLabels): boolean {
  return [labels.signer, labels.signed, labels.date].some((label) => labelIn(words.slice(at), label)?.[0] === 0);
}

/** The line behind a label, as far as its page reaches. */
function lineOf({ page, box }: Labelled, pages: ReadonlyMap<number, ScannedPage>): Seen {
  const width = pages.get(page)?.picture.width ?? box.right;
  return {
    page,
    box: { left: box.right + 4, top: box.top - 6, right: Math.max(width, box.right) - 8, bottom: box.bottom + 6 },
  };
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

/** Whether there is ink on the line where one signs; not told where it is on another line of the block. */
function signatureAt(
  found: ReadonlyMap<LabelName, Labelled>,
  band: Band,
  pages: ReadonlyMap<number, ScannedPage>,
): ScanFacts['signature'] {
  const labelled = found.get('signed');
  const [seen] = band.seen;
  const picture = seen && pages.get(seen.page)?.picture;
  if (!labelled || !seen || !picture) return { kind: 'not-found' };
  const ink = labelled.words.length > 0 ? true : hasInk(picture, seen.box);
  const isElsewhere = ink === false && [...found.values()].some((one) => isInkNear(one, pages));
  return ink === null || isElsewhere
    ? { kind: 'not-found' }
    : { kind: ink ? 'ink' : 'none', ...seen, box: higher(seen.box) };
}

/** Whether anything but words that were read stands on the line of a label, or on the next one. */
function isInkNear(labelled: Labelled, pages: ReadonlyMap<number, ScannedPage>): boolean {
  const page = pages.get(labelled.page);
  if (!page) return false;
  const { box } = lineOf(labelled, pages);
  const known = page.words.filter(({ confidence }) => confidence >= READABLE).map((word) => word.box);
  const height = box.bottom - box.top;
  const next = { ...box, left: labelled.box.left, top: box.bottom - NEXT, bottom: box.bottom + height - NEXT };
  return [box, next].some((line) => hasInkBeside(page.picture, line, known) === true);
}

/** A signature reaches over and under its line. */
function higher({ left, top, right, bottom }: PixelBox): PixelBox {
  const height = bottom - top;
  return { left, top: Math.max(0, top - height), right, bottom: bottom + height };
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
