import type { Pages } from '../file/pages';
import type { Element } from '../file/structure';
import type { Paragraph } from '../typesetting/paragraph';
import type { SetLine, Setting } from '../typesetting/set-lines';

/** Cuts text into lines; fixed text is shaped once and remembered. */
export interface LineSetter {
  /** Text of the agreement itself, which is the same on every form. */
  fixed(text: string, measure: number, setting: Setting, more?: FixedText): readonly SetLine[];
  /** A name in a hand, on one line. */
  lettered(paragraph: Paragraph): SetLine;
  /** What the author filled in. */
  filled(paragraph: Paragraph, measure: number, setting: Setting): readonly SetLine[];
}

/** What some of the fixed text has besides its words. */
export interface FixedText {
  /** The footnotes' marks in it, printed raised. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[];
  /** Left free at the start of the first line, in em. */
  readonly indent?: number;
}

/** The only line of a text that is sure to fit on one. */
export function one(lines: readonly SetLine[]): SetLine {
  const line = lines[0];
  if (!line) throw new Error('A label without text');
  return line;
}

/** Draws lines, the first one on the current baseline, each further one a leading below. */
export function textLines(lines: readonly SetLine[], x: number, element: Element, pages: Pages): void {
  lines.forEach((line, i) => {
    if (i > 0) pages.down(pages.text.leading);
    pages.draw({ kind: 'text', x, y: pages.y, size: pages.text.size, line, element });
  });
}

/**
 * Draws the lines of a paragraph below the last one. Where the page ends, at least two lines stay together on
 * either side of the turn.
 */
export function flow(lines: readonly SetLine[], x: number, element: Element, pages: Pages, gap: number): void {
  const fit = pages.room(gap);
  let before = Math.min(fit, lines.length);
  if (before < lines.length && lines.length - before < 2) before = lines.length - 2;
  if (before < Math.min(2, lines.length)) pages.turn();
  else pages.down(gap);
  const divided = before >= 2 && before < lines.length;
  textLines(divided ? lines.slice(0, before) : lines, x, element, pages);
  if (!divided) return;
  pages.turn();
  textLines(lines.slice(before), x, element, pages);
}
