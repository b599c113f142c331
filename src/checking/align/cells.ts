import type { Placed } from '../../pdf/read';
import type { Range } from '../finding';
import { BULLETS } from './signs';

/** What stands together on a line, with room before and behind it. */
export interface Cell extends Range {
  /** How far to the right it begins: in points, or in characters where no places are known. */
  readonly left: number;
  /** Where it ends. */
  readonly right: number;
}

/** The lines of a text, cut where there is room between words: labels and answers of a form stand side by side. */
export interface Cells {
  /** Whether a line begins at that offset, or words behind a wide gap, a bullet or a rule to write on. */
  begin(at: number): boolean;
  /** Those of a stretch, in the order of the text. */
  within(range: Range): readonly Cell[];
}

/** Of the height of its words: a wider gap divides a line. */
const WIDE = 1.4;
/** What stands before the beginning of a cell. */
const BEFORE = new RegExp(`(?:^|[\\n\\t]|\\s{3}|__|\\.\\s?\\.\\s?\\.|…)[\\s${BULLETS}]*$`, 'u');
/** More white space and bullets than this before a word are not looked through. In UTF-16 units. */
const LONGEST_BEFORE = 40;

/** The cells of a text; where its words stand on pages, by the room that is seen. */
export function cellsIn(text: string, placed: readonly Placed[]): Cells {
  let known: ReadonlyMap<number, { readonly word: Placed; readonly isApart: boolean }> | null = null;
  const words = () => {
    known ??= new Map(placed.map((word, i) => [word.start, { word, isApart: isApart(placed[i - 1], word) }]));
    return known;
  };
  const begin = (at: number) => {
    const before = text.slice(Math.max(0, at - LONGEST_BEFORE), at);
    return BEFORE.test(before) || (words().get(at)?.isApart ?? false);
  };
  const within = ({ start, end }: Range): Cell[] => {
    const cells: Cell[] = [];
    for (const { index, 0: word } of text.slice(start, end).matchAll(/\S+/g)) {
      const at = start + index;
      const last = cells.at(-1);
      const isNew = !last || text.slice(last.end, at).includes('\n') || begin(at);
      const end = at + word.length;
      const { left, right } = words().get(at)?.word.box ?? { left: columnOf(text, at), right: columnOf(text, end) };
      if (last && !isNew) cells[cells.length - 1] = { ...last, end, right };
      else cells.push({ start: at, end, left, right });
    }
    return cells;
  };
  return { begin, within };
}

/** Whether there is room between two words, or another line. */
function isApart(before: Placed | undefined, { page, box }: Placed): boolean {
  if (!before || before.page !== page) return true;
  const height = box.bottom - box.top;
  return Math.abs(before.box.bottom - box.bottom) > height || box.left - before.box.right > WIDE * height;
}

function columnOf(text: string, at: number): number {
  return at - text.lastIndexOf('\n', at - 1) - 1;
}
