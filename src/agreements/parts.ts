import type { Agreement, BlankName, Clause, Inline, Place } from './agreement';

/** Whether two places are one. */
export function samePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.number === b.number;
}

/** A part of an agreement that is read, compared and cited as one, in the order of the form. */
export type Part =
  /** The publisher's words at one place. */
  | { readonly kind: 'words'; readonly place: Place; readonly content: readonly Inline[] }
  /** Where a fact goes; its place is that of the words before it. */
  | { readonly kind: 'blank'; readonly place: Place; readonly blank: BlankName }
  /** A label of the signature block, without its colon. */
  | { readonly kind: 'label'; readonly place: Place; readonly label: (typeof LABELS)[number]; readonly text: string };

const SIGNATURE_BLOCK: Place = { kind: 'signature-block', number: '' };
const LABELS = ['signer', 'signed', 'date'] as const;

/** The one walk over an agreement: its parts in the order of the form, nested clauses after the clause they belong to. */
export function partsOf({ blocks }: Agreement): readonly Part[] {
  let paragraphs = 0;
  let last: Place = { kind: 'heading', number: '' };
  const words = (kind: Place['kind'], number: string, content: readonly Inline[]): Part => {
    last = { kind, number };
    return { kind: 'words', place: last, content };
  };
  const clauseParts = ({ number, text, clauses }: Clause): Part[] => [
    words('clause', number, asContent(text)),
    ...clauses.flatMap(clauseParts),
  ];
  return blocks.flatMap((block): Part | Part[] => {
    switch (block.kind) {
      case 'heading':
      case 'attestation':
        return words(block.kind, '', asContent(block.text));
      case 'paragraph':
        return words('preamble', String(++paragraphs), block.content);
      case 'blank':
        return { kind: 'blank', place: last, blank: block.blank };
      case 'clauses':
        return block.clauses.flatMap(clauseParts);
      case 'footnote':
        return words('footnote', block.mark, asContent(block.text));
      case 'signature-block':
        return LABELS.map((label) => ({ kind: 'label', place: SIGNATURE_BLOCK, label, text: block[label] }));
      default:
        return block satisfies never;
    }
  });
}

/** The words of a passage, with what stands for a footnote's mark: the mark itself where nothing else is asked for. */
export function plainWords(content: readonly Inline[], forMark?: string): string {
  return content.map((inline) => (inline.kind === 'text' ? inline.text : (forMark ?? inline.mark))).join('');
}

function asContent(text: string): readonly Inline[] {
  return [{ kind: 'text', text }];
}
