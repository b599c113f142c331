import { boxOf, contains, type Matrix } from '../pdfium/geometry';
import type { Annotation } from './annotations';
import type { Placed } from './lines';

/** A link on a stretch of the text and where it leads. */
export interface PlacedLink {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** The links of a page on the words that they cover. */
export function linksOn(
  annotations: readonly Annotation[],
  placed: readonly Placed[],
  page: number,
  toShown: Matrix,
): PlacedLink[] {
  return annotations.flatMap(({ target, rect }): PlacedLink[] => {
    if (target === null) return [];
    const area = boxOf(toShown, ...rect);
    const words = placed.filter(({ page: on, box }) => {
      if (on !== page) return false;
      // The larger part of a short word, or any good part of a long one such as an address with its full stop.
      const middle = (box.top + box.bottom) / 2;
      const step = (box.right - box.left) / 6;
      return [1, 2, 3, 4, 5].filter((k) => contains(area, box.left + k * step, middle)).length >= 3;
    });
    const start = Math.min(...words.map((word) => word.start));
    const end = Math.max(...words.map((word) => word.end));
    return words.length > 0 ? [{ start, end, target }] : [];
  });
}
