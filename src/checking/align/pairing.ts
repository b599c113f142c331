import { diff } from 'fast-myers-diff';
import type { Alignment } from './alignment';
import { foldedWords } from './units';

/** Products of two lengths beyond which texts are called different without looking closer (a few milliseconds). */
export const LARGEST_TABLE = 600_000;

/** How much of the beginning of `text` is `words`, changed as little as possible. */
export function prefixLength(words: string, text: string): number {
  if (words.length === 0) return 0;
  const room = Math.min(text.length, 2 * words.length + 30);
  if (words.length * room > LARGEST_TABLE) return 0;
  let row = Int32Array.from({ length: room + 1 }, (_, i) => i);
  let next = new Int32Array(room + 1);
  for (let i = 1; i <= words.length; i++) {
    next[0] = i;
    const code = words.charCodeAt(i - 1);
    for (let j = 1; j <= room; j++) {
      const replaced = (row[j - 1] ?? 0) + (code === text.charCodeAt(j - 1) ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  let best = 0;
  for (let j = 1; j <= room; j++) if ((row[j] ?? 0) < (row[best] ?? 0)) best = j;
  return best;
}

/** The same for the end of `text`. */
export function suffixLength(words: string, text: string): number {
  return prefixLength(reversed(words), reversed(text));
}

function reversed(text: string): string {
  let out = '';
  for (let i = text.length - 1; i >= 0; i--) out += text[i];
  return out;
}

/** Gives a stretch of the checked text to a unit and pairs the characters that are the same. */
export function pairUp(
  { found, pairs, owner, reference }: Alignment,
  unit: number,
  from: number,
  to: number,
  start: number,
  end: number,
): void {
  owner.fill(unit, start, end);
  const own = pairs[unit];
  if (!own || from === to || start === end) return;
  const a = foldedWords(reference, unit).slice(from, to);
  const b = found.text.slice(start, end);
  if (a.length * b.length > LARGEST_TABLE) return;
  let i = 0;
  let j = 0;
  const pairUntil = (stop: number) => {
    while (i < stop) own[from + i++] = start + j++;
  };
  for (const [sx, ex, , ey] of diff(a, b)) {
    pairUntil(sx);
    i = ex;
    j = ey;
  }
  pairUntil(a.length);
}
