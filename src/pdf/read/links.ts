import { boxOf, contains, type Matrix } from './content/geometry';
import type { Placed } from './lines';

/** A link on a stretch of the text and where it leads. */
export interface PlacedLink {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** A page's link annotation as pdf.js tells of it. */
export interface Annotation {
  readonly id: string;
  readonly subtype: string;
  readonly fieldType: string | null;
  readonly target: string | null;
  /** What it says to those who open it; '' where it says nothing. */
  readonly contents: string;
  readonly rect: readonly [number, number, number, number];
}

/** Reads pdf.js's annotation data; what is not as expected is left out. */
export function annotationsFrom(data: readonly unknown[]): Annotation[] {
  return data.flatMap((entry): Annotation[] => {
    if (!entry || typeof entry !== 'object' || !('id' in entry) || !('rect' in entry) || !('subtype' in entry))
      return [];
    const rect = Array.isArray(entry.rect) ? entry.rect.map(Number) : [];
    const [x1, y1, x2, y2] = rect;
    if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return [];
    const url = 'unsafeUrl' in entry ? entry.unsafeUrl : 'url' in entry ? entry.url : null;
    return [
      {
        id: String(entry.id),
        subtype: String(entry.subtype),
        fieldType: 'fieldType' in entry && entry.fieldType ? String(entry.fieldType) : null,
        contents: contentsOf(entry),
        target: typeof url === 'string' && url !== '' ? url : null,
        rect: [x1, y1, x2, y2],
      },
    ];
  });
}

function contentsOf(entry: object): string {
  const contents: unknown = 'contentsObj' in entry ? entry.contentsObj : null;
  if (!contents || typeof contents !== 'object' || !('str' in contents)) return '';
  return typeof contents.str === 'string' ? contents.str : '';
}

/** The links of a page on the words that they cover. */
export function linksOn(
  annotations: readonly Annotation[],
  placed: readonly Placed[],
  page: number,
  toShown: Matrix,
): PlacedLink[] {
  return annotations.flatMap(({ subtype, target, rect }): PlacedLink[] => {
    if (subtype !== 'Link' || target === null) return [];
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
