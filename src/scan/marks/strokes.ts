import type { ScannedWord } from '../scanned-page';
import type { Component } from './components';
import { baseAt, nearestLine, type TextLine } from './text-lines';
import { pieceOf, type TracedLine, tracedLine } from './traced-line';

/** What a component is that reaches over more than a letter. */
export type Reach = 'stroke' | 'rule' | 'none';

/** A line is looked at in pieces of so many heights of text: a hand wavers, and paper bends. */
const PIECE = 3;
/** A line fills nearly every column of its piece; the bars and feet of letters leave gaps. */
const FILLED = 0.92;
/** So many columns of struck letters go on above and below the line: 0.3 to 0.4 of them; on a rule only tails do. */
const CROSSING = 0.1;
/** Above the letters' feet by so much of a small letter's height, else it underlines them. */
const UNDERLINE = 0.16;
const SMALL_LETTER = 0.62;

/** Tells a stroke through words from a rule and from letters that merely touch. */
export function reachOf(component: Component, lines: readonly TextLine[], unit: number): Reach {
  const { box, area } = component;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (width >= 3 * unit && isThin(component)) return throughLetters(component, lines, unit) ? 'stroke' : 'rule';
  let lined = 0;
  const pieces = Math.max(1, Math.round(width / (PIECE * unit)));
  for (let i = 0; i < pieces; i++) {
    const from = box.left + Math.floor((i * width) / pieces);
    const piece = pieceOf(component, from, box.left + Math.floor(((i + 1) * width) / pieces));
    const traced = tracedLine(piece);
    if (!traced || traced.filled < FILLED || traced.thickness > unit) continue;
    lined++;
    if (isStruck(traced, lines, piece.width, unit)) return 'stroke';
  }
  return lined === pieces && pieces > 1 && area < width * height * 0.5 ? 'rule' : 'none';
}

/** A line without letters on it: as high as it is thick, but for the little that it slopes. */
function isThin({ box, area }: Component): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return height <= 6 + width * 0.012 && area / width <= 8;
}

function isStruck(traced: TracedLine, lines: readonly TextLine[], width: number, unit: number): boolean {
  const line = nearestLine(lines, traced.x, traced.y);
  const over = line && Math.abs(baseAt(line, traced.x) - line.ascent / 2 - traced.y) < unit ? line : null;
  if (!over) return width > 2 * unit && traced.crossing >= 2 * CROSSING;
  const above = baseAt(over, traced.x) - traced.y;
  return traced.crossing >= CROSSING && above > UNDERLINE * SMALL_LETTER * over.ascent && above < over.ascent * 0.95;
}

/** Whether a bare line, whose letters were too faint to hang together with it, runs where letters are. */
function throughLetters({ box }: Component, lines: readonly TextLine[], unit: number): boolean {
  const y = (box.top + box.bottom) / 2;
  return lines.some((line) => {
    const overlap = Math.min(box.right, line.right) - Math.max(box.left, line.left);
    const above = baseAt(line, (Math.max(box.left, line.left) + Math.min(box.right, line.right)) / 2) - y;
    return overlap > 1.5 * unit && above > 0.2 * SMALL_LETTER * line.ascent && above < SMALL_LETTER * line.ascent;
  });
}

/** The words that a component lies over: it covers a third of their columns. */
export function wordsMet({ runs, box }: Component, words: readonly ScannedWord[]): number[] {
  const met: number[] = [];
  for (const [i, { box: word }] of words.entries()) {
    if (word.right <= box.left || word.left >= box.right || word.bottom <= box.top || word.top >= box.bottom) continue;
    const width = word.right - word.left;
    const columns = new Uint8Array(width);
    for (let run = 0; run < runs.length; run += 3) {
      const y = runs[run] ?? 0;
      if (y < word.top || y >= word.bottom) continue;
      const [start, end] = [(runs[run + 1] ?? 0) - word.left, (runs[run + 2] ?? 0) - word.left];
      if (end > 0 && start < width) columns.fill(1, Math.max(0, start), Math.min(width, end));
    }
    if (columns.reduce((sum, column) => sum + column, 0) >= width / 3) met.push(i);
  }
  return met;
}

/** Whether a component hangs two words together through the space between them, above the letters' feet. */
export function bridges(
  { runs, box }: Component,
  met: readonly number[],
  words: readonly ScannedWord[],
  lines: readonly TextLine[],
): boolean {
  if (met.length < 2) return false;
  for (const line of lines) {
    const own = line.words.filter((i) => met.includes(i));
    if (own.length < 2) continue;
    for (const [k, i] of own.slice(0, -1).entries()) {
      const from = words[i]?.box.right ?? 0;
      const to = words[own[k + 1] ?? i]?.box.left ?? 0;
      if (to - from < 3 || from < box.left || to > box.right) continue;
      const columns = new Set<number>();
      for (let run = 0; run < runs.length; run += 3) {
        const above = baseAt(line, (from + to) / 2) - (runs[run] ?? 0);
        if (above < UNDERLINE * SMALL_LETTER * line.ascent || above > line.ascent) continue;
        for (let x = Math.max(from, runs[run + 1] ?? 0); x < Math.min(to, runs[run + 2] ?? 0); x++) columns.add(x);
      }
      if (columns.size >= (to - from) * 0.9) return true;
    }
  }
  return false;
}
