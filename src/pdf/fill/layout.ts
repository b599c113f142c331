import type { Signature } from '../../signing/signature';
import type { Paragraph } from '../paragraph';
import type { Box, ReadPdf } from '../read';
import type { Typesetter } from '../shaping';
import type { FilledField } from './content';
import { type Fitted, fitInto } from './fit';
import { blankPlace, type FillAnchors, labelPlace, type Place } from './places';
import { signatureBox, strokesBox, typedSignature } from './signature';

/** Something to be drawn on a page, from 1. */
export type Drawing = { readonly page: number; readonly place: Place } & (
  | { readonly kind: 'text'; readonly fitted: Fitted }
  | { readonly kind: 'strokes'; readonly strokes: Extract<Signature, { kind: 'drawn' }>['strokes']; readonly box: Box }
);

/** What goes where, and what found no place that would look right. */
export interface FieldLayout {
  readonly drawings: readonly Drawing[];
  readonly missed: readonly FilledField[];
}

/** Finds a place for each text and the signature; the signature keeps clear of the others. */
export function layOutFields(
  pdf: ReadPdf,
  { blanks, labels }: FillAnchors,
  signature: Signature | null,
  paragraphs: ReadonlyMap<FilledField, Paragraph>,
  typesetter: Typesetter,
): FieldLayout {
  const drawings: Drawing[] = [];
  const missed: FilledField[] = [];
  const set = (field: FilledField, place: Place | null, fitted: Fitted | null) => {
    if (place && fitted) drawings.push({ kind: 'text', page: place.page, fitted, place });
    else missed.push(field);
  };
  const places = {
    title: () => blankPlace(pdf, blanks.title),
    party: () => blankPlace(pdf, blanks.party),
    signer: () => labelPlace(pdf, labels.signer),
    date: () => labelPlace(pdf, labels.date),
  };
  for (const field of ['title', 'party', 'signer', 'date'] as const) {
    const paragraph = paragraphs.get(field);
    if (!paragraph) continue;
    const place = places[field]();
    set(field, place, place && fitInto(typesetter, paragraph, place));
  }
  if (!signature) return { drawings, missed };
  const place = labelPlace(pdf, labels.signed);
  const others = drawings.filter(({ page }) => page === place?.page).flatMap(boxesOf);
  const typed = paragraphs.get('signature');
  if (signature.kind === 'typed') {
    set('signature', place, place && typedSignature(pdf, place, typed, others, typesetter));
    return { drawings, missed };
  }
  const own = strokesBox(signature.strokes);
  const shape = { width: own.right - own.left, height: Math.max(own.bottom - own.top, 1) };
  const box = place && signatureBox(pdf, place, shape, others);
  if (place && box) drawings.push({ kind: 'strokes', page: place.page, place, strokes: signature.strokes, box });
  else missed.push('signature');
  return { drawings, missed };
}

function boxesOf(drawing: Drawing): Box[] {
  if (drawing.kind === 'strokes') return [drawing.box];
  const { size, lines } = drawing.fitted;
  return lines.map(({ line: { shaped }, x, baseline }) => ({
    left: x,
    right: x + shaped.width * size,
    top: baseline - shaped.top * size,
    bottom: baseline - shaped.bottom * size,
  }));
}
