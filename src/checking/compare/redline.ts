import { diff } from 'fast-myers-diff';
import type { Range, RedlinePart } from '../finding';
import type { FoundUnit, Pairs } from './found-unit';

/** A part whose words are still apart. */
interface Part {
  readonly op: RedlinePart['op'];
  readonly words: string[];
}

/** In words. */
const LARGEST_ISLAND = 2;

/** A word with its place in its text. */
interface Word extends Range {
  readonly text: string;
}

/** One of the two texts: its words, at each of its characters the word that it is of, and its characters' partners. */
interface Side {
  readonly words: readonly Word[];
  readonly wordAt: readonly (Word | undefined)[];
  readonly pairs: Pairs;
}

/**
 * The comparison in whole words. A word is marked when any of its letters differ, together with the words that its
 * other letters belong to, so that a reader never has to put a word together from its pieces.
 */
export function redlineOf({ expected, found, pairs, back, lost, added }: FoundUnit): RedlinePart[] {
  const publisher = sideOf(expected, pairs);
  const checked = sideOf(found, back);
  const marked = new Set<Word>();
  const queue = [
    ...lost.map((at) => ({ at, side: publisher, other: checked })),
    ...added.map((at) => ({ at, side: checked, other: publisher })),
  ];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { at, side, other } = next;
    const word = side.wordAt[at];
    if (!word || marked.has(word)) continue;
    marked.add(word);
    for (const partner of partnersOf(word, side)) queue.push({ at: partner, side: other, other: side });
  }
  return merged(publisher, checked, marked);
}

function merged(publisher: Side, checked: Side, marked: ReadonlySet<Word>): RedlinePart[] {
  const parts: Part[] = [];
  const push = (op: RedlinePart['op'], { text }: Word) => {
    const last = parts.at(-1);
    if (last?.op === op) last.words.push(text);
    else parts.push({ op, words: [text] });
  };
  // Each added word goes behind the last word of the publisher's that stands before it in the found text.
  const behind = new Map<Word | null, Word[]>();
  let anchor: Word | null = null;
  for (const word of checked.words) {
    const [partner] = partnersOf(word, checked);
    if (!marked.has(word)) {
      if (partner !== undefined) anchor = publisher.wordAt[partner] ?? anchor;
      continue;
    }
    const list = behind.get(anchor) ?? [];
    list.push(word);
    behind.set(anchor, list);
  }
  let waiting = behind.get(null);
  const pushWaiting = () => {
    for (const word of waiting ?? []) push('added', word);
  };
  for (const word of publisher.words) {
    if (marked.has(word)) push('removed', word);
    else {
      pushWaiting();
      push('same', word);
      waiting = behind.get(word);
    }
  }
  pushWaiting();
  return withoutIslands(parts).map(({ op, words }) => ({ op, text: words.join(' ') }));
}

/** A word or two between two replacements are read more easily as part of both. */
function withoutIslands(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    out.push(part);
    const [removed, added, island, alsoRemoved, alsoAdded] = out.slice(-5);
    const ops = out.slice(-5).map(({ op }) => op);
    if (ops.join() !== 'removed,added,same,removed,added' || (island?.words.length ?? 0) > LARGEST_ISLAND) continue;
    removed?.words.push(...(island?.words ?? []), ...(alsoRemoved?.words ?? []));
    added?.words.push(...(island?.words ?? []), ...(alsoAdded?.words ?? []));
    out.length -= 3;
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

function sideOf(text: string, pairs: Pairs): Side {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => {
    return { text: word, start: index, end: index + word.length };
  });
  const wordAt: Word[] = [];
  for (const word of words) for (let at = word.start; at < word.end; at++) wordAt[at] = word;
  return { words, wordAt, pairs };
}

/** The characters of the other text that a word's are. */
function partnersOf({ start, end }: Word, { pairs }: Side): number[] {
  return pairs.slice(start, end).filter((at) => at !== undefined);
}
