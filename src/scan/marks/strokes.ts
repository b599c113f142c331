import type { PixelBox } from '../picture/grey';
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
/** In so many columns struck letters go on above and below the line: in 0.2 to 0.4 of them. */
const CROSSING = 0.1;
/** Letters that stand on a rule reach below it with their tails only: in so small a share of those above. */
const TAILS = 0.4;
/** Above the letters' feet by so much of a small letter's height, else it underlines them. */
const UNDERLINE = 0.16;
const SMALL_LETTER = 0.62;
/** Letters that hang together within a word take less of it than that. */
const LIGATURE = 0.6;

/** Tells a stroke through words from a rule and from letters that merely touch. */
export function reachOf(
  component: Component,
  words: readonly ScannedWord[],
  lines: readonly TextLine[],
  unit: number,
): Reach {
  const { box, area } = component;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (width >= 3 * unit && isThin(component)) return throughLetters(component, lines, unit) ? 'stroke' : 'rule';
  const pieces = Math.max(1, Math.round(width / (PIECE * unit)));
  const traced: TracedLine[] = [];
  for (let i = 0; i < pieces; i++) {
    const from = box.left + Math.floor((i * width) / pieces);
    const line = tracedLine(pieceOf(component, from, box.left + Math.floor(((i + 1) * width) / pieces)));
    if (line && line.filled >= FILLED && line.thickness <= unit) traced.push(line);
  }
  if (width < 2 * unit && isWithinWord(box, words)) return 'none';
  if (traced.length === 0 || (width < 2 * unit && traced.some(({ standsOut }) => !standsOut))) return 'none';
  const [above, below] = [mean(traced.map((line) => line.above)), mean(traced.map((line) => line.below))];
  // A hand that fills in a rule writes larger than print, and stands on it.
  const low = mean(traced.map(({ y }) => y)) > box.top + height * 0.68;
  if (traced.length === pieces && pieces > 1 && height > 1.6 * unit && low) return 'rule';
  const isCrossed = Math.min(above, below) >= CROSSING && below >= above * TAILS;
  if (!isCrossed && reachesBeyond(box, lines, unit)) return 'rule';
  if (traced.some((line) => isStruck(line, lines, unit, isCrossed))) return 'stroke';
  return traced.length === pieces && pieces > 1 && area < width * height * 0.5 ? 'rule' : 'none';
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

/** Whether something goes on well beyond both ends of the line that it lies on, as the rule of a field does. */
function reachesBeyond({ left, right, top, bottom }: PixelBox, lines: readonly TextLine[], unit: number): boolean {
  const line = nearestLine(lines, (left + right) / 2, (top + bottom) / 2);
  return line !== null && left < line.left - 1.5 * unit && right > line.right + 1.5 * unit;
}

/** A line without letters on it: as high as it is thick, but for the little that it slopes. */
function isThin({ box, area }: Component): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return height <= 6 + width * 0.012 && area / width <= 8;
}

/** Whether a line runs through the letters of one that was read, or where none was read. */
function isStruck(traced: TracedLine, lines: readonly TextLine[], unit: number, isCrossed: boolean): boolean {
  const line = nearestLine(lines, traced.x, traced.y);
  if (!line || Math.abs(baseAt(line, traced.x) - line.ascent / 2 - traced.y) > unit) return isCrossed;
  const above = baseAt(line, traced.x) - traced.y;
  return above > UNDERLINE * SMALL_LETTER * line.ascent && above < line.ascent * 0.95;
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

/** Whether something lies within one word, as letters do whose bars or serifs touch ("tt", "wr"): a pen goes further. */
function isWithinWord({ left, right, top, bottom }: PixelBox, words: readonly ScannedWord[]): boolean {
  return words.some(
    ({ box }) =>
      left > box.left - 3 &&
      right < box.right + 3 &&
      top > box.top - 5 &&
      bottom < box.bottom + 5 &&
      right - left < LIGATURE * (box.right - box.left),
  );
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
