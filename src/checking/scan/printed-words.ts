import type { Agreement, Field, Inline, Place } from '../../agreements/agreement';
import { partsOf, plainWords } from '../../agreements/parts';
import { referenceOf, type SignatureLabel } from '../align';
import { lettersOf } from './letters';

/** A word of the agreement as it is printed, signs included. */
export interface PrintedWord {
  readonly kind: 'word';
  readonly text: string;
  readonly letters: string;
  readonly place: Place;
}

/** What is printed in the order of the form: words; numbers and marks, which readers lose or misread; places to fill in. */
export type Printed =
  | PrintedWord
  | { readonly kind: 'number'; readonly written: readonly string[]; readonly place: Place }
  | PrintedField;

/** A place to fill in. */
export interface PrintedField {
  readonly kind: 'field';
  readonly field: Blank;
  readonly place: Place;
  /** Whether what is filled in may begin on the row of the words before it; else it stands on rows of its own. */
  readonly isBeside: boolean;
}

/** Where something is filled in: a blank, for what its field asks, or all the rows of the signature block. */
export type Blank = Field | 'signature-block';

/** An agreement made ready for comparing with what a machine read. */
export interface PrintedForm {
  readonly body: readonly Printed[];
  /** Each stands anywhere. */
  readonly footnotes: readonly (readonly Printed[])[];
  readonly agreement: string;
  /** In the order of the form. */
  readonly labels: readonly SignatureLabel[];
  readonly publisher: string;
  readonly headings: readonly string[];
  /** Letters and digits in all words. */
  readonly length: number;
  /** All words, as `lettersOf` gives them. */
  readonly vocabulary: ReadonlySet<string>;
}

/** A box before an offer, empty or crossed, is read as any letter or none. */
const READ_BOXES = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

const ready = new WeakMap<Agreement, PrintedForm>();

/** The agreement made ready, once for each agreement. */
export function printedForm(agreement: Agreement): PrintedForm {
  const known = ready.get(agreement);
  if (known) return known;
  const made = formOf(agreement);
  ready.set(agreement, made);
  return made;
}

function formOf(agreement: Agreement): PrintedForm {
  const body: Printed[] = [];
  const footnotes: Printed[][] = [];
  const headings: string[] = [];
  // A form with a file of its own may have labels anywhere: each is words of it with a blank behind them.
  const isBeside = agreement.file !== null;
  for (const part of partsOf(agreement)) {
    if (part.kind === 'blank') body.push({ kind: 'field', field: part.field, place: part.place, isBeside });
    else if (part.kind === 'label' && isBeside)
      body.push(...wordsIn(part.text, part.place), { kind: 'field', field: part.field, place: part.place, isBeside });
    else if (part.kind === 'label' && !body.some((item) => item.kind === 'field' && item.field === 'signature-block'))
      body.push({ kind: 'field', field: 'signature-block', place: part.place, isBeside });
    if (part.kind !== 'words') continue;
    const { place, content } = part;
    const words = wordsOf(content, place);
    if (place.kind === 'heading') headings.push(plainWords(content));
    if (place.kind === 'footnote') footnotes.push([markOf(place.number, place), ...words]);
    else if (place.kind === 'clause') body.push(numberOf(place), ...words);
    else if (place.kind === 'choice') body.push({ kind: 'number', written: READ_BOXES, place }, ...words);
    else body.push(...words);
  }
  const { labels, publisher } = referenceOf(agreement);
  const words = [...body, ...footnotes.flat()].flatMap((item) => (item.kind === 'word' ? [item.letters] : []));
  const length = words.reduce((sum, letters) => sum + letters.length, 0);
  return { agreement: agreement.id, body, footnotes, labels, publisher, headings, length, vocabulary: new Set(words) };
}

/** The words of a text that have letters or digits. */
export function wordsIn(text: string, place: Place): PrintedWord[] {
  return text.split(/\s+/u).flatMap((word): PrintedWord[] => {
    const letters = lettersOf(word);
    return letters === '' ? [] : [{ kind: 'word', text: word, letters, place }];
  });
}

function wordsOf(content: readonly Inline[], place: Place): Printed[] {
  return content.flatMap((inline) =>
    inline.kind === 'text' ? wordsIn(inline.text, place) : [markOf(inline.mark, place)],
  );
}

/** A raised mark; small digits are read as the letters that they look like. */
function markOf(mark: string, place: Place): Printed {
  const letters = lettersOf(mark);
  return { kind: 'number', written: letters === '1' ? ['1', 'i', 'l', 't', '7', 'j'] : [letters], place };
}

function numberOf(place: Place): Printed {
  const { number } = place;
  const written = [...new Set([lettersOf(number.split('.').at(-1) ?? ''), lettersOf(number)])];
  return { kind: 'number', written, place };
}

/** The words of a part as letters; what is no word is unlike every word. */
export function printedLetters(printed: readonly Printed[]): string[] {
  return printed.map((item, i) => (item.kind === 'word' ? item.letters : `${i} `));
}
