import { around, type ReadWord } from './read-words';
import type { Seen } from './scan-result';

/** Words that stand beside one another, from left to right. */
export interface Row extends Seen {
  readonly words: readonly ReadWord[];
  /** With single spaces. */
  readonly text: string;
  /** The mean of its words' confidence by their letters, from 0 to 100. */
  readonly confidence: number;
}

/** Words as rows from the top down, by where they stand; how a reader took them for lines does not count. */
export function rowsOf(words: readonly ReadWord[]): Row[] {
  const rows: ReadWord[][] = [];
  const middle = ({ box }: ReadWord) => (box.top + box.bottom) / 2;
  for (const word of [...words].sort((a, b) => a.page - b.page || middle(a) - middle(b))) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const height = Math.min(word.box.bottom - word.box.top, last ? last.box.bottom - last.box.top : 0);
    if (row && last?.page === word.page && middle(word) - middle(last) < Math.max(6, 0.6 * height)) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => rowFrom(row.sort((a, b) => a.box.left - b.box.left)));
}

/** A row of these words, in their order. */
export function rowFrom(words: readonly ReadWord[]): Row {
  const letters = words.reduce((sum, word) => sum + word.letters.length, 0);
  return {
    page: words[0]?.page ?? 1,
    box: around(words.map(({ box }) => box)),
    words,
    text: words.map(({ text }) => text).join(' '),
    confidence: words.reduce((sum, word) => sum + word.confidence * word.letters.length, 0) / Math.max(1, letters),
  };
}
