import type { FormField } from '../../pdf/fill/form-fields';
import { type Box, contains } from '../../pdf/pdfium/geometry';
import type { ReadPdf } from '../../pdf/read';
import type { Glyph } from '../../pdf/read/glyph';
import { isLeader } from './leader-signs';
import { type PageRules, sidesBetween } from './rules';
import { rightEdges, stretchOf } from './stretched';

/** Words of a line that stand together, without a gap. */
export interface Cell extends Box {
  readonly kind: 'cell';
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** Which line of the file's it is on, from 0. */
  readonly row: number;
  readonly baseline: number;
  /** Height of its type. */
  readonly size: number;
  /** PDFium's handle of the font of most of its letters: the same for the same font on one page. */
  readonly font: number;
  /** The sign before its words that stands for a box to tick, as wide as it is; null for none. */
  readonly mark: Box | null;
}

/** Underscores or dots to write on. */
export interface Leader extends Box {
  readonly kind: 'leader';
  readonly page: number;
  readonly row: number;
  readonly baseline: number;
  readonly size: number;
}

/** A line of a form: words and leaders, from the left. */
export interface Row {
  readonly page: number;
  readonly row: number;
  readonly baseline: number;
  readonly size: number;
  readonly items: readonly (Cell | Leader)[];
}

/** The lines of a form, cut into cells; what fields hold is no part of them, but for what is to stay. */
export function rowsOf(pdf: ReadPdf, fields: readonly FormField[], rules: readonly PageRules[]): Row[] {
  const emptied = fields.filter(({ kind, value }) => kind === 'mark' || value === null);
  const edges = rightEdges(pdf);
  return pdf.lines.flatMap(({ page, glyphs, baseline }, row): Row[] => {
    const there = emptied.filter((field) => field.page === page);
    const own = glyphs.filter((glyph) => !isOfField(glyph, there));
    const gap = stretchOf(own, edges.get(page) ?? 0, rules[page - 1]?.across ?? []);
    const items = itemsOf(own, page, row, rules[page - 1], gap);
    const size = Math.max(0, ...items.map((item) => item.size));
    return items.length === 0 ? [] : [{ page, row, baseline, size, items }];
  });
}

function isOfField({ own, x, y, width, size }: Glyph, fields: readonly FormField[]): boolean {
  return !own && fields.some(({ box }) => contains(box, x + width / 2, y - size / 4));
}

function itemsOf(
  glyphs: readonly Glyph[],
  page: number,
  row: number,
  rules: PageRules | undefined,
  gap: number,
): (Cell | Leader)[] {
  const items: (Cell | Leader)[] = [];
  const inked = glyphs.filter(({ text }) => text.trim() !== '');
  let run: Glyph[] = [];
  const close = () => {
    const item = itemOf(run, glyphs, page, row);
    if (item) items.push(item);
    run = [];
  };
  inked.forEach((glyph, i) => {
    const before = run.at(-1);
    if (before) {
      const end = before.x + before.width;
      const isApart = glyph.x - end > gap * Math.max(glyph.size, before.size);
      const isParted = rules !== undefined && sidesBetween(rules, end, glyph.x, glyph).length > 0;
      const isLead = isLeader(inked, i);
      const isTicked = isAnotherMark(inked, i) && glyph.x - end > MARKED * glyph.size;
      if (isApart || isParted || isTicked || isLead !== isLeader(inked, i - 1)) close();
    }
    run.push(glyph);
  });
  close();
  return items;
}

function itemOf(run: readonly Glyph[], line: readonly Glyph[], page: number, row: number): Cell | Leader | null {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const size = Math.max(...run.map((glyph) => glyph.size));
  // A raised mark stands higher than the words.
  const baseline = Math.max(...run.filter((glyph) => glyph.size > 0.8 * size).map(({ y }) => y));
  const box = { left: first.x, right: last.x + last.width, top: baseline - 0.8 * size, bottom: baseline + 0.25 * size };
  if (isLeader(run, 0)) return { kind: 'leader', ...box, page, row, baseline, size };
  const { mark, rest } = withoutMark(run);
  const text = textOf(rest, line);
  const left = rest[0]?.x ?? first.x;
  return { kind: 'cell', ...box, left, text, page, row, baseline, size, font: fontOf(rest), mark };
}

/** Boxes and circles, and what fonts of signs hold for them (private use). */
const MARK = /^[□☐❏❑❒▢◻○◯⬜\ue000-\uf8ff]$/u;
/** A bullet is of a font of signs as well. */
const BULLET = /^[\uf0b7\uf0a7\uf0d8\uf076\uf02d]$/u;

/** Of the type's size, the space before a sign to tick that stands behind other words. */
const MARKED = 0.15;

/** Whether a sign to tick begins at a place of a line: a box, or what a font of signs has for one where the line begins with it. */
function isAnotherMark(inked: readonly Glyph[], at: number): boolean {
  const [first, second, third] = inked.slice(at, at + 3);
  if (!first || !second) return false;
  if (MARK.test(first.text)) return !/[\ue000-\uf8ff]/.test(first.text) || first.text === inked[0]?.text;
  const isEmpty = second.x - first.x - first.width < first.size;
  return first.text === '[' && second.text === ']' && isEmpty && third !== undefined && /\p{L}/u.test(third.text);
}

function withoutMark(run: readonly Glyph[]): { mark: Box | null; rest: readonly Glyph[] } {
  const [first, second, third] = run;
  if (first && MARK.test(first.text) && !BULLET.test(first.text))
    return { mark: boxOf(first, first), rest: run.slice(1) };
  if (first?.text === '[' && second?.text === ']') return { mark: boxOf(first, second), rest: run.slice(2) };
  if (first?.text === '(' && second?.text === ')' && third) return { mark: boxOf(first, second), rest: run.slice(2) };
  return { mark: null, rest: run };
}

const boxOf = (from: Glyph, to: Glyph): Box => ({
  left: from.x,
  right: to.x + to.width,
  top: from.y - 0.8 * from.size,
  bottom: from.y + 0.2 * from.size,
});

/** Between letters there is a space where the line draws one, or leaves as much room. */
function textOf(run: readonly Glyph[], line: readonly Glyph[]): string {
  let text = '';
  let at = line.indexOf(run[0] as Glyph);
  let right = run[0]?.x ?? 0;
  for (const glyph of run) {
    const next = line.indexOf(glyph, at);
    const isSpaced = next > at + 1 || glyph.x - right > 0.17 * glyph.size;
    text += (text !== '' && isSpaced ? ' ' : '') + glyph.text;
    at = next;
    right = glyph.x + glyph.width;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function fontOf(run: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { font } of run) counts.set(font, (counts.get(font) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** What most of the letters of some cells have; 10 for none. */
export function commonest(cells: readonly Cell[], key: (cell: Cell) => number): number {
  const counts = new Map<number, number>();
  for (const cell of cells) counts.set(key(cell), (counts.get(key(cell)) ?? 0) + cell.text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
