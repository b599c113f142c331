import { diff } from 'fast-myers-diff';
import type { RedlinePart } from '../finding';
import type { FoundUnit } from './found-unit';

/** A part whose words are still apart. */
interface Part {
  readonly op: RedlinePart['op'];
  readonly words: string[];
}

/** In words. */
const LARGEST_ISLAND = 2;

/** A word with its place in its text. */
interface Word {
  readonly start: number;
  readonly end: number;
}

/**
 * The comparison in whole words. A word is marked when any of its letters differ, together with the words that its
 * other letters belong to, so that a reader never has to put a word together from its pieces.
 */
export function redlineOf({ expected, found, pairs, back, counts, expectedCounts }: FoundUnit): RedlinePart[] {
  const a = wordsOf(expected);
  const b = wordsOf(found);
  const wordOfA = wordAt(expected.length, a);
  const wordOfB = wordAt(found.length, b);
  const markedA = new Set<number>();
  const markedB = new Set<number>();
  const queue: (readonly ['a' | 'b', number])[] = [];
  const mark = (side: 'a' | 'b', word: number) => {
    const marked = side === 'a' ? markedA : markedB;
    if (word < 0 || marked.has(word)) return;
    marked.add(word);
    queue.push([side, word]);
  };
  for (let e = 0; e < expected.length; e++) if (expectedCounts[e] === 1 && pairs[e] === -1) mark('a', wordOfA[e] ?? -1);
  for (let f = 0; f < found.length; f++) if (counts[f] === 1 && back[f] === -1) mark('b', wordOfB[f] ?? -1);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [side, index] = next;
    const word = side === 'a' ? a[index] : b[index];
    for (let i = word?.start ?? 0; i < (word?.end ?? 0); i++) {
      if (side === 'a') mark('b', wordOfB[pairs[i] ?? -1] ?? -1);
      else mark('a', wordOfA[back[i] ?? -1] ?? -1);
    }
  }
  return merged(a, b, markedA, markedB, { expected, found, back });
}

function merged(
  a: readonly Word[],
  b: readonly Word[],
  markedA: ReadonlySet<number>,
  markedB: ReadonlySet<number>,
  { expected, found, back }: { expected: string; found: string; back: Int32Array },
): RedlinePart[] {
  const parts: Part[] = [];
  const push = (op: RedlinePart['op'], word: string) => {
    const last = parts.at(-1);
    if (last?.op === op) last.words.push(word);
    else parts.push({ op, words: [word] });
  };
  // Each added word goes behind the last word of the publisher's that stands before it in the found text.
  const behind = new Map<number, string[]>();
  let anchor = -1;
  b.forEach((word, i) => {
    let first = -1;
    for (let f = word.start; f < word.end && first < 0; f++) first = back[f] ?? -1;
    if (!markedB.has(i)) {
      if (first >= 0) anchor = a.findLastIndex(({ start }) => start <= first);
      return;
    }
    const list = behind.get(anchor) ?? [];
    list.push(found.slice(word.start, word.end));
    behind.set(anchor, list);
  });
  let waiting = behind.get(-1) ?? [];
  a.forEach((word, i) => {
    if (!markedA.has(i)) {
      for (const added of waiting) push('added', added);
      waiting = [];
      push('same', expected.slice(word.start, word.end));
    } else push('removed', expected.slice(word.start, word.end));
    waiting = [...waiting, ...(behind.get(i) ?? [])];
  });
  for (const added of waiting) push('added', added);
  return withoutIslands(parts).map(({ op, words }) => ({ op, text: words.join(' ') }));
}

/** A word or two between two replacements are read more easily as part of both. */
function withoutIslands(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (let i = 0; i < parts.length; i++) {
    const [removed, added] = [out.at(-2), out.at(-1)];
    const [island, nextRemoved, nextAdded] = [parts[i], parts[i + 1], parts[i + 2]];
    const isReplacement = (a: Part | undefined, b: Part | undefined) => a?.op === 'removed' && b?.op === 'added';
    if (
      island?.op === 'same' &&
      island.words.length <= LARGEST_ISLAND &&
      isReplacement(removed, added) &&
      isReplacement(nextRemoved, nextAdded)
    ) {
      removed?.words.push(...island.words, ...(nextRemoved?.words ?? []));
      added?.words.push(...island.words, ...(nextAdded?.words ?? []));
      i += 2;
    } else if (island) out.push(island);
  }
  return out;
}

/** The comparison of two short texts (titles), word by word; words of the same key are the same. */
export function redlineOfWords(expected: string, found: string, keyOf: (word: string) => string): RedlinePart[] {
  const a = expected.split(/\s+/).filter(Boolean);
  const b = found.split(/\s+/).filter(Boolean);
  const key = (word: string) => keyOf(word) || word;
  const [keysA, keysB] = [a.map(key), b.map(key)];
  const parts: RedlinePart[] = [];
  const push = (op: RedlinePart['op'], words: readonly string[]) => {
    if (words.length > 0) parts.push({ op, text: words.join(' ') });
  };
  let at = 0;
  for (const [sx, ex, sy, ey] of diff(keysA, keysB)) {
    push('same', a.slice(at, sx));
    push('removed', a.slice(sx, ex));
    push('added', b.slice(sy, ey));
    at = ex;
  }
  push('same', a.slice(at));
  return parts;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

function wordAt(length: number, words: readonly Word[]): Int32Array {
  const at = new Int32Array(length).fill(-1);
  words.forEach(({ start, end }, i) => {
    at.fill(i, start, end);
  });
  return at;
}
