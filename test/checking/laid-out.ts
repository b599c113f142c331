import type { PageShape, Placed } from '../../src/pdf/read';

/** A text set as a typewriter sets it: pages of A4, lines 12 points apart, letters 5 points wide, from a margin of 90. */
export interface LaidOut {
  readonly placed: readonly Placed[];
  readonly pages: readonly PageShape[];
}

/** Where each word of the text stands, with so many lines on a page. */
export function laidOut(text: string, perPage: number): LaidOut {
  const lines = text.split('\n');
  const placed: Placed[] = [];
  let at = 0;
  lines.forEach((line, i) => {
    const top = 60 + (i % perPage) * 12;
    for (const { index, 0: word } of line.matchAll(/\S+/g)) {
      placed.push({
        start: at + index,
        end: at + index + word.length,
        page: 1 + Math.floor(i / perPage),
        box: { left: 90 + 5 * index, right: 90 + 5 * (index + word.length), top, bottom: top + 10 },
        mark: null,
      });
    }
    at += line.length + 1;
  });
  const pages = Array.from({ length: Math.ceil(lines.length / perPage) }, (): PageShape => {
    return { width: 595, height: 842, toShown: [1, 0, 0, -1, 0, 842], turned: 0 };
  });
  return { placed, pages };
}

/** The words of a phrase where it first stands in the text, whatever ends its lines. */
export function wordsOf(phrase: string, text: string, { placed }: Pick<LaidOut, 'placed'>): readonly Placed[] {
  const pattern = phrase
    .split(' ')
    .map((word) => word.replace(/[()[\]{}.*+?|^$\\/]/g, '\\$&'))
    .join('\\s+');
  const found = new RegExp(pattern, 'u').exec(text);
  if (!found) throw new Error(`The text has no ${phrase}`);
  const end = found.index + found[0].length;
  return placed.filter((word) => word.start < end && word.end > found.index);
}
