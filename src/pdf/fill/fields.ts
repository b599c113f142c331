import type { PDFDocument } from 'pdf-lib';
import { intersection, type Matrix } from '../pdfium/geometry';
import { type FormField, formFields } from './form-fields';
import type { Place } from './places';

/** An empty field of a form, for text or for a digital signature (ISO 32000-1, 12.7.4.3, 12.7.4.5). */
export interface Field extends Pick<FormField, 'page' | 'box' | 'centred' | 'multiline' | 'widget' | 'holder'> {
  readonly kind: 'text' | 'signature';
}

/** The empty fields of a file, page by page; those that nobody sees or may fill in are left out. */
export function emptyFields(document: PDFDocument, pages: readonly { readonly toShown: Matrix }[]): Field[] {
  return formFields(document, pages).flatMap((field) => {
    const { kind, value, isHidden, isReadOnly } = field;
    const isOpen = value === null && !isHidden && !isReadOnly;
    return isOpen && (kind === 'text' || kind === 'signature') ? [{ ...field, kind }] : [];
  });
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
