import { union } from '../../pdf/pdfium/geometry';
import type { Candidate } from './candidate';
import type { Cell } from './cells';
import { meaningOf } from './meaning';
import { cellAbove, type PageView } from './page-view';

/** A number of a list and nothing else. */
const NUMBER = /^\(?(\d{1,2})(?:[.):]|\.\))?$/;
/** How far the rows of one list may be out of line at the left and at the right; in points. */
const LEFT = 8;
const RIGHT = 40;
/** Of the type's size, between rows. */
const FARTHEST = 4;

/** Whether words only number a row. */
export const isNumber = (words: string): boolean => NUMBER.test(words.trim());

/** Numbered rows to write on, one upon another, are one blank, which the words above the first of them name. */
export function listsJoined(view: PageView, candidates: readonly Candidate[]): Candidate[] {
  const lists: Candidate[][] = [];
  const numbered = candidates.filter(({ cell, asks }) => asks === 'text' && cell && isNumber(cell.text));
  for (const candidate of numbered.toSorted((a, b) => a.box.bottom - b.box.bottom)) {
    const list = lists.find((own) => isNext(own.at(-1), candidate));
    if (list) list.push(candidate);
    else lists.push([candidate]);
  }
  const named = new Set(candidates.flatMap(({ cell }) => cell ?? []));
  const joined = new Map(
    lists.flatMap((list): (readonly [Candidate, Candidate | null])[] => {
      const [first] = list;
      const lead = first && list.length > 1 && numberOf(first) === 1 ? leadOf(view, first) : null;
      if (!first || !lead || named.has(lead)) return [];
      return list.map((own) => [own, own === first ? joinedAs(list, first, lead) : null]);
    }),
  );
  return candidates.flatMap((own) => {
    const list = joined.get(own);
    return list === null ? [] : [list ?? own];
  });
}

const numberOf = ({ cell }: Candidate) => Number(NUMBER.exec(cell?.text.trim() ?? '')?.[1] ?? Number.NaN);

function isNext(above: Candidate | undefined, below: Candidate): boolean {
  return (
    above !== undefined &&
    numberOf(below) === numberOf(above) + 1 &&
    Math.abs(above.box.left - below.box.left) < LEFT &&
    Math.abs(above.box.right - below.box.right) < RIGHT &&
    below.box.bottom - above.box.bottom < FARTHEST * below.size
  );
}

function leadOf(view: PageView, { cell, size }: Candidate): Cell | null {
  if (!cell) return null;
  const row = {
    left: view.column.left,
    right: view.column.right,
    top: cell.baseline - 0.8 * size,
    bottom: cell.bottom,
  };
  return cellAbove(view, row, 3);
}

function joinedAs(list: readonly Candidate[], first: Candidate, lead: Cell): Candidate {
  const box = list.map((own) => own.box).reduce(union);
  const leading = ((list.at(-1)?.box.bottom ?? box.bottom) - first.box.bottom) / (list.length - 1);
  return { ...first, box, rows: list.length, leading, cell: lead, label: lead.text, words: ofMany([lead.text]) };
}

/** What asks for a name, and then for another one, asks for those of the authors. */
export function ofMany(words: readonly string[]): readonly string[] {
  const { asks, wants } = meaningOf(words);
  return asks === 'text' && wants.length === 1 && wants[0] === 'signer' ? ['authors'] : words;
}
