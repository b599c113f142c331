import { anchorsOf } from './anchors';
import { likeness } from './letters';
import { isMisreading } from './misreadings';
import { type Printed, printedLetters } from './printed-words';
import type { ReadWord } from './read-words';

/** What became of what is printed and of what was read, in the order of both; indexes, `to` not included. */
export interface Step {
  readonly kind: 'same' | 'unlike' | 'lacking' | 'extra' | 'layout' | 'filled-in';
  readonly printed: readonly [from: number, to: number];
  readonly read: readonly [from: number, to: number];
}

/** Into so many pieces an address falls; so many words run together. */
const MOST_PIECES = 8;
const MOST_JOINED = 4;
/** More pairs of words than this between two anchors are not compared: such a stretch is another text. */
const LARGEST_TABLE = 160_000;
/** Words that are less alike than this stand for each other only one to one. */
const LEAST_LIKENESS = 0.5;
const LEAST_IN_PIECES = 0.7;
const COST = { lacking: 1, extra: 1, layout: 0.05, filledIn: 0.12, unlike: 1.5, piece: 0.01 };
const [LACKING, EXTRA, JOINED] = [MOST_PIECES + 1, MOST_PIECES + 2, MOST_PIECES + 2];

/** Aligns the words read with what is printed so that as little as possible differs. */
export function alignWords(printed: readonly Printed[], read: readonly ReadWord[]): Step[] {
  const anchors = anchorsOf(
    printedLetters(printed),
    read.map(({ letters }) => letters),
  );
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const [toI, toJ] of [...anchors, [printed.length, read.length] as const]) {
    steps.push(...between(printed, read, [i, toI], [j, toJ]));
    if (toI < printed.length) steps.push({ kind: 'same', printed: [toI, toI + 1], read: [toJ, toJ + 1] });
    [i, j] = [toI + 1, toJ + 1];
  }
  return steps;
}

/** The alignment of two stretches by dynamic programming. */
function between(
  printed: readonly Printed[],
  read: readonly ReadWord[],
  [fromI, toI]: readonly [number, number],
  [fromJ, toJ]: readonly [number, number],
): Step[] {
  const [rows, columns] = [toI - fromI, toJ - fromJ];
  if (rows <= 0 && columns <= 0) return [];
  if (rows * columns > LARGEST_TABLE) {
    return [
      { kind: 'lacking', printed: [fromI, toI], read: [fromJ, fromJ] },
      { kind: 'extra', printed: [toI, toI], read: [fromJ, toJ] },
    ];
  }
  const width = columns + 1;
  const cost = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  const how = new Uint8Array((rows + 1) * width);
  cost[0] = 0;
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      const here = cost[i * width + j] ?? 0;
      const reach = (di: number, dj: number, more: number, by: number) => {
        const at = (i + di) * width + j + dj;
        if (here + more >= (cost[at] ?? 0)) return;
        cost[at] = here + more;
        how[at] = by;
      };
      const item = printed[fromI + i];
      const word = read[fromJ + j];
      if (j < columns && word) reach(0, 1, costOfExtra(word, printed[fromI + i], i < rows), EXTRA);
      if (i >= rows || !item) continue;
      reach(1, 0, item.kind === 'word' ? COST.lacking : 0, LACKING);
      if (item.kind === 'field' || j >= columns) continue;
      let pieces = '';
      let surest = 0;
      for (let k = 1; k <= MOST_PIECES && j + k <= columns; k++) {
        const { letters: piece, confidence } = read[fromJ + j + k - 1] ?? { letters: '', confidence: 0 };
        pieces += piece;
        surest = Math.max(surest, confidence);
        // The word itself beside another one is not that word in pieces.
        if (k > 1 && item.kind === 'word' && (piece === item.letters || word?.letters === item.letters)) break;
        const more = costOfPair(item, pieces, k, surest);
        if (more !== null) reach(1, k, more, k);
        if (item.kind === 'number' || pieces.length > item.letters.length * 1.5 + 3) break;
      }
      let joined = new Set(['']);
      for (let k = 1; k <= MOST_JOINED && i + k <= rows; k++) {
        const next = printed[fromI + i + k - 1];
        if (!next || next.kind === 'field') break;
        const ends = next.kind === 'word' ? [next.letters] : next.written;
        joined = new Set([...joined].flatMap((start) => ends.map((end) => start + end)));
        if (k > 1 && word && joined.has(word.letters)) reach(k, 1, COST.piece, JOINED + k - 1);
      }
    }
  }
  return traced(printed, read, how, width, [fromI, toI], [fromJ, toJ]);
}

/** What a word costs that stands for nothing printed, before `item`. */
function costOfExtra(word: ReadWord, item: Printed | undefined, isInside: boolean): number {
  if (isInside && item?.kind === 'field') return COST.filledIn;
  return word.isLayout ? COST.layout : COST.extra;
}

/** What it costs to read what is printed as these pieces; null where they cannot be it. */
function costOfPair(item: Printed, pieces: string, count: number, confidence: number): number | null {
  if (item.kind === 'number') return item.written.includes(pieces) ? 0 : null;
  if (item.kind === 'field') return null;
  if (item.letters === pieces) return COST.piece * (count - 1);
  if (isMisreading(item, pieces, confidence)) return COST.piece * count;
  const alike = likeness(item.letters, pieces);
  if (alike >= (count === 1 ? LEAST_LIKENESS : LEAST_IN_PIECES)) return 0.2 + 1.2 * (1 - alike) + 0.05 * (count - 1);
  return count === 1 ? COST.unlike : null;
}

function traced(
  printed: readonly Printed[],
  read: readonly ReadWord[],
  how: Uint8Array,
  width: number,
  [fromI, toI]: readonly [number, number],
  [fromJ, toJ]: readonly [number, number],
): Step[] {
  const steps: Step[] = [];
  let [i, j] = [toI - fromI, toJ - fromJ];
  while (i > 0 || j > 0) {
    const by = how[i * width + j] ?? 0;
    const [di, dj] = by === LACKING ? [1, 0] : by === EXTRA ? [0, 1] : by > JOINED ? [by - JOINED + 1, 1] : [1, by];
    const step = {
      printed: [fromI + i - di, fromI + i] as const,
      read: [fromJ + j - dj, fromJ + j] as const,
    };
    steps.push({ ...step, kind: kindOf(step, printed, read) });
    i -= di;
    j -= dj;
  }
  return steps.reverse();
}

function kindOf(
  { printed: [i, toI], read: [j, toJ] }: Pick<Step, 'printed' | 'read'>,
  printed: readonly Printed[],
  read: readonly ReadWord[],
): Step['kind'] {
  const item = printed[i];
  if (toI === i) return item?.kind === 'field' ? 'filled-in' : read[j]?.isLayout ? 'layout' : 'extra';
  if (toJ === j) return item?.kind === 'word' ? 'lacking' : 'layout';
  if (toI - i > 1 || item?.kind !== 'word') return 'same';
  const words = read.slice(j, toJ);
  const pieces = words.map(({ letters }) => letters).join('');
  const confidence = Math.max(...words.map((word) => word.confidence));
  return pieces === item.letters || isMisreading(item, pieces, confidence) ? 'same' : 'unlike';
}
