import { pmlr } from '../../src/agreements/pmlr';
import { FILLED, type Filled, type Layout, layOut, type Piece, piecesOf } from './agreement-text';

/** Something that somebody does to a form. */
export type Edit = (pieces: Piece[]) => Piece[];

/** The place's name as the tests write it: "clause 6.1", "preamble 2", "footnote 1", "attestation". */
export const nameOf = ({ kind, number }: { readonly kind: string; readonly number: string }) =>
  `${kind} ${number}`.trim();
const is = (piece: Piece, place: string) => piece.place !== null && nameOf(piece.place) === place;

/** The words of one place rewritten; fails where the form does not have the words. */
export function reword(place: string, from: string | RegExp, to: string): Edit {
  return (pieces) => {
    let done = false;
    const edited = pieces.map((piece) => {
      if (!is(piece, place) || (typeof from === 'string' ? !piece.text.includes(from) : !from.test(piece.text)))
        return piece;
      done = true;
      return { ...piece, text: piece.text.replace(from, to) };
    });
    if (!done) throw new Error(`${place} has no ${String(from)}`);
    return edited;
  };
}

/** Paragraphs of one's own after a place. */
export function addAfter(place: string, ...texts: readonly string[]): Edit {
  return (pieces) => {
    const at = pieces.findLastIndex((piece) => is(piece, place));
    const added = texts.map((text): Piece => ({ place: null, before: '', text }));
    return [...pieces.slice(0, at + 1), ...added, ...pieces.slice(at + 1)];
  };
}

/** Text after everything, the date included. */
export const addAtEnd =
  (text: string): Edit =>
  (pieces) => [...pieces, { place: null, before: '\n', text }];

/** Places left out. */
export const drop =
  (...places: readonly string[]): Edit =>
  (pieces) =>
    pieces.filter((piece) => !places.some((place) => is(piece, place)));

/** One place set after another. */
export function moveAfter(place: string, after: string): Edit {
  return (pieces) => {
    const moved = pieces.filter((piece) => is(piece, place));
    const rest = pieces.filter((piece) => !is(piece, place));
    const at = rest.findLastIndex((piece) => is(piece, after));
    return [...rest.slice(0, at + 1), ...moved, ...rest.slice(at + 1)];
  };
}

/** Clauses printed under other numbers. */
export const renumber =
  (numbers: Readonly<Record<string, string>>): Edit =>
  (pieces) =>
    pieces.map((piece) => {
      const to = piece.place?.kind === 'clause' ? numbers[piece.place.number] : undefined;
      return to === undefined ? piece : { ...piece, before: to };
    });

/** The form with edits, its facts filled in. */
export function formWith(filled: Partial<Filled>, layout: Layout, ...edits: readonly Edit[]): string {
  return layOut(
    edits.reduce((pieces, edit) => edit(pieces), piecesOf(pmlr, { ...FILLED, ...filled })),
    layout,
  );
}
