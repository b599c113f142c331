import { type Box, contains } from '../../pdf/pdfium/geometry';
import { type Candidate, PLAIN } from './candidate';
import type { Cell, Row } from './cells';
import { isOfVenue, isQuestion } from './given';
import { gridOf } from './grid';
import { bracketOf, withoutHint } from './hints';
import type { PageView } from './page-view';

/** Characters of a label that has room behind it, and the room that it needs; in points. */
const LONGEST = 60;
const ROOM = 40;
/** A label of so few words is one even where the next line follows closely. */
const FEW_WORDS = 5;
/** Of the type's size, from one baseline to the next: this is more than between lines, that is a gap to write in. */
const WIDE = 1.5;
const GAP = 3;
/** What introduces a list. */
const BEFORE_LIST = /\b(?:that|which|as|follows|following|are|is|below)\s*[:：]$/i;
/** What begins an item of a list. */
const ITEM = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]+[.)]|[•▪–—◦·‣*\uf0b7\uf0a7-])(?:\s|$)/i;

/** Room behind a label that ends in a colon, and between the lines of a text. */
export function fromLabels(view: PageView, named: ReadonlySet<Cell>): Candidate[] {
  return view.rows.flatMap((row, i) =>
    row.items.flatMap((item, at): Candidate[] => {
      if (item.kind !== 'cell' || named.has(item) || !/[:：]$/.test(item.text)) return [];
      const next = row.items[at + 1];
      const right = (next?.left ?? view.column.right + 4) - 4;
      const below = view.rows[i + 1];
      const distance = below ? below.baseline - row.baseline : Infinity;
      if (next?.kind === 'leader') return [];
      if (isIntroduction(item, below) && distance < GAP * item.size) return [];
      const words = item.text.split(' ').length;
      const isShort =
        item.text.length <= LONGEST && right - item.right > ROOM && (words <= FEW_WORDS || distance > WIDE * item.size);
      const leads =
        words > FEW_WORDS &&
        below !== undefined &&
        (below.items[0]?.kind === 'leader' || below.items.some((other) => other.kind === 'cell' && named.has(other)));
      if (isShort && !leads && !endsParagraph(view, i, item)) {
        return [besideLabel(view, item, right)];
      }
      return [];
    }),
  );
}

/** The room behind a label on its line, up to an edge. */
export function besideLabel(view: PageView, cell: Cell, right: number): Candidate {
  const { baseline, size } = cell;
  const box = { left: cell.right + 4, right, top: baseline - 1.15 * size, bottom: baseline + 0.3 * size };
  return { ...madeIn(view, box, cell), baseline, how: 'label' };
}

/** Room between two lines, where the first one's sentence goes on in the second. */
export function fromGaps(view: PageView, named: ReadonlySet<Cell>): Candidate[] {
  return view.rows.flatMap((row, i): Candidate[] => {
    const [item, below] = [row.items.at(-1), view.rows[i + 1]];
    const next = below?.items[0];
    if (!below || item?.kind !== 'cell' || next?.kind !== 'cell' || named.has(item)) return [];
    const distance = below.baseline - row.baseline;
    const runsOn = /^[\p{Ll}(“"„«]/u.test(next.text) && !/[.;!?]$/.test(item.text);
    const isLabel = /[:：]$/.test(item.text) && !isIntroduction(item, below);
    if (distance < (runsOn ? 2.6 : GAP) * item.size || !(runsOn || isLabel)) return [];
    const box = {
      left: view.column.left,
      right: view.column.right,
      top: item.baseline + 0.3 * item.size,
      bottom: below.baseline - 0.8 * below.size,
    };
    const candidate = madeIn(view, box, item);
    return [{ ...candidate, words: [bracketOf(next.text), withoutHint(item.text)].filter(Boolean) }];
  });
}

function madeIn(view: PageView, box: Box, cell: Cell): Candidate {
  const { size, text } = cell;
  const made = { ...PLAIN, page: view.page, size, leading: 1.2 * size, box, cell, label: text };
  return { ...made, baseline: null, how: 'gap', words: [text] };
}

function isIntroduction({ text, left, size, baseline }: Cell, below: Row | undefined): boolean {
  const next = below?.items[0];
  if (next?.kind !== 'cell') return false;
  // A list of labels is filled in, each of them.
  if (/[:：]$/.test(next.text)) return false;
  const isNear = below !== undefined && below.baseline - baseline < 3 * size;
  if (isNear && next.left > left + size && text.split(' ').length > 3) return true;
  return BEFORE_LIST.test(text) || ITEM.test(next.text) || next.mark !== null;
}

/** Whether a line is the last of a full paragraph. */
function endsParagraph({ rows, column }: PageView, at: number, { size, left }: Cell): boolean {
  const [above, row] = [rows[at - 1], rows[at]];
  const last = above?.items.at(-1);
  if (!above || !row || last?.kind !== 'cell' || row.items.length > 1) return false;
  const isFull = last.right > column.right - 0.12 * (column.right - column.left);
  return isFull && row.baseline - above.baseline < WIDE * size && Math.abs((above.items[0]?.left ?? 0) - left) < 30;
}

/** Labels that the venue has put the answer behind: "Conference: …". */
export function given(view: PageView, named: ReadonlySet<Cell>): Candidate[] {
  const grid = gridOf(view.rules);
  const boxOf = ({ left, baseline, size }: Cell) =>
    grid.find((box) => contains(box, left + 1, baseline - 0.3 * size)) ?? null;
  return view.rows.flatMap((row) =>
    row.items.flatMap((item, at): Candidate[] => {
      if (item.kind !== 'cell' || named.has(item)) return [];
      const next = row.items[at + 1];
      const areCells =
        row.items.length === 2 && next?.kind === 'cell' && boxOf(item) !== null && boxOf(item) !== boxOf(next);
      const alone = (areCells ? /^(.{2,40}?)[:：]?$/ : /^(.{2,40}?)[:：]$/).exec(item.text);
      const inOne = /^([^:：.]{2,40}?)[:：] (\S.{1,120})$/.exec(item.text);
      const value = alone && next?.kind === 'cell' && !/[:：]$/.test(next.text) ? next.text : inOne?.[2];
      const label = alone?.[1] ?? inOne?.[1];
      if (!value || !label || value.length > 120 || isQuestion(value) || !isOfVenue(label)) return [];
      const box = next && alone ? next : item;
      const made = madeIn(view, { left: box.left, right: box.right, top: box.top, bottom: box.bottom }, item);
      return [{ ...made, label, words: [label], given: value, how: 'label', baseline: item.baseline }];
    }),
  );
}
