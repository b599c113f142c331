import type { Candidate } from './candidate';
import type { Cell } from './cells';
import { besideLabel } from './from-labels';
import { meaningOf } from './meaning';
import type { PageView } from './page-view';

/** So many labels one upon another are a list to fill in. */
const FEWEST = 3;
/** A label of such a list is no longer, in characters, and leaves so much room behind it, in points. */
const LONGEST = 40;
const ROOM = 160;
/** Of the type's size: the rows of a list lie no farther apart. */
const APART = 4;
/** How far labels may be out of line; in points. */
const ALIGNED = 3;

/** Room behind labels that stand one upon another, each alone on its line and none with a colon, where some are signed. */
export function fromLabelLists(view: PageView, named: ReadonlySet<Cell>): Candidate[] {
  const lists: Cell[][] = [];
  let above: Cell | null = null;
  for (const { items } of view.rows) {
    const [cell] = items;
    const label: Cell | null =
      items.length === 1 && cell?.kind === 'cell' && !named.has(cell) && isAlone(cell, view) ? cell : null;
    if (label) {
      if (above && goesOn(above, label)) lists.at(-1)?.push(label);
      else lists.push([label]);
    }
    above = label;
  }
  const long = lists.filter((list) => list.length >= FEWEST);
  const areSigned = long.some((list) => list.some(({ text }) => meaningOf([text]).asks === 'signature'));
  return areSigned ? long.flat().map((cell) => besideLabel(view, cell, view.column.right)) : [];
}

function isAlone({ text, right, mark }: Cell, { column }: PageView): boolean {
  const isShort = text.length <= LONGEST && /^(?!For )\p{Lu}[^.,:;!?]*$/u.test(text) && mark === null;
  if (!isShort || column.right - right < ROOM) return false;
  const { asks, wants, isNamed } = meaningOf([text]);
  return asks === 'signature' || wants.length > 0 || isNamed;
}

const goesOn = (above: Cell, below: Cell) =>
  Math.abs(above.left - below.left) < ALIGNED &&
  Math.abs(above.size - below.size) < 0.5 &&
  below.baseline - above.baseline < APART * above.size;
