import type { FormField } from '../../pdf/fill/form-fields';
import type { Box } from '../../pdf/pdfium/geometry';
import type { ReadPdf } from '../../pdf/read';
import { type Cell, commonest, type Leader, type Row, rowsOf } from './cells';
import { isKnown } from './meaning';
import { OFFICE_USE } from './office-use';
import { type PageRules, rulesOf } from './rules';

/** A page of a form as those who look for blanks see it. */
export interface PageView {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  readonly cells: readonly Cell[];
  readonly leaders: readonly Leader[];
  readonly rules: PageRules;
  readonly fields: readonly FormField[];
  /** The height of most of the form's type. */
  readonly size: number;
  /** PDFium's handle of the font of most of the page's type. */
  readonly font: number;
  /** From the left edge to the right edge of its text. */
  readonly column: { readonly left: number; readonly right: number };
}

/** The pages of a form. Fields that nobody sees are left out. */
export function viewsOf(pdf: ReadPdf, fields: readonly FormField[]): PageView[] {
  const rules = rulesOf(pdf);
  const rows = rowsOf(pdf, fields, rules);
  const size = commonest(
    rows.flatMap(({ items }) => items.filter((item) => item.kind === 'cell')),
    (cell) => Math.round(2 * cell.size) / 2,
  );
  return pdf.pages.map(({ width, height }, i) => {
    const page = i + 1;
    const own = rows.filter((row) => row.page === page);
    const items = own.flatMap((row) => row.items);
    const cells = items.filter((item) => item.kind === 'cell');
    const left = Math.min(width / 2, ...items.map((item) => item.left));
    const right = Math.max(width - Math.max(left, 36), ...items.map((item) => item.right));
    return {
      page,
      width,
      height,
      rows: own,
      cells,
      leaders: items.filter((item) => item.kind === 'leader'),
      rules: rules[i] ?? { across: [], down: [], frames: [], shades: [], painted: [] },
      fields: fields.filter((field) => field.page === page && !field.isHidden),
      size,
      font: commonest(cells, (cell) => cell.font),
      column: { left, right },
    };
  });
}

/** The nearest words before a place on a line, up to other things to write on; null for none. */
export function cellLeftOf(
  { cells, leaders, fields }: PageView,
  { left, top, bottom }: Box,
  reach: number,
): Cell | null {
  const isLevel = (box: Box & { readonly baseline: number; readonly size: number }) =>
    box.baseline > top - 1 && box.baseline - 0.5 * box.size < bottom;
  const before = cells.filter((cell) => isLevel(cell) && cell.right <= left + 4 && cell.left < left);
  const nearest = before.toSorted((a, b) => b.right - a.right)[0];
  if (!nearest || left - nearest.right > reach) return null;
  const between = [
    ...leaders.filter(isLevel),
    ...fields.map(({ box }) => box).filter((box) => box.top < bottom && box.bottom > top),
  ];
  return between.some((box) => box.left >= nearest.right - 2 && box.right <= left + 2) ? null : nearest;
}

/** The nearest words above a place, at most so many of their own sizes away; null for none. */
export function cellAbove({ cells }: PageView, { left, right, top }: Box, sizes: number): Cell | null {
  const above = cells.filter(
    (cell) =>
      cell.baseline <= top + 2 && top - cell.baseline < sizes * cell.size && cell.left < right && cell.right > left - 8,
  );
  return above.toSorted((a, b) => b.baseline - a.baseline || a.left - b.left)[0] ?? null;
}

/** Words right below a place that say what it is for, from the left. */
export function captionsBelow(view: PageView, { left, right, bottom }: Box): Cell[] {
  const below = view.rows.filter((row) => row.baseline > bottom + 1 && row.baseline - bottom < 2.05 * row.size);
  const first = below[0];
  if (!first) return [];
  // What has something to write on of its own is the label of that.
  if (first.items.some(({ kind }) => kind === 'leader') || hasOwnRule(view, first)) return [];
  return first.items
    .filter((item) => item.kind === 'cell')
    .filter(
      (cell) =>
        cell.text.length <= 90 &&
        !OFFICE_USE.test(cell.text) &&
        (cell.left + cell.right) / 2 > left - 6 &&
        (cell.left + cell.right) / 2 < right + 6 &&
        cell.left > left - 12,
    );
}

/** Whether words above a line name it, not those below: a caption stands close below its line. */
export function isAboveNearer(above: Cell, line: number, captions: readonly Cell[]): boolean {
  const [caption] = captions;
  if (!caption) return true;
  const below = caption.baseline - 0.75 * caption.size - line;
  const isLabel = above.text.length <= 60 && (isKnown(above.text) || /[:：]$/.test(above.text));
  return isLabel && below > 0.8 * caption.size && line - above.baseline < 2.6 * above.size;
}

/** Whether a rule to write on stands on the line of a row. */
function hasOwnRule({ rules, fields }: PageView, { baseline, size, items }: Row): boolean {
  const isLevel = ({ top, bottom }: Box) => top > baseline - 0.3 * size && bottom < baseline + 1.2 * size;
  const right = Math.max(...items.map((item) => item.right));
  const isOn = fields.some(({ box }) => box.top < baseline && box.bottom > baseline - 0.3 * size && box.right > right);
  return isOn || rules.across.some((rule) => isLevel(rule) && rule.right > right + 30);
}
