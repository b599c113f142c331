import type { FormField } from '../../pdf/fill/form-fields';
import { type Candidate, PLAIN } from './candidate';
import type { Cell } from './cells';
import { withFurtherLines } from './field-lines';
import { isKnown } from './meaning';
import { captionsBelow, cellAbove, cellLeftOf, type PageView } from './page-view';

/** How far to the left a field's label may stand; in points. */
const REACH = 260;

/** The form's own fields. */
export function fromFields(view: PageView): Candidate[] {
  const found = view.fields.flatMap((field): [FormField, Candidate][] => {
    const { kind, value, isReadOnly, box, page, multiline, name, title } = field;
    if (isReadOnly && value === null) return [];
    const cell = kind === 'mark' ? rightOf(view, field) : labelOf(view, field);
    const printed = cell?.text ?? '';
    const plain = plainName(name);
    const words = [title, printed, plain].filter(Boolean);
    const size = cell?.size ?? 10;
    const height = box.bottom - box.top;
    const leading = 1.2 * size;
    return [
      [
        field,
        {
          ...PLAIN,
          page,
          box,
          baseline: multiline || height > 2.4 * size ? null : baselineIn(field, cell),
          rows: multiline ? Math.max(1, Math.floor(height / leading)) : 1,
          leading,
          size,
          how: 'field',
          asks: kind === 'mark' ? 'mark' : kind === 'signature' ? 'signature' : 'text',
          acroField: name || null,
          given: value,
          cell,
          where: cell && cell.baseline > box.bottom ? 'before' : 'after',
          label: printed || title || plain,
          words: words.toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a))),
        },
      ],
    ];
  });
  return withFurtherLines(view, found);
}

/** "author.fullName_2" as words. */
function plainName(name: string): string {
  const last = name.split('.').at(-1) ?? name;
  return last
    .replace(/\[\d+\]|[_\d]+$/g, '')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/[_-]+/g, ' ')
    .trim();
}

function labelOf(view: PageView, { box }: FormField): Cell | null {
  const first = { ...box, bottom: Math.min(box.bottom, box.top + 20) };
  const above = cellAbove(view, box, 3);
  const caption = captionsBelow(view, box).find(({ text }) => isKnown(text));
  const isAbove = above && caption && isKnown(above.text) && box.top - above.baseline < topOf(caption) - box.bottom;
  return cellLeftOf(view, first, REACH) ?? (isAbove ? above : caption) ?? above;
}

const topOf = ({ baseline, size }: Cell) => baseline - 0.75 * size;

function rightOf({ cells }: PageView, { box }: FormField): Cell | null {
  const level = cells.filter(
    ({ baseline, size, left }) =>
      baseline > box.top && baseline - 0.6 * size < box.bottom && left > box.right - 3 && left - box.right < 60,
  );
  return level.toSorted((a, b) => a.left - b.left)[0] ?? null;
}

/** The label's own baseline where it runs through the field. */
function baselineIn({ box }: FormField, cell: Cell | null): number | null {
  if (!cell || cell.right > box.left + 4) return null;
  return cell.baseline > box.top + 0.5 * cell.size && cell.baseline < box.bottom - 1 ? cell.baseline : null;
}
