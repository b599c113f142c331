import { type Agreement, type Clause, type Field, fieldOf, type Inline, type Place } from './agreement';

/** Whether two places are one. */
export function samePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.number === b.number;
}

/** A part of an agreement that is read, compared and cited as one, in the order of the form. */
export type Part =
  /** The publisher's words at one place. */
  | { readonly kind: 'words'; readonly place: Place; readonly content: readonly Inline[] }
  /** Where a fact goes; its place is that of the words before it. */
  | { readonly kind: 'blank'; readonly place: Place; readonly field: Field }
  /** A label of the signature block, without its colon, and the field behind it. */
  | { readonly kind: 'label'; readonly place: Place; readonly field: Field; readonly text: string };

/** A field whose answer only the author knows. */
export type Question = Extract<Field, { asks: 'text' | 'choice' }>;

const SIGNATURE_BLOCK: Place = { kind: 'signature-block', number: '' };

/** The one walk over an agreement: its parts in the order of the form, nested clauses after the clause they belong to. */
export function partsOf(agreement: Agreement): readonly Part[] {
  let paragraphs = 0;
  let options = 0;
  let last: Place = { kind: 'heading', number: '' };
  const words = (kind: Place['kind'], number: string, content: readonly Inline[]): Part => {
    last = { kind, number };
    return { kind: 'words', place: last, content };
  };
  const clauseParts = ({ number, text, clauses }: Clause): Part[] => [
    words('clause', number, asContent(text)),
    ...clauses.flatMap(clauseParts),
  ];
  return agreement.blocks.flatMap((block): Part | Part[] => {
    switch (block.kind) {
      case 'heading':
      case 'attestation':
        return words(block.kind, '', asContent(block.text));
      case 'paragraph':
        return words('preamble', String(++paragraphs), block.content);
      case 'blank':
        return { kind: 'blank', place: last, field: fieldOf(agreement, block.field) };
      case 'choice':
        return optionsOf(agreement, block.field).map((option) => words('choice', String(++options), asContent(option)));
      case 'clauses':
        return block.clauses.flatMap(clauseParts);
      case 'footnote':
        return words('footnote', block.mark, asContent(block.text));
      case 'signature-block':
        return block.rows.map(({ label, field }) => ({
          kind: 'label',
          place: SIGNATURE_BLOCK,
          field: fieldOf(agreement, field),
          text: label,
        }));
      default:
        return block satisfies never;
    }
  });
}

/** What an agreement is headed; '' where it has no heading. */
export function headingOf({ blocks }: Agreement): string {
  return blocks.find((block) => block.kind === 'heading')?.text ?? '';
}

/** What an agreement asks its author, besides what Imprimatur looks for itself. */
export function questionsOf({ fields }: Agreement): readonly Question[] {
  return fields.filter((field): field is Question => field.asks === 'text' || field.asks === 'choice');
}

/** Whether an agreement has a place for what it asks so. */
export function asksFor({ fields }: Agreement, asks: Field['asks']): boolean {
  return fields.some((field) => field.asks === asks);
}

/**
 * Whether whoever signs is asked to confirm that they sign for all authors: so say the agreements that ship with the
 * extension. What a form that somebody brought wants of its signer, its own words tell.
 */
export function asksAuthority({ provenance }: Agreement): boolean {
  return provenance.kind === 'publisher';
}

/** What a choice offers; none where the field is no choice. */
export function optionsOf(agreement: Agreement, id: string): readonly string[] {
  const field = fieldOf(agreement, id);
  return field.asks === 'choice' ? field.options : [];
}

/** The words of a passage, with what stands for a footnote's mark: the mark itself where nothing else is asked for. */
export function plainWords(content: readonly Inline[], forMark?: string): string {
  return content.map((inline) => (inline.kind === 'text' ? inline.text : (forMark ?? inline.mark))).join('');
}

function asContent(text: string): readonly Inline[] {
  return [{ kind: 'text', text }];
}
