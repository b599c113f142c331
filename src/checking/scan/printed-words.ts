import type { Agreement, BlankName, Clause, Inline } from '../../agreements/agreement';
import type { SignatureLabels } from '../align';
import type { Place } from '../finding';
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
  | { readonly kind: 'field'; readonly field: BlankName | 'signature-block'; readonly place: Place };

/** An agreement made ready for comparing with what a machine read. */
export interface PrintedForm {
  readonly body: readonly Printed[];
  /** Each stands anywhere. */
  readonly footnotes: readonly (readonly Printed[])[];
  readonly labels: SignatureLabels | null;
  readonly headings: readonly string[];
  /** Letters and digits in all words. */
  readonly length: number;
  /** All words, as `lettersOf` gives them. */
  readonly vocabulary: ReadonlySet<string>;
}

const ready = new WeakMap<Agreement, PrintedForm>();

/** The agreement made ready, once for each agreement. */
export function printedForm(agreement: Agreement): PrintedForm {
  const known = ready.get(agreement);
  if (known) return known;
  const made = formOf(agreement);
  ready.set(agreement, made);
  return made;
}

function formOf({ blocks }: Agreement): PrintedForm {
  const body: Printed[] = [];
  const footnotes: Printed[][] = [];
  let labels: SignatureLabels | null = null;
  let paragraphs = 0;
  const headings: string[] = [];
  for (const block of blocks) {
    const last = body.at(-1)?.place ?? { kind: 'heading', number: '' };
    switch (block.kind) {
      case 'heading':
        headings.push(block.text);
        body.push(...wordsIn(block.text, { kind: 'heading', number: '' }));
        break;
      case 'attestation':
        body.push(...wordsIn(block.text, { kind: 'attestation', number: '' }));
        break;
      case 'paragraph':
        body.push(...paragraphWords(block.content, { kind: 'preamble', number: String(++paragraphs) }));
        break;
      case 'blank':
        body.push({ kind: 'field', field: block.blank, place: last });
        break;
      case 'clauses':
        body.push(...block.clauses.flatMap(clauseWords));
        break;
      case 'footnote': {
        const place: Place = { kind: 'footnote', number: block.mark };
        footnotes.push([markOf(block.mark, place), ...wordsIn(block.text, place)]);
        break;
      }
      case 'signature-block':
        labels = { signer: block.signer, signed: block.signed, date: block.date };
        body.push({ kind: 'field', field: 'signature-block', place: { kind: 'signature-block', number: '' } });
    }
  }
  const words = [...body, ...footnotes.flat()].flatMap((item) => (item.kind === 'word' ? [item.letters] : []));
  const length = words.reduce((sum, letters) => sum + letters.length, 0);
  return { body, footnotes, labels, headings, length, vocabulary: new Set(words) };
}

/** The words of a text that have letters or digits. */
export function wordsIn(text: string, place: Place): PrintedWord[] {
  return text.split(/\s+/u).flatMap((word): PrintedWord[] => {
    const letters = lettersOf(word);
    return letters === '' ? [] : [{ kind: 'word', text: word, letters, place }];
  });
}

function paragraphWords(content: readonly Inline[], place: Place): Printed[] {
  return content.flatMap((inline) =>
    inline.kind === 'text' ? wordsIn(inline.text, place) : [markOf(inline.mark, place)],
  );
}

/** A raised mark; small digits are read as the letters that they look like. */
function markOf(mark: string, place: Place): Printed {
  const letters = lettersOf(mark);
  return { kind: 'number', written: letters === '1' ? ['1', 'i', 'l', 't', '7', 'j'] : [letters], place };
}

function clauseWords({ number, text, clauses }: Clause): Printed[] {
  const place: Place = { kind: 'clause', number };
  const written = [...new Set([lettersOf(number.split('.').at(-1) ?? ''), lettersOf(number)])];
  return [{ kind: 'number', written, place }, ...wordsIn(text, place), ...clauses.flatMap(clauseWords)];
}

/** The words of a part as letters; what is no word is unlike every word. */
export function printedLetters(printed: readonly Printed[]): string[] {
  return printed.map((item, i) => (item.kind === 'word' ? item.letters : `${i} `));
}
