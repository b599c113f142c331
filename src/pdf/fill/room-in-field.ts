import type { BlankPlace } from '../../agreements/agreement';
import { type Box, intersection } from '../pdfium/geometry';
import type { ReadPdf } from '../read';
import { areaOf } from '../read/reading';
import type { Fitted } from './fit';
import type { FormField } from './form-fields';
import { clearBaseline, type Room } from './rooms';

/** How far a field's text stands from its edges, in points. */
const IN_FIELD = 2;

/** The form's own field of a place: of those of its name the one that lies there. Null where nobody sees it. */
export function fieldOf({ acroField, page, box }: BlankPlace, fields: readonly FormField[]): FormField | null {
  if (acroField === null) return null;
  const named = fields.filter((field) => field.name === acroField && field.page === page && !field.isHidden);
  const shared = (field: FormField) => areaOf(intersection(field.box, box));
  return named.reduce<FormField | null>((best, field) => (best && shared(best) >= shared(field) ? best : field), null);
}

/** Room inside a field, on the line of its label where it leaves room for that. */
export function roomInField(pdf: ReadPdf, { page, box, multiline }: FormField, outside: Room): Room {
  const height = box.bottom - box.top;
  const size = Math.min(11, multiline ? 10 : 0.75 * height);
  const middle = (box.top + box.bottom) / 2 + 0.32 * size;
  const level = outside.baseline;
  const isLevel = level !== null && level - box.top > 0.7 * size && box.bottom - level > 0.15 * size;
  const baseline = clearBaseline(pdf, { page, box, size }, isLevel ? level : middle);
  return {
    ...outside,
    page,
    left: box.left + IN_FIELD,
    right: box.right - IN_FIELD,
    indent: 0,
    parts: [],
    between: '',
    top: box.top + 0.5,
    bottom: box.bottom - 0.5,
    ceiling: box.top + 0.5,
    baseline: multiline ? box.top + IN_FIELD + 0.75 * size : baseline,
    rows: multiline ? Math.max(1, Math.floor(height / (1.2 * size))) : 1,
    leading: 1.2 * size,
    size,
    isRuled: !multiline,
  };
}

/** All of a field, for a signature. */
export const roomToSign = ({ page, box }: FormField): Room => ({
  page,
  ...box,
  left: box.left + IN_FIELD,
  ceiling: box.top,
  indent: 0,
  parts: [],
  between: '',
  baseline: null,
  rows: 1,
  leading: 0,
  size: 10,
  isRuled: false,
  after: null,
});

/** Lines in the middle of a field. */
export function centred(fitted: Fitted, { left, right }: Box): Fitted {
  const middle = (left + right) / 2;
  const lines = fitted.lines.map((set) => ({ ...set, x: middle - (set.line.shaped.width * fitted.size) / 2 }));
  return { ...fitted, lines };
}
