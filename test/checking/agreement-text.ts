import type { Agreement, Clause } from '../../src/agreements/agreement';
import type { Place } from '../../src/checking';

/** A paragraph of a form as text, with the place that its words belong to; null for what was filled in. */
export interface Piece {
  readonly place: Place | null;
  readonly before: string;
  readonly text: string;
}

/** What an author filled in. */
export interface Filled {
  readonly title: string;
  readonly party: string;
  readonly signer: string;
  readonly signed: string;
  readonly date: string;
}

/** A form that its author has filled in. */
export const FILLED: Filled = {
  title: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
  party: 'Jianfei Chen',
  signer: 'Jianfei Chen',
  signed: 'Jianfei Chen',
  date: 'June 10, 2021',
};

/** The agreement's paragraphs in order, written from the data and not by the code under test. */
export function piecesOf(agreement: Agreement, filled: Filled): Piece[] {
  const pieces: Piece[] = [];
  let paragraph = 0;
  const clause = ({ number, text, clauses }: Clause) => {
    pieces.push({ place: { kind: 'clause', number }, before: `${number.split('.').at(-1)}. `, text });
    clauses.forEach(clause);
  };
  for (const block of agreement.blocks) {
    if (block.kind === 'blank')
      pieces.push({ place: null, before: '', text: filled[block.field === 'title' ? 'title' : 'party'] });
    else if (block.kind === 'clauses') block.clauses.forEach(clause);
    else if (block.kind === 'paragraph') {
      const text = block.content.map((part) => (part.kind === 'text' ? part.text : part.mark)).join('');
      pieces.push({ place: { kind: 'preamble', number: String(++paragraph) }, before: '', text });
    } else if (block.kind === 'footnote') {
      pieces.push({ place: { kind: 'footnote', number: block.mark }, before: block.mark, text: block.text });
    } else if (block.kind === 'signature-block') {
      const place = { kind: 'signature-block', number: '' } as const;
      const written = [filled.signer, filled.signed, filled.date];
      block.rows.forEach(({ label }, row) => {
        pieces.push({ place, before: row === 0 ? '• ' : '– ', text: `${label}:` });
        pieces.push({ place: null, before: '', text: written[row] ?? '' });
      });
    } else if (block.kind !== 'choice')
      pieces.push({ place: { kind: block.kind, number: '' }, before: '', text: block.text });
  }
  return pieces;
}

/** How the paragraphs are set: a blank line between them, lines of 72 characters, or the publisher's page (the footnote after clause 5). */
export type Layout = 'paragraphs' | 'lines' | 'pages';

/** The form as text. */
export function layOut(pieces: readonly Piece[], layout: Layout): string {
  const ordered = layout === 'pages' ? footnoteAfterClause5(pieces) : pieces;
  let out = '';
  ordered.forEach((piece, i) => {
    const onLine = piece.place === null && ordered[i - 1]?.place?.kind === 'signature-block';
    if (out) out += onLine ? ' ' : layout === 'paragraphs' ? '\n\n' : '\n';
    const text = piece.before + piece.text;
    out += layout === 'paragraphs' ? text : wrapped(text);
    if (layout === 'pages' && piece.place?.kind === 'footnote') out += '\n1\n';
  });
  return out;
}

function footnoteAfterClause5(pieces: readonly Piece[]): Piece[] {
  const footnote = pieces.filter(({ place }) => place?.kind === 'footnote');
  const rest = pieces.filter(({ place }) => place?.kind !== 'footnote');
  const at = rest.findIndex(({ place }) => place?.kind === 'clause' && place.number === '6');
  return [...rest.slice(0, at), ...footnote, ...rest.slice(at)];
}

function wrapped(text: string): string {
  return text.replace(/(.{1,72})(?:\s+|$)/g, '$1\n').trimEnd();
}
