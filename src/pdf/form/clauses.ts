import type { Clause } from '../../agreements/agreement';
import type { Pages } from '../file/pages';
import { child, type Element } from '../file/structure';
import { flow, type LineSetter, one } from './flow';
import type { FilledForm } from './texts';

/** Numbered clauses, those within a clause further in. */
export function clauses(
  list: readonly Clause[],
  element: Element,
  form: FilledForm,
  pages: Pages,
  nested: boolean,
  set: LineSetter,
): void {
  const { frame, text, clauses: places } = form.agreement.layout;
  const indent = nested ? places.nested : places.indent;
  const x = frame.left + indent;
  list.forEach((clause, i) => {
    const item = child(element, 'LI');
    const number = child(item, 'Lbl');
    const body = child(item, 'LBody');
    const lines = set.fixed(clause.text, (frame.measure - indent) / text.size, 'justified');
    const gap = nested && i > 0 ? text.leading : text.gap;
    // A clause that only introduces others is not left alone at the foot of a page.
    if (clause.clauses.length > 0 && pages.room(gap) < lines.length + 3) pages.turn();
    else if (pages.room(gap) < Math.min(2, lines.length) || pages.room(gap) === 0) pages.turn();
    else pages.down(gap);
    const label = one(set.fixed(`${clause.number.split('.').at(-1)}.`, frame.measure / text.size, 'ragged'));
    const labelX = x - places.label - label.shaped.width * text.size;
    pages.draw({ kind: 'text', x: labelX, y: pages.y, size: text.size, line: label, element: number });
    flow(lines, x, body, pages, 0);
    if (clause.clauses.length > 0) {
      clauses(clause.clauses, child(body, 'L', { numbering: 'Decimal' }), form, pages, true, set);
    }
  });
}
