import type { Agreement, BlankPlace, Field } from '../../agreements/agreement';
import type { Placed } from '../../pdf/read';
import type { Range } from '../finding';
import type { Filled } from './shared-out';

/** Tells what stands in a stretch of the text by where the file's blanks are; null where words stand elsewhere. */
export type ByPlace = (range: Range) => readonly Filled[] | null;

/** So far beyond its box an answer may stand; in points. */
const BEYOND = 3;
/** Of the words between the agreement's so many stand in its blanks, if it is its own file; another may be set otherwise. */
const MOST = 0.8;

/** For a copy of the agreement's own file; `left` are the stretches that are none of its words. */
export function byPlaceIn(
  text: string,
  { file, fields }: Pick<Agreement, 'file' | 'fields'>,
  placed: readonly Placed[],
  left: readonly Range[],
): ByPlace {
  const places = file?.places.filter(({ option }) => option === null) ?? [];
  if (places.length === 0) return () => null;
  const isWritten = ({ start, end }: Placed) => /[\p{L}\p{N}]/u.test(text.slice(start, end));
  const words = placed.filter(
    (word) => isWritten(word) && left.some(({ start, end }) => word.start >= start && word.end <= end),
  );
  const within = words.filter((word) => placeOf(word, places) !== undefined).length;
  if (within === 0 || within < MOST * words.length) return () => null;
  return ({ start, end }) => {
    const shares: { field: Field; range: Range }[] = [];
    for (const word of words) {
      if (word.end <= start || word.start >= end) continue;
      // A word may run on into the rule that it is written on.
      const own = { start: Math.max(start, word.start), end: Math.min(end, word.end) };
      const field = fields.find(({ id }) => id === placeOf(word, places)?.field);
      if (!field) return null;
      const last = shares.at(-1);
      if (last?.field === field) shares[shares.length - 1] = { field, range: { ...last.range, end: own.end } };
      else shares.push({ field, range: own });
    }
    return shares.length > 0 ? shares : null;
  };
}

function placeOf({ page, box }: Placed, places: readonly BlankPlace[]): BlankPlace | undefined {
  const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;
  return placeAt(
    middle,
    places.filter((place) => place.page === page),
  );
}

/** The blank of a page at a point, or so near it that what stands there is an answer to it. */
export function placeAt([x, y]: readonly [number, number], places: readonly BlankPlace[]): BlankPlace | undefined {
  return places.find(
    ({ box }) => x > box.left - BEYOND && x < box.right + BEYOND && y > box.top - BEYOND && y < box.bottom + BEYOND,
  );
}
