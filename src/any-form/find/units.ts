import { type Box, union } from '../../pdf/pdfium/geometry';
import type { FormUnit } from '../blank-form';
import type { Candidate } from './candidate';
import type { Cell } from './cells';
import { type Flow, flowOf, type Piece } from './flow';
import type { PageView } from './page-view';

/** A unit, with the cells that it was read from. */
export interface ReadUnit extends FormUnit {
  readonly cells: readonly Cell[];
}

/** A label is no longer than this; in characters. */
const LONGEST_LABEL = 90;
/** Nor a heading than this. */
const LONGEST_HEADING = 140;
/** So much larger or smaller type is no text; in points. */
const LARGER = 0.9;
const SMALLER = 0.6;

/** A number, a letter or a sign before words; a number without punctuation only where a gap follows. */
const NUMBER =
  /^(?:§ ?)?(\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)])\s+(?=\S)/u;
export const BULLET = /^([•▪–—◦·‣∙*+\uf0b7\uf0a7-])\s+(?=\S)/u;
/** What stands before a footnote. */
const NOTE = /^(\d{1,2}|[*∗†‡§¹²³]+)[.):]?\s*(?=\S)/u;

/** The words of a form, one paragraph, clause or label each, in the order of reading; footnotes at the end. */
export function unitsOf(views: readonly PageView[], candidates: readonly Candidate[]): ReadUnit[] {
  const flow = flowOf(views, candidates);
  const units = flow.pieces.map((piece) => unitOf(piece, flow, views));
  return [...units.filter(({ kind }) => kind !== 'footnote'), ...units.filter(({ kind }) => kind === 'footnote')];
}

function unitOf(piece: Piece, flow: Flow, views: readonly PageView[]): ReadUnit {
  const { cells, hasBlank, hasMark } = piece;
  const [first] = cells;
  const all = withoutRules(textOf(cells));
  const kind = first ? kindOf(piece, all, flow, views) : 'paragraph';
  const { marker, text } = parted(all, kind, piece.marker);
  return {
    kind:
      marker !== null && /[\da-z]/i.test(marker) && kind === 'paragraph'
        ? 'clause'
        : kind === 'paragraph' && hasMark
          ? 'choice'
          : hasBlank && kind === 'paragraph' && text.length <= LONGEST_LABEL
            ? 'label'
            : kind,
    marker,
    text,
    page: first?.page ?? 1,
    box: cells.map((cell): Box => cell).reduce(union, first ?? EMPTY),
    cells,
  };
}

const EMPTY: Box = { left: 0, top: 0, right: 0, bottom: 0 };

function kindOf(
  { cells, hasBlank, hasMark, marker }: Piece,
  text: string,
  { size, font }: Flow,
  views: readonly PageView[],
): FormUnit['kind'] {
  const largest = Math.max(...cells.map((cell) => cell.size));
  if (largest < size - SMALLER && isNote(cells, text, views)) return 'footnote';
  if (hasBlank || hasMark || marker !== null || text.length > LONGEST_HEADING) return 'paragraph';
  const isBold = cells.every((cell) => cell.font !== font.get(cell.page)) && text.length < 100;
  const isLarge = largest > size + LARGER;
  const isWorded = /\p{L}{2}/u.test(text) && !/[,;:]$/.test(text);
  return isWorded && (isLarge || (isBold && !/[.]$/.test(text))) ? 'heading' : 'paragraph';
}

/** Smaller type at a page's foot, with a mark before it. */
function isNote(cells: readonly Cell[], text: string, views: readonly PageView[]): boolean {
  const [first] = cells;
  const view = first && views[first.page - 1];
  if (!view || !NOTE.test(text) || first.baseline < 0.4 * view.height) return false;
  const after = view.cells.filter(({ baseline }) => baseline > first.baseline + 1);
  const isRuled = view.rules.across.some(
    ({ top, left, right }) =>
      top < first.baseline && first.baseline - top < 60 && left < first.left + 30 && right - left > 30,
  );
  return isRuled || after.every(({ size }) => size < first.size + SMALLER);
}

function parted(all: string, kind: FormUnit['kind'], given: string | null): { marker: string | null; text: string } {
  if (given !== null) return { marker: bare(given), text: all };
  if (kind === 'heading') return { marker: null, text: all };
  const found = (kind === 'footnote' ? NOTE : NUMBER).exec(all) ?? BULLET.exec(all);
  return found?.[1] ? { marker: bare(found[1]), text: all.slice(found[0].length) } : { marker: null, text: all };
}

/** A marker as one would cite it: without brackets and full stop. */
const bare = (marker: string) => marker.replace(/^[(]|[.):]+$/g, '') || marker;

/** A hyphen at a line's end between two small letters, or two capitals. */
const BROKEN = /^(?:\p{Ll}[-\u00ad\u2010]\p{Ll}|\p{Lu}[-\u00ad\u2010]\p{Lu})$/u;

/** Words without underscores that somebody typed over, "__like this__": who compares a text takes them for a rule. */
const withoutRules = (text: string) => text.replace(/_{2,}/g, ' ').replace(/ {2,}/g, ' ').trim();

/** Lines joined; a word that was broken at a line's end is whole again. */
function textOf(cells: readonly Cell[]): string {
  return cells.reduce((text, cell, i) => {
    const before = cells[i - 1];
    if (!before) return cell.text;
    const isBroken = cell.row !== before.row && BROKEN.test(`${text.slice(-2)}${cell.text.slice(0, 1)}`);
    return isBroken ? text.slice(0, -1) + cell.text : `${text} ${cell.text}`;
  }, '');
}
