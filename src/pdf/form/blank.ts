import type { Pages } from '../file/pages';
import { child, type Element } from '../file/structure';
import { inReadingOrder } from '../typesetting/directions';
import type { SetLine } from '../typesetting/set-lines';
import type { LineSetter } from './flow';
import type { FilledForm } from './texts';

/** What fills a blank, in lines. */
export interface FilledBlank {
  readonly text: string;
  readonly lines: readonly SetLine[];
}

/** What stands in the blanks of a form, by the ids of their fields. */
export function filledBlanks(
  { agreement: { layout }, blanks }: FilledForm,
  set: LineSetter,
): ReadonlyMap<string, FilledBlank> {
  const measure = layout.frame.measure / layout.text.size;
  return new Map(
    [...blanks].map(([id, text]) => [id, { text: text.text, lines: set.filled(text, measure, 'ragged') }]),
  );
}

/** A rule with what fills it: on it where it fits, else centred in the full width over as many lines as it needs. */
export function drawBlank(
  filled: FilledBlank | undefined,
  { agreement: { layout } }: FilledForm,
  root: Element,
  pages: Pages,
  gap: number,
): void {
  const { frame, text, blank } = layout;
  const centre = frame.left + frame.measure / 2;
  let width = blank.width;
  if (filled) {
    const element = child(root, 'P', inReadingOrder(filled.text));
    let last: SetLine | undefined;
    for (const line of filled.lines) {
      const ink = (line.shaped.top - (last?.shaped.bottom ?? -0.2)) * text.size + 0.8;
      const leading = last ? text.leading : gap - blank.above;
      pages.down(Math.max(leading, ink));
      const x = centre - (line.shaped.width * text.size) / 2;
      pages.draw({ kind: 'text', x, y: pages.y, size: text.size, line, element });
      width = Math.max(width, line.shaped.width * text.size);
      last = line;
    }
    pages.y -= Math.max(blank.above, -(last?.shaped.bottom ?? 0) * text.size + 0.7);
  } else {
    pages.down(gap);
  }
  pages.draw({ kind: 'rule', x: centre - width / 2, y: pages.y, width });
}
