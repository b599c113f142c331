import { inkBox } from '../../signing/ink';
import type { Signature } from '../../signing/signature';
import type { Box, ReadPdf } from '../read';
import type { Paragraph } from '../typesetting/paragraph';
import type { Typesetter } from '../typesetting/shaping';
import { type Field, fieldIn, placeIn } from './fields';
import type { FilledField } from './fill-content';
import { type Fitted, fitInto } from './fit';
import { blankPlace, type FillAnchors, labelPlace, type Place } from './places';
import { signatureBox, typedSignature } from './signature';

/** Something to be drawn on a page, from 1. */
export type Drawing = {
  readonly page: number;
  readonly place: Place;
  /** The form's own field that it goes into; null where it is drawn on the page. */
  readonly field: Field | null;
} & (
  | { readonly kind: 'text'; readonly fitted: Fitted; readonly text: string }
  | { readonly kind: 'strokes'; readonly strokes: Extract<Signature, { kind: 'drawn' }>['strokes']; readonly box: Box }
);

/** What goes where, and what found no place that would look right. */
export interface FieldLayout {
  readonly drawings: readonly Drawing[];
  readonly missed: readonly FilledField[];
}

/** Finds a place for each text and the signature, in the form's own fields where it has them; the signature keeps clear of the others. */
export function layOutFields(
  pdf: ReadPdf,
  { blanks, labels }: FillAnchors,
  signature: Signature | null,
  paragraphs: ReadonlyMap<FilledField, Paragraph>,
  typesetter: Typesetter,
  fields: readonly Field[],
): FieldLayout {
  const drawings: Drawing[] = [];
  const missed: FilledField[] = [];
  const textFields = fields.filter(({ kind }) => kind === 'text');
  const signatureFields = fields.filter(({ kind }) => kind === 'signature');
  const set = (name: FilledField, place: Place | null, freely: (place: Place, typed: Paragraph) => Fitted | null) => {
    const paragraph = paragraphs.get(name);
    const field = place && fieldIn(place, name === 'signature' ? fields : textFields);
    // A place for a digital signature takes no words: they stand on the page below it.
    const own = field?.kind === 'text' ? field : null;
    const free = place && name !== 'signature' ? clearOf(place, signatureFields) : place;
    const inside = place && field ? placeIn(field, place) : free;
    const fitted =
      inside && paragraph ? (field ? fitInto(typesetter, paragraph, inside) : freely(inside, paragraph)) : null;
    if (!inside || !fitted || !paragraph) missed.push(name);
    else drawings.push({ kind: 'text', page: inside.page, place: inside, fitted, field: own, text: paragraph.text });
  };
  const places = {
    title: () => blankPlace(pdf, blanks.title),
    party: () => blankPlace(pdf, blanks.party),
    signer: () => labelPlace(pdf, labels.signer),
    date: () => labelPlace(pdf, labels.date),
  };
  for (const field of ['title', 'party', 'signer', 'date'] as const) {
    if (paragraphs.has(field)) set(field, places[field](), (place, text) => fitInto(typesetter, text, place));
  }
  if (!signature) return { drawings, missed };
  const place = labelPlace(pdf, labels.signed);
  const others = drawings.filter(({ page }) => page === place?.page).flatMap(boxesOf);
  if (signature.kind === 'typed') {
    set('signature', place, (free, typed) => typedSignature(pdf, free, typed, others, typesetter));
    return { drawings, missed };
  }
  const own = inkBox(signature.strokes);
  const shape = { width: own.right - own.left, height: Math.max(own.bottom - own.top, 1) };
  const field = place && fieldIn(place, fields);
  const box = field ? within(field.box, shape) : place && signatureBox(pdf, place, shape, others);
  if (place && box) drawings.push({ kind: 'strokes', page: place.page, place, field, strokes: signature.strokes, box });
  else missed.push('signature');
  return { drawings, missed };
}

/** A place as far as it is to the right of the fields that reach into it. */
function clearOf(place: Place, fields: readonly Field[]): Place {
  const [top, bottom] = [place.baseline - 0.8 * place.size, place.baseline + 0.25 * place.size];
  const inTheWay = fields.filter(
    ({ page, box }) =>
      page === place.page &&
      box.top < bottom &&
      box.bottom > top &&
      box.right > place.left - 4 &&
      box.left < place.right,
  );
  return { ...place, left: Math.max(place.left, ...inTheWay.map(({ box }) => box.right + 4)) };
}

/** A box of a shape's proportions, as large as fits into another, at its left. */
function within({ left, right, top, bottom }: Box, { width, height }: { width: number; height: number }): Box {
  const scale = Math.min((right - left) / width, (bottom - top) / height);
  return { left, right: left + width * scale, top: bottom - height * scale, bottom };
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
