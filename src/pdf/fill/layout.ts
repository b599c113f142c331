import { inkOf, type SignatureInk } from '../../signing/signature-ink';
import type { Box, ReadPdf } from '../read';
import type { Paragraph } from '../typesetting/paragraph';
import type { Typesetter } from '../typesetting/shaping';
import { type Field, fieldIn, placeIn } from './fields';
import type { FillContent, FilledPlace, FillText } from './fill-content';
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
  | { readonly kind: 'ink'; readonly ink: SignatureInk; readonly box: Box }
);

/** What goes where, and what found no place that would look right. */
export interface FieldLayout {
  readonly drawings: readonly Drawing[];
  readonly missed: readonly FilledPlace[];
}

/** What is to be laid out, its fonts found. */
export interface LaidOut {
  readonly texts: ReadonlyMap<FillText, Paragraph>;
  /** Of a typed signature. */
  readonly signature: Paragraph | null;
}

/** Finds a place for each text and the signature, in the form's own fields where it has them; the signature keeps clear of the others. */
export function layOutFields(
  pdf: ReadPdf,
  anchors: FillAnchors,
  content: FillContent,
  laid: LaidOut,
  typesetter: Typesetter,
  fields: readonly Field[],
): FieldLayout {
  const drawings: Drawing[] = [];
  const missed: FilledPlace[] = [];
  const textFields = fields.filter(({ kind }) => kind === 'text');
  const signatureFields = fields.filter(({ kind }) => kind === 'signature');
  const draw = (place: Place, field: Field | null, fitted: Fitted | null, text: string): boolean => {
    // A place for a digital signature takes no words: they stand on the page below it.
    const own = field?.kind === 'text' ? field : null;
    if (fitted) drawings.push({ kind: 'text', page: place.page, place, fitted, field: own, text });
    return fitted !== null;
  };
  for (const text of content.texts) {
    const paragraph = laid.texts.get(text);
    const places = placesOf(pdf, anchors, text);
    const isSet = places.map((place) => {
      if (!place || !paragraph) return false;
      const field = fieldIn(place, textFields);
      const inside = field ? placeIn(field, place) : clearOf(place, signatureFields);
      return draw(inside, field, fitInto(typesetter, paragraph, inside), paragraph.text);
    });
    if (isSet.length === 0 || isSet.includes(false)) missed.push({ where: text.where, field: text.field });
  }
  if (!content.signature) return { drawings, missed };
  const { field: signed, signature, ink: colour } = content.signature;
  const label = anchors.labels.find(({ field }) => field.id === signed.id);
  const place = labelPlace(pdf, label?.range ?? null);
  const others = drawings.filter(({ page }) => page === place?.page).flatMap(boxesOf);
  const field = place && fieldIn(place, fields);
  const isDrawn = place !== null && sign(place);
  if (!isDrawn) missed.push({ where: 'label', field: signed });
  return { drawings, missed };

  function sign(at: Place): boolean {
    if ('text' in signature) {
      if (!laid.signature) return false;
      if (!field)
        return draw(at, null, typedSignature(pdf, at, laid.signature, others, typesetter), laid.signature.text);
      const inside = placeIn(field, at);
      return draw(inside, field, fitInto(typesetter, laid.signature, inside), laid.signature.text);
    }
    const ink = inkOf(signature, colour);
    const shape = { width: ink.box.right - ink.box.left, height: Math.max(ink.box.bottom - ink.box.top, 1) };
    const box = field ? within(field.box, shape) : signatureBox(pdf, at, shape, others);
    if (box) drawings.push({ kind: 'ink', page: at.page, place: at, field, ink, box });
    return box !== null;
  }
}

/** Every place of a field on a form, null for one that leaves no room. */
function placesOf(pdf: ReadPdf, { blanks, labels }: FillAnchors, { where, field }: FilledPlace): (Place | null)[] {
  const isOwn = (anchor: { readonly field: { readonly id: string } }) => anchor.field.id === field.id;
  switch (where) {
    case 'blank':
      return blanks.filter(isOwn).map((anchor) => blankPlace(pdf, anchor));
    case 'label':
      return labels.filter(isOwn).map(({ range }) => labelPlace(pdf, range));
    case 'choice':
      return [];
  }
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
  if (drawing.kind === 'ink') return [drawing.box];
  const { size, lines } = drawing.fitted;
  return lines.map(({ line: { shaped }, x, baseline }) => ({
    left: x,
    right: x + shaped.width * size,
    top: baseline - shaped.top * size,
    bottom: baseline - shaped.bottom * size,
  }));
}
