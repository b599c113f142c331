import { LineCapStyle, type PDFPage, rgb } from 'pdf-lib';
import type { Word } from '../pdf/programs';
import { BLACK_PEN, type Colour } from './hands';
import type { Random } from './random';

/** Points in points from the page's upper left corner. */
export type Line = readonly (readonly [number, number])[];

/** Draws a line as a pen does: its width changes with the pressure. `width` in points. */
export function stroke(page: PDFPage, line: Line, colour: Colour, width: number, random: Random): void {
  let pressure = 1;
  line.slice(1).forEach(([x, y], i) => {
    const [fromX, fromY] = line[i] ?? [x, y];
    pressure = Math.min(1.35, Math.max(0.65, pressure + random.normal() * 0.08));
    page.drawSvgPath(`M${fromX.toFixed(2)} ${fromY.toFixed(2)}L${x.toFixed(2)} ${y.toFixed(2)}`, {
      x: 0,
      y: page.getHeight(),
      borderColor: rgb(...colour),
      borderWidth: width * pressure,
      borderLineCap: LineCapStyle.Round,
    });
  });
}

/** A straight line drawn by hand: it wavers, and bends a little. */
export function byHand(from: readonly [number, number], to: readonly [number, number], random: Random): Line {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = Math.max(6, Math.round(length / 8));
  const bend = random.normal() * Math.min(3, length * 0.01);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const off = bend * Math.sin(Math.PI * t) + random.normal() * 0.25;
    return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t + off];
  });
}

/** A signature of loops that nobody can read, `width` points wide, around a baseline. */
export function scribble(left: number, baseline: number, width: number, random: Random): Line[] {
  const [slow, fast, high] = [random.between(2, 4), random.between(9, 14), random.between(9, 15)];
  const loops: Line = Array.from({ length: 120 }, (_, i) => {
    const t = i / 119;
    const size = high * (1 - 0.6 * t);
    return [
      left + width * t + 6 * Math.cos(fast * 2 * t),
      baseline - 4 - size * Math.sin(fast * 2 * t) * Math.abs(Math.cos(slow * t)),
    ];
  });
  return [loops, byHand([left + width * 0.2, baseline + 3], [left + width * 1.05, baseline - 2], random)];
}

/** A line of words as one box. */
export interface TextLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines that words stand on, in the order of the words. */
export function linesOf(words: readonly Word[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const { left, right, top, bottom } of words) {
    const last = lines.at(-1);
    if (last && Math.abs(last.top - top) < 4)
      lines[lines.length - 1] = { ...last, right: Math.max(last.right, right), left: Math.min(last.left, left) };
    else lines.push({ left, right, top, bottom });
  }
  return lines;
}

/** How a pen strikes words out. */
export type Strike = 'line' | 'zigzag' | 'cross';

/** Strikes words out by pen: a line through each line of text, one zigzag, or a cross over all. */
export function strikeOut(
  page: PDFPage,
  words: readonly Word[],
  how: Strike,
  random: Random,
  colour = BLACK_PEN,
): void {
  const lines = linesOf(words);
  const left = Math.min(...lines.map((line) => line.left)) - 3;
  const right = Math.max(...lines.map((line) => line.right)) + 3;
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const middle = (line: TextLine) => line.top + (line.bottom - line.top) * 0.55;
  if (how === 'line') {
    for (const line of lines) {
      const ends = [middle(line) + random.normal() * 0.8, middle(line) + random.normal() * 0.8] as const;
      stroke(page, byHand([line.left - 2, ends[0]], [line.right + 2, ends[1]], random), colour, 0.9, random);
    }
  } else if (how === 'cross') {
    stroke(page, byHand([left, top], [right, bottom], random), colour, 1.1, random);
    stroke(page, byHand([left, bottom], [right, top], random), colour, 1.1, random);
  } else {
    const steps = Math.max(4, Math.round((right - left) / 22));
    const corners = Array.from({ length: steps + 1 }, (_, i): readonly [number, number] => [
      left + ((right - left) * i) / steps,
      i % 2 === 0 ? top + random.normal() : bottom + random.normal(),
    ]);
    for (const [i, to] of corners.entries()) {
      if (i > 0) stroke(page, byHand(corners[i - 1] ?? to, to, random), colour, 1, random);
    }
  }
}

/** Covers words with correction fluid or paper; `white` from 0 to 1. */
export function cover(page: PDFPage, words: readonly Word[], white: number, margin = 0.5): void {
  for (const { left, right, top, bottom } of linesOf(words)) {
    page.drawRectangle({
      x: left - margin,
      y: page.getHeight() - bottom + 0.5,
      width: right - left + 2 * margin,
      height: bottom - top - 1,
      color: rgb(white, white, white),
    });
  }
}
