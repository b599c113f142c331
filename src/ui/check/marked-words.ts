import type { Range } from '../../checking';
import type { Box, Placed } from '../../pdf/read';

/** The words of some ranges, those that follow one another on a line as one; `words` in the order of the text. */
export function markedWords(ranges: readonly Range[], words: readonly Placed[]): Placed[] {
  const joined: Placed[] = [];
  let next = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    for (let i = Math.max(next, firstAfter(start, words)); i < words.length; i++) {
      const word = words[i];
      if (!word || word.start >= end) break;
      const last = joined.at(-1);
      if (last && next === i && areOnLine(last, word)) {
        joined[joined.length - 1] = { ...last, end: word.end, box: union(last.box, word.box) };
      } else joined.push(word);
      next = i + 1;
    }
  }
  return joined;
}

/** The place in a list of the first word that ends after some offset; its length where none does. */
function firstAfter(offset: number, words: readonly Placed[]): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle]?.end ?? 0) > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

const areOnLine = (a: Placed, b: Placed) =>
  a.page === b.page &&
  a.box.right <= b.box.left + 1 &&
  Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > (b.box.bottom - b.box.top) / 2;

const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});
