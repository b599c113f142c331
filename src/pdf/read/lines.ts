import { type Box, union } from '../pdfium/geometry';
import type { Glyph, MarkKind } from './glyph';
import { isWrittenOn, type Leaders, leadersAmong } from './leaders';
import { readingOrder } from './reading-order';

/** A stretch of text on one line, in the offsets of the whole text, and where it stands. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  /** The page, from 1. */
  readonly page: number;
  readonly box: Box;
  /** What the page's picture shows of it otherwise than stored; null where it shows the word, or was not looked at. */
  readonly mark: MarkKind | null;
}

/** A line as it is seen. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  /** The largest type on it, in points. */
  readonly size: number;
  /** For each UTF-16 unit of `text` the index of its glyph among `glyphs`, or -1 for a space that no glyph draws. */
  readonly glyphOf: readonly number[];
  readonly glyphs: readonly Glyph[];
}

/** Of the font's height: how far baselines on one line may lie apart (a raised footnote mark, a form's label and its field). */
const SAME_LINE = 0.45;
/** Words of one text are no further apart in the order of drawing: a word, its space, the next word. */
const NEIGHBOURS = 2;
/** Of the font's height: a gap that is read as a space. TeX's narrowest is about 0.22. */
const SPACE = 0.17;

/** Text in the order in which a reader sees it, whatever the order it was drawn in. Only upright text. */
export function linesOf(glyphs: readonly Glyph[], page: number): Line[] {
  const rows: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  const upright = glyphs.filter((glyph) => glyph.quarter === 0 && glyph.text !== '');
  // Large type first, so that a raised mark joins the line it belongs to.
  const runs = runsOf(upright).sort((a, b) => b.size - a.size || a.y - b.y);
  const byPlace = new Map<number, typeof rows>();
  for (const { y, size, glyphs: run } of runs) {
    const near = [Math.floor(y / 16) - 1, Math.floor(y / 16), Math.floor(y / 16) + 1].flatMap(
      (k) => byPlace.get(k) ?? [],
    );
    let row = null;
    for (const other of near) {
      const distance = Math.abs(other.baseline - y);
      if (distance > SAME_LINE * Math.max(size, Math.min(other.size, 24))) continue;
      if (!row || distance < Math.abs(row.baseline - y)) row = other;
    }
    if (row) {
      for (const glyph of run) row.glyphs.push(glyph);
      continue;
    }
    const made = { baseline: y, size, glyphs: [...run] };
    rows.push(made);
    const key = Math.floor(y / 16);
    byPlace.set(key, [...(byPlace.get(key) ?? []), made]);
  }
  rows.sort((a, b) => a.baseline - b.baseline);
  return rows.flatMap((row) => {
    const line = lineOf(row, page);
    return line.text === '' ? [] : [line];
  });
}

/** Neighbours in the order of drawing that stand on one baseline. */
function runsOf(glyphs: readonly Glyph[]): { y: number; size: number; glyphs: Glyph[] }[] {
  const runs: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1);
    if (last && Math.abs(last.y - glyph.y) < 0.01 && Math.abs(last.size - glyph.size) < 0.5) last.glyphs.push(glyph);
    else runs.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return runs;
}

function lineOf({ baseline, size, glyphs }: { baseline: number; size: number; glyphs: Glyph[] }, page: number): Line {
  const sorted = fromTheLeft(glyphs);
  const leaders = leadersAmong(glyphs);
  let text = '';
  const glyphOf: number[] = [];
  const placed: Glyph[] = [];
  let right: number | null = null;
  let last: Glyph | null = null;
  for (const [i, glyph] of sorted.entries()) {
    if (isSpace(glyph) && isWrittenOver(glyph, last, nextBut(leaders, sorted, i))) continue;
    if (isWrittenOn(sorted, i, leaders)) continue;
    const gap = right === null ? 0 : glyph.x - right;
    if (right !== null && gap > SPACE * glyph.size && !text.endsWith(' ') && !/^\s/.test(glyph.text)) {
      text += ' ';
      glyphOf.push(-1);
    }
    for (let i = 0; i < glyph.text.length; i++) glyphOf.push(placed.length);
    text += glyph.text.replace(/[\n\r\f]/g, ' ');
    placed.push(glyph);
    if ((right === null || glyph.x + glyph.width > right) && !leaders.has(glyph)) last = glyph;
    right = Math.max(right ?? glyph.x, glyph.x + glyph.width);
  }
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  const cut = end > start ? text.slice(start, end) : '';
  const left = sorted[0]?.x ?? 0;
  const order = readingOrder(cut);
  const glyphAt = glyphOf.slice(start, start + cut.length);
  return {
    page,
    text: withOrderedMarks(order?.map((i) => cut[i]).join('') ?? cut),
    baseline,
    left,
    right: right ?? left,
    size,
    glyphOf: order?.map((i) => glyphAt[i] ?? -1) ?? glyphAt,
    glyphs: placed,
  };
}

/** Several marks on one letter in Unicode's canonical order: PDFium turns those around that one glyph stands for. */
function withOrderedMarks(text: string): string {
  return text.replace(/\p{Mn}{2,}/gu, (marks) => {
    const ordered = marks.normalize('NFD');
    return ordered.length === marks.length ? ordered : marks;
  });
}

/** As they stand, and in the order of drawing where they stand upon each other. */
function fromTheLeft(glyphs: readonly Glyph[]): readonly Glyph[] {
  const inOrder = glyphs.every((glyph, i) => glyph.x >= (glyphs[i - 1]?.x ?? -Infinity));
  return inOrder ? glyphs : glyphs.toSorted((a, b) => a.x - b.x);
}

/** The next of them that is no sign of a line to write on: what is written has that below it. */
function nextBut(leaders: Leaders, glyphs: readonly Glyph[], at: number): Glyph | undefined {
  let next = at + 1;
  for (let glyph = glyphs[next]; glyph && leaders.has(glyph); glyph = glyphs[next]) next++;
  return glyphs[next];
}

const isSpace = ({ text }: Glyph) => /^\s+$/.test(text);

/**
 * A space that keeps an empty blank open, with what was filled in drawn over it. Neighbours in the order of drawing are
 * not written over each other, however wide their font says that its marks are.
 */
function isWrittenOver({ x, width, order }: Glyph, before: Glyph | null, next: Glyph | undefined): boolean {
  const middle = x + width / 2;
  const isLater = (glyph: Glyph) => Math.abs(glyph.order - order) > NEIGHBOURS;
  const reaches = before !== null && isLater(before) && before.x + before.width > middle + 0.05;
  return reaches || (next !== undefined && isLater(next) && !isSpace(next) && next.x < middle - 0.05);
}

/** What stands between two lines of a text; null for what the page shows. */
type Between = (before: Line, line: Line) => '\n' | ' ' | null;

/**
 * Lines joined to one text: a blank line where the page leaves more room than between most lines, between columns and
 * pages; or what somebody knows of two of them.
 */
export function joinLines(
  lines: readonly Line[],
  between: Between = () => null,
): { text: string; placed: Placed[]; starts: readonly number[] } {
  const usual = medianLeading(lines);
  let text = '';
  const placed: Placed[] = [];
  const starts: number[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    if (previous) {
      const leading = line.baseline - previous.baseline;
      const paragraph = previous.page !== line.page || leading < 0 || leading > 1.3 * usual(line);
      text += between(previous, line) ?? (paragraph ? '\n\n' : '\n');
    }
    starts.push(text.length);
    for (const { from, to, box, mark } of wordBoxes(line)) {
      placed.push({ start: text.length + from, end: text.length + to, page: line.page, box, mark });
    }
    text += line.text;
    previous = line;
  }
  return { text, placed, starts };
}

/** The boxes of a line's words, and what is seen of them: of a few letters, as little as of all. */
function wordBoxes(line: Line): { from: number; to: number; box: Box; mark: MarkKind | null }[] {
  const words: { from: number; to: number; box: Box; mark: MarkKind | null }[] = [];
  for (const match of line.text.matchAll(/\S+/g)) {
    const from = match.index;
    const to = from + match[0].length;
    let box: Box | null = null;
    let mark: MarkKind | null = null;
    for (let i = from; i < to; i++) {
      const glyph = line.glyphs[line.glyphOf[i] ?? -1];
      if (!glyph) continue;
      const { x, y, width, size } = glyph;
      const own = { left: x, right: x + width, top: y - 0.8 * size, bottom: y + 0.25 * size };
      box = box ? union(box, own) : own;
      mark ??= glyph.mark;
    }
    if (box) words.push({ from, to, box, mark });
  }
  return words;
}

/** The usual distance of lines of a size: the median of what occurs between lines of that size. */
function medianLeading(lines: readonly Line[]): (line: Line) => number {
  const bySize = new Map<number, number[]>();
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    if (!previous || previous.page !== line.page || Math.round(previous.size) !== Math.round(line.size)) return;
    const key = Math.round(line.size);
    bySize.set(key, [...(bySize.get(key) ?? []), line.baseline - previous.baseline]);
  });
  const medians = new Map<number, number>();
  for (const [size, list] of bySize) medians.set(size, list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);
  return (line) => Math.min(medians.get(Math.round(line.size)) ?? 1.3 * line.size, 2.2 * line.size);
}
