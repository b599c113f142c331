import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { type Box, boxOf, intersection, type Matrix } from '../pdfium/geometry';
import type { Place } from './places';

/** An empty field of a form, for text or for a digital signature (ISO 32000-1, 12.7.4.3, 12.7.4.5). */
export interface Field {
  readonly kind: 'text' | 'signature';
  /** From 1. */
  readonly page: number;
  /** Where it is shown, in points. */
  readonly box: Box;
  readonly centred: boolean;
  /** Whether its text may take several lines. */
  readonly multiline: boolean;
  /** What is shown, and what holds the value: one object, or the field and its widget. */
  readonly widget: PDFRef;
  readonly holder: PDFRef;
}

const HIDDEN = 2;
const READ_ONLY = 1;
const MULTILINE = 1 << 12;
const CENTRED = 1;

/** The empty fields of a file, page by page; those that nobody sees or may fill in are left out. */
export function emptyFields(document: PDFDocument, pages: readonly { readonly toShown: Matrix }[]): Field[] {
  return document.getPages().flatMap((page, i) => {
    const annotations = page.node.lookup(PDFName.of('Annots'));
    const toShown = pages[i]?.toShown;
    if (!toShown || !(annotations instanceof PDFArray)) return [];
    return annotations.asArray().flatMap((ref) => fieldOf(document, ref, i + 1, toShown) ?? []);
  });
}

function fieldOf({ context }: PDFDocument, widget: unknown, page: number, toShown: Matrix): Field | null {
  if (!(widget instanceof PDFRef)) return null;
  const dict = context.lookup(widget);
  if (!(dict instanceof PDFDict) || dict.get(PDFName.of('Subtype')) !== PDFName.of('Widget')) return null;
  const parent = dict.get(PDFName.of('Parent'));
  const above = parent instanceof PDFRef ? context.lookup(parent) : undefined;
  const inherited = (key: string) =>
    dict.lookup(PDFName.of(key)) ?? (above instanceof PDFDict ? above.lookup(PDFName.of(key)) : undefined);
  const numberOf = (value: unknown) => (value instanceof PDFNumber ? value.asNumber() : 0);
  const type = inherited('FT');
  const kind = type === PDFName.of('Tx') ? 'text' : type === PDFName.of('Sig') ? 'signature' : null;
  const rect = dict.lookup(PDFName.of('Rect'));
  const value = inherited('V');
  const filled = value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() !== '' : !!value;
  const flags = numberOf(inherited('Ff'));
  const closed = filled || (numberOf(dict.lookup(PDFName.of('F'))) & HIDDEN) !== 0 || (flags & READ_ONLY) !== 0;
  if (!kind || closed || !(rect instanceof PDFArray)) return null;
  const [x1, y1, x2, y2] = rect.asArray().map(numberOf);
  return {
    kind,
    page,
    box: boxOf(toShown, x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0),
    centred: numberOf(inherited('Q')) === CENTRED,
    multiline: (flags & MULTILINE) !== 0,
    widget,
    // A widget that names itself is its field as well.
    holder: dict.has(PDFName.of('T')) || !(parent instanceof PDFRef) ? widget : parent,
  };
}

/** The field that lies in a place, or null. */
export function fieldIn(place: Place, fields: readonly Field[]): Field | null {
  const { left, right, baseline, size, centre } = place;
  const between = centre !== null;
  const top = between ? place.ceiling : baseline - 1.2 * size;
  const bottom = between ? place.floor : baseline + 0.5 * size;
  const found = fields.find(({ page, box }) => {
    const shared = intersection(box, { left: left - 6, right: right + 6, top, bottom });
    const high = Math.min(box.bottom - box.top, bottom - top);
    return page === place.page && shared.right - shared.left > 20 && shared.bottom - shared.top > high / 2;
  });
  return found ?? null;
}

/** Inside a field as a place for text. */
export function placeIn({ page, box, centred, multiline }: Field, outside: Place): Place {
  const [left, right] = [box.left + 2, box.right - 2];
  const size = Math.min(11, 0.75 * (box.bottom - box.top));
  // On the label's own line where the field leaves room for that.
  const [above, below] = [outside.baseline - box.top, box.bottom - outside.baseline];
  const level = outside.centre === null && above > 0.7 * size && below > 0.15 * size;
  return {
    ...outside,
    page,
    left,
    right,
    ceiling: box.top + 0.5,
    floor: box.bottom - 0.5,
    baseline: level ? outside.baseline : (box.top + box.bottom) / 2 + 0.32 * size,
    size: multiline ? 10 : size,
    centre: centred || multiline ? (left + right) / 2 : null,
    rule: null,
  };
}
