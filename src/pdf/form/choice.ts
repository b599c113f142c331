import { optionsOf } from '../../agreements/parts';
import type { Pages } from '../file/pages';
import { child, type Element } from '../file/structure';
import { type LineSetter, one, textLines } from './flow';
import type { FilledForm } from './texts';

/** The boxes before an offer that is not taken and one that is. */
const EMPTY = '□';
const TAKEN = '⊠';
/** Every letter that a choice is printed with besides its words. */
export const BOXES = EMPTY + TAKEN;

/** The offers of a choice, each behind its box, set as clauses are. */
export function choice(
  field: string,
  form: FilledForm,
  root: Element,
  pages: Pages,
  gap: number,
  set: LineSetter,
): void {
  const { frame, text, clauses } = form.agreement.layout;
  const x = frame.left + clauses.indent;
  const list = child(root, 'L', { numbering: 'None' });
  for (const option of optionsOf(form.agreement, field)) {
    const item = child(list, 'LI');
    const box = one(set.fixed(form.chosen.get(field) === option ? TAKEN : EMPTY, frame.measure / text.size, 'ragged'));
    const lines = set.fixed(option, (frame.measure - clauses.indent) / text.size, 'justified');
    if (pages.room(gap) < lines.length) pages.turn();
    else pages.down(gap);
    textLines([box], x - clauses.label - box.shaped.width * text.size, child(item, 'Lbl'), pages);
    textLines(lines, x, child(item, 'LBody'), pages);
  }
}
