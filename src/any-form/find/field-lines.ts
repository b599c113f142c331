import type { FormField } from '../../pdf/fill/form-fields';
import type { Candidate } from './candidate';
import { isKnown } from './meaning';
import { cellLeftOf, type PageView } from './page-view';

/** How far two fields may be out of line, and how much their heights may differ, so that they are one place; in points. */
const ALIGNED = 4;
/** Of a field's height, what is between it and the next line of the same place at most. */
const APART = 0.9;

/** Fields right below another, without words of their own: further lines of the same answer. */
export function withFurtherLines(view: PageView, found: readonly (readonly [FormField, Candidate])[]): Candidate[] {
  const known = new Map<FormField, Candidate>(found);
  for (const [field, candidate] of found.toSorted(([a], [b]) => a.box.top - b.box.top)) {
    const above = found.find(([other]) => goesOn(view, other, field))?.[0];
    const first = above ? known.get(above) : undefined;
    if (!first || !isKnownLess(field)) continue;
    const { cell, label, words, where } = first;
    known.set(field, { ...candidate, cell, label, words, where });
  }
  return found.map(([field, candidate]) => known.get(field) ?? candidate);
}

/** Whether a field's own name says nothing. */
const isKnownLess = ({ title }: FormField) => !isKnown(title);

function goesOn(view: PageView, above: FormField, field: FormField): boolean {
  const [a, b] = [above.box, field.box];
  const height = b.bottom - b.top;
  const apart = b.top - a.bottom;
  const isOnePlace =
    above.kind === 'text' &&
    field.kind === 'text' &&
    Math.abs(a.left - b.left) < ALIGNED &&
    Math.abs(a.right - b.right) < ALIGNED &&
    Math.abs(a.bottom - a.top - height) < ALIGNED &&
    apart > -ALIGNED &&
    apart < APART * height;
  const isEmpty = !view.cells.some(
    ({ baseline, left, right, size }) =>
      baseline > a.bottom + 1 && baseline - 0.5 * size < b.top && left < b.right && right > b.left,
  );
  return isOnePlace && isEmpty && cellLeftOf(view, { ...b, bottom: Math.min(b.bottom, b.top + 20) }, 260) === null;
}
