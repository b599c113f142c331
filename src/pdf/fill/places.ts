import type { Box, Line, ReadPdf } from '../read';

/** A stretch of the text that was read, in UTF-16 units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words of the form around what is to be filled in, as the check found them, by the ids of the fields. */
export interface FillAnchors {
  readonly blanks: readonly {
    readonly field: { readonly id: string };
    readonly after: Range;
    readonly before: Range;
  }[];
  readonly labels: readonly { readonly field: { readonly id: string }; readonly range: Range }[];
}

/** Where lines may be set: all in points on the page as shown, y downwards. */
export interface Place {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Ink may not reach above this. */
  readonly ceiling: number;
  /** Ink may not reach below this. */
  readonly floor: number;
  /** The baseline of the last line on a rule or after a label. */
  readonly baseline: number;
  /** The size of the text around it. */
  readonly size: number;
  /** What to centre on, or null to begin at `left`. */
  readonly centre: number | null;
  /** The marked content (MCID) of the words before it, on a tagged page. */
  readonly after: number | null;
  /** The rule to write on, where there is one. */
  readonly rule: Rule | null;
}

/** A rule to write on: drawn, or else made of underscores. */
interface Rule extends Box {
  readonly drawn: boolean;
}

/** How far above a rule text stands, and clear of what lies above; in points. */
const ABOVE_RULE = 2.4;
const CLEAR = 0.6;
const DESCENT = 0.21;
const ASCENT = 0.74;
/** Between a label and what follows it. */
const AFTER_LABEL = 5;

/** A line of underscores or dots to write on. */
const LEADER = /^[_.…\s]{6,}$/;
/** Letters stand on dots as on a rule, not among them. */
const ABOVE_DOTS = 1.8;

/** The place of a blank between two paragraphs; null where there is no room between them. */
export function blankPlace(pdf: ReadPdf, anchor: { after: Range; before: Range }): Place | null {
  const above = lineAt(pdf, anchor.after.end - 1);
  const below = lineAt(pdf, anchor.before.start);
  if (!above || !below || above.page !== below.page || below.baseline <= above.baseline) return null;
  const { page } = above;
  const column = columnOf(pdf, page);
  const top = above.baseline + DESCENT * above.size + CLEAR;
  const bottom = below.baseline - ASCENT * below.size - CLEAR;
  const rule = ruleBetween(pdf, page, top, bottom);
  const size = Math.min(above.size, below.size);
  const centre = rule ? (rule.left + rule.right) / 2 : (column.left + column.right) / 2;
  const baseline = rule ? rule.top - ABOVE_RULE : bottom;
  if (baseline - top < 5) return null;
  const half = Math.min(centre - column.left, column.right - centre);
  const [left, right] = [centre - half, centre + half];
  const after = markOf(pdf, above, anchor.after.end);
  return { page, left, right, ceiling: top, floor: bottom, baseline, size, centre, after, rule };
}

/** The place after a label, up to the column's right edge. */
export function labelPlace(pdf: ReadPdf, label: Range | null): Place | null {
  const line = label && lineAt(pdf, label.end - 1);
  const word = label && pdf.placed.findLast(({ start, end }) => start < label.end && end >= label.end);
  if (!line || !word) return null;
  const above = pdf.lines.findLast(({ page, baseline }) => page === line.page && baseline < line.baseline - 1);
  const dotted = /[.…]{4,}/.test(pdf.text.slice(label.end, label.end + 20));
  const room = roomAfter(pdf, line, labelEnd(line, label, pdf));
  const rule = ruleUnder(pdf, line, room);
  return {
    page: line.page,
    ...room,
    ceiling: above ? above.baseline + DESCENT * above.size : 0,
    floor: Number.POSITIVE_INFINITY,
    baseline: Math.min(line.baseline - (dotted ? ABOVE_DOTS : 0), rule ? rule.top - CLEAR : line.baseline),
    size: line.size,
    centre: null,
    after: markOf(pdf, line, label.end),
    rule: null,
  };
}

/** From the end of a label up to the next words on its line, within one cell where lines are drawn down the page. */
function roomAfter(pdf: ReadPdf, { page, baseline, size, right }: Line, end: number): { left: number; right: number } {
  const [top, bottom] = [baseline - 0.4 * size, baseline - 0.2 * size];
  const words = pdf.placed.filter(
    ({ page: on, box, start, end: stop }) =>
      on === page &&
      box.left > end &&
      box.top < bottom &&
      box.bottom > top &&
      Math.abs(box.bottom - 0.25 * size - baseline) < 0.5 * size &&
      !/^[_.…]+$/.test(pdf.text.slice(start, stop)),
  );
  const farthest = Math.max(columnOf(pdf, page).right, right);
  const last = Math.min(farthest, ...words.map(({ box }) => box.left - AFTER_LABEL));
  const sides = (pdf.drawings[page - 1] ?? [])
    .filter(({ kind, box }) => kind === 'path' && box.top < top && box.bottom > bottom)
    .flatMap(({ box }) => [box.left, box.right])
    .filter((x) => x > end && x < last)
    .sort((a, b) => a - b);
  const edges = [end, ...sides, last];
  const cells = edges.slice(1).map((edge, i) => ({ left: edges[i] ?? end, right: edge }));
  const [first = { left: end, right: last }, second = first] = cells.filter((cell) => cell.right - cell.left > 3);
  const widest = second.right - second.left > first.right - first.left ? second : first;
  return {
    left: widest.left + AFTER_LABEL,
    right: sides.includes(widest.right) ? widest.right - AFTER_LABEL / 2 : widest.right,
  };
}

/** The rule that is drawn at the baseline of a line, in the room to write on it; null for none so near. */
function ruleUnder(
  pdf: ReadPdf,
  { page, baseline }: Line,
  { left, right }: { left: number; right: number },
): Box | null {
  const isNear = ({ top, bottom }: Box) => top > baseline - 2 * CLEAR && bottom < baseline + 4 * CLEAR;
  const rules = rulesOn(pdf, page).filter(isNear);
  return rules.find((rule) => rule.left < right && rule.right > left) ?? null;
}

function rulesOn(pdf: ReadPdf, page: number): Box[] {
  return (pdf.drawings[page - 1] ?? []).flatMap(({ kind, box }) =>
    kind === 'path' && box.bottom - box.top < 3 && box.right - box.left > 60 ? [box] : [],
  );
}

/** Boxes of the text that stands on a page between two heights. */
export function textBetween(pdf: ReadPdf, onPage: number, top: number, bottom: number): Box[] {
  return pdf.placed.flatMap(({ page, box }) => (page === onPage && box.bottom > top && box.top < bottom ? [box] : []));
}

function labelEnd(line: Line, label: Range, pdf: ReadPdf): number {
  const offset = offsetOf(pdf, line);
  const glyph = line.glyphs[line.glyphOf[label.end - 1 - offset] ?? -1];
  return glyph ? glyph.x + glyph.width : line.right;
}

/** The marked content of the last letter before `end` on a line. */
function markOf(pdf: ReadPdf, line: Line, end: number): number | null {
  const glyph = line.glyphOf.slice(0, end - offsetOf(pdf, line)).findLast((i) => i >= 0);
  return glyph === undefined ? null : (line.glyphs[glyph]?.marked ?? null);
}

/** The line that holds a character of the text. */
function lineAt(pdf: ReadPdf, at: number): Line | null {
  return (
    pdf.lines.find((line) => {
      const start = offsetOf(pdf, line);
      return start <= at && at < start + line.text.length;
    }) ?? null
  );
}

const offsets = new WeakMap<ReadPdf, Map<Line, number>>();

/** Where a line's text begins in the whole text. */
function offsetOf(pdf: ReadPdf, line: Line): number {
  let known = offsets.get(pdf);
  if (!known) {
    known = new Map();
    let at = 0;
    for (const each of pdf.lines) {
      at = pdf.text.indexOf(each.text, at);
      known.set(each, at);
      at += each.text.length;
    }
    offsets.set(pdf, known);
  }
  return known.get(line) ?? -1;
}

/** The column of text: from the usual left edge to the usual right edge of the page's longer lines. */
function columnOf(pdf: ReadPdf, onPage: number): { left: number; right: number } {
  const lines = pdf.lines.filter(({ page, text }) => page === onPage && text.length > 40);
  // The signature block alone on its page has short lines; the other pages have the same column.
  const all = lines.length > 0 ? lines : pdf.lines.filter(({ text }) => text.length > 40);
  const own = all.length > 0 ? all : pdf.lines.filter(({ page }) => page === onPage);
  return { left: Math.min(...own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)) };
}

/** A thin line, drawn or made of underscores, between two heights of a page. */
function ruleBetween(pdf: ReadPdf, page: number, top: number, bottom: number): Rule | null {
  const drawn = rulesOn(pdf, page).map((box) => ({ ...box, drawn: true }));
  const written = pdf.lines
    .filter((line) => line.page === page && LEADER.test(line.text))
    .map(({ left, right, baseline }) => ({ left, right, top: baseline, bottom: baseline + 2, drawn: false }));
  return [...drawn, ...written].find((rule) => rule.top > top && rule.bottom < bottom + 4) ?? null;
}
