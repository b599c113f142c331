import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import type { DrawnWord } from './drawn-words';
import { distance, type Shape, shapeIn } from './letter-shape';
import { otherLetter } from './letters';

/** A word that looks different from what the file stores. */
export interface Different {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** What is stored. */
  readonly text: string;
}

/** Letters of a smaller type, in pixels, tell too little: footnote marks. */
const SMALLEST = 22;
/** Pictures of one glyph are less unlike than this. */
const SAME = 0.12;

/** What was found of the pictures of a font's letters before, by font and letter. */
export type Judged = Map<string, { readonly shape: Shape; readonly other: boolean }[]>;

/**
 * The words of a page whose letters show other letters than are stored. Every letter's own picture counts, since a font
 * may draw one stored letter in two ways. `picture` is of the text alone, at `scale` pixels a point.
 */
export function differentWords(
  picture: Picture,
  words: readonly DrawnWord[],
  page: number,
  scale: number,
  judged: Judged,
): Different[] {
  return words
    .filter(({ glyphs }) =>
      glyphs.some(({ font, text, x, size, ink: { left, top, right, bottom } }, i) => {
        if (!/^[A-Za-z0-9]$/.test(text) || size * scale < SMALLEST) return false;
        // One glyph that stands for several letters, as a ligature does, shows none of them.
        if (glyphs[i - 1]?.x === x || glyphs[i + 1]?.x === x) return false;
        const shape = shapeIn(picture, {
          left: left * scale,
          top: top * scale,
          right: right * scale,
          bottom: bottom * scale,
        });
        return shape !== null && isOther(`${font} ${text}`, text, shape, judged);
      }),
    )
    .map(({ box, text }) => ({ page, box, text }));
}

function isOther(key: string, text: string, shape: Shape, judged: Judged): boolean {
  const before = judged.get(key) ?? [];
  const same = before.find((known) => distance(known.shape, shape, SAME) < SAME);
  if (same) return same.other;
  const other = otherLetter(text, shape) !== null;
  judged.set(key, [...before, { shape, other }]);
  return other;
}
