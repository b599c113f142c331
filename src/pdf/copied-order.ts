import { isInvisible } from './coverage';
import { type Direction, directionOf } from './directions';
import { type Glyph, type Piece, type Run, runsLeft, SAYS_NOTHING } from './pieces';
import { carrier } from './right-to-left';

/** A run of a line and its pieces, left to right. */
export interface SetRun {
  readonly run: Run;
  readonly pieces: readonly Piece[];
}

/** A piece on a line: where its glyphs start and where what it says is to be found, in em from the line's start. */
interface Item {
  readonly piece: Piece;
  readonly run: Run;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly direction: Direction;
}

const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';
/** How wide a mark of direction is said to be: poppler takes what starts closer to the last character for a copy of it. */
const MARK_WIDTH = 0.12;
/** How far pdf.js lets the pen go back before it begins a new phrase (5.6, `NEGATIVE_SPACE_FACTOR`). */
const FURTHEST_BACK = -0.19;
/** How far it lets the pen go on (`SPACE_IN_FLOW_MAX_FACTOR`). */
const FURTHEST_ON = 0.59;

/**
 * Orders the pieces of a line with text that runs to the left so that it is copied out as it is read.
 *
 * pdf.js goes by the order of drawing and turns around each phrase; it begins a new one where the pen goes far back and
 * where marked content begins or ends. Letters and most signs are drawn as one phrase, left to right.
 *
 * poppler (22.12) sorts by place and turns around each part from a letter that runs to the left up to a digit, a hyphen,
 * a comma or a letter that runs to the right. Where there are several parts, or letters with marks, each character is
 * drawn as a phrase of its own, in the order in which it is read, and said to stand where poppler is to find it.
 * Where a word begins with a digit or a sign that would cost pdf.js the space before it, and poppler its order is let go.
 */
export function copiedInOrder(runs: readonly SetRun[], advanceOf: (glyph: Glyph) => number): Piece[] {
  const items = itemsOf(runs);
  const drawn: Item[] = [];
  for (let i = 0; i < items.length; ) {
    const item = items[i];
    if (!item) break;
    let end = i + 1;
    if (item.run.level === 0) drawn.push(item);
    else {
      while ((items[end]?.run.level ?? 0) > 0) end++;
      const stretch = items.slice(i, end);
      const parts = partsOf(asRead(stretch));
      const plain = parts.length === 1 && stretch.every(({ piece }) => !piece.place);
      const phrases = plain || !hasWords(parts.flat()) ? inPhrases(stretch, advanceOf) : null;
      drawn.push(...(phrases ?? inPlaces(parts, item.x)), ...directionMarks(parts, item.x, items.slice(end)));
    }
    i = end;
  }
  return joinedUp(drawn);
}

function itemsOf(runs: readonly SetRun[]): Item[] {
  let x = 0;
  return runs.flatMap(({ run, pieces }) =>
    pieces.map((piece): Item => {
      const start = x;
      for (const { advance } of piece.glyphs) x += advance;
      const [from, to] = piece.place ? [start + piece.place[0], start + piece.place[1]] : [start, x];
      const glyphTexts = piece.glyphs.map((g) => g.text).join('');
      const text = piece.actual ?? (runsLeft(run) ? [...glyphTexts].reverse().join('') : glyphTexts);
      const directions = [...text].map(directionOf);
      const direction = directions.find((d) => d !== 'none') ?? 'none';
      return { piece, run, x: start, from, to, text, direction };
    }),
  );
}

/**
 * The phrases of a stretch, left to right in each, in the order in which they are read. Null where a gap between words
 * is so wide that they are no phrase to pdf.js.
 */
function inPhrases(stretch: readonly Item[], advanceOf: (glyph: Glyph) => number): Item[] | null {
  const phrases: Item[][] = [[]];
  let end = stretch[0]?.x ?? 0;
  for (const item of stretch) {
    if (!isSpace(item)) {
      const gap = item.x + (item.piece.glyphs[0]?.dx ?? 0) - end;
      if (gap > FURTHEST_ON) return null;
      if (gap < FURTHEST_BACK) phrases.push([]);
    }
    phrases.at(-1)?.push(item);
    let pen = item.x;
    for (const glyph of item.piece.glyphs) {
      if (advanceOf(glyph) > 0 && !isSpace(item)) end = pen + glyph.dx + advanceOf(glyph);
      pen += glyph.advance;
    }
  }
  return phrases
    .reverse()
    .flat()
    .map(({ piece: { place, ...piece }, ...item }) => ({ ...item, piece }));
}

/** The parts that poppler turns around (or leaves as they are), in the order in which they are read. */
function partsOf(read: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  let turned: boolean | null = null;
  for (const item of read) {
    const turns: boolean | null = item.direction === 'none' ? turned : item.direction === 'left';
    if (parts.length > 0 && (turned === null || turns === turned)) parts.at(-1)?.push(item);
    else parts.push([item]);
    turned = turns;
  }
  return parts;
}

const isTurned = (part: readonly Item[]) => part.some((item) => item.direction === 'left');

/** Each character where poppler is to find it, in the order in which it is read. */
function inPlaces(parts: readonly Item[][], start: number): Item[] {
  let at = start;
  let before: Item | undefined;
  return parts.flatMap((part) => {
    const places = new Map<Item, readonly [number, number]>();
    for (const item of isTurned(part) ? part.toReversed() : part) {
      places.set(item, [at, at + item.to - item.from]);
      at += item.to - item.from;
    }
    return part.flatMap((item) => {
      const placed = withPlace(item, places.get(item) ?? [item.from, item.to], before);
      before = item;
      return placed;
    });
  });
}

/** The letter and the joiners behind it, each in its place. */
function withPlace(item: Item, [from, to]: readonly [number, number], before: Item | undefined): Item[] {
  if (isSpace(item)) return [item];
  const { piece, run } = item;
  const joiners = [...item.text].filter(isInvisible);
  const said =
    joiners.length === item.text.length ? item.text : item.text.replaceAll(/[\u200c-\u200f\u061c\u2060]/g, '');
  const share = (to - from) / (item.text.length - said.length + 1);
  const letter = { ...item, from: to - share, to, piece: { ...piece, actual: said, place: [0, 0] as const } };
  const after = said === item.text ? [] : joiners;
  return [
    before && isSpace(before) && item.direction === 'left' ? withSpace(letter) : letter,
    ...after.map((joiner, i): Item => {
      const glyphs = [carrier(run.file, SAYS_NOTHING, 0)];
      const end = to - share * (i + 1);
      return { ...item, x: end, from: end - share, to: end, piece: { ...letter.piece, glyphs, actual: joiner } };
    }),
  ];
}

/** Whether every word begins with a letter that runs to the left. */
function hasWords(read: readonly Item[]): boolean {
  return read.every((item, i) => isSpace(item) || item.direction === 'left' || !isSpace(read[i - 1] ?? item));
}

const isSpace = ({ text }: Item) => /^\s+$/.test(text);

/** pdf.js leaves out a space before the pen goes back: the first letter of a word says it, to the right of itself. */
function withSpace(item: Item): Item {
  const glyphs = item.piece.glyphs.map((g) => (isInvisible(g.text) ? g : { ...g, text: `${g.text} ` }));
  return { ...item, piece: { ...item.piece, glyphs } };
}

/** Marks of direction for poppler: signs at the end of a part belong to its letters, and those on the line behind it do not. */
function directionMarks(parts: readonly Item[][], start: number, rest: readonly Item[]): Item[] {
  const marks: Item[] = [];
  let at = start;
  for (const part of parts) {
    const last = part.at(-1);
    if (last && isTurned(part) && last.direction !== 'left') marks.push(directionMark(RIGHT_TO_LEFT_MARK, last, at));
    for (const item of part) at += item.to - item.from;
  }
  const end = parts.at(-1);
  const last = end?.at(-1);
  const [next = ''] = rest[0]?.text ?? '';
  if (end && last && isTurned(end) && directionOf(next) === 'none' && !rest.every(isSpace))
    marks.push(directionMark(LEFT_TO_RIGHT_MARK, last, at));
  return marks;
}

/** The items in the order in which they are read. */
function asRead(items: readonly Item[]): Item[] {
  const runs = [...new Set(items.map((item) => item.run))].sort((a, b) => a.start - b.start);
  return runs.flatMap((run) => {
    const own = items.filter((item) => item.run === run).sort((a, b) => a.from - b.from);
    return runsLeft(run) ? own.reverse() : own;
  });
}

/** A mark of direction that poppler finds before `x`. */
function directionMark(mark: string, { run, piece }: Item, x: number): Item {
  const glyphs = [carrier(run.file, mark, 0)];
  const said = { glyphs, actual: mark, language: piece.language, place: [0, 0] as const };
  return { piece: said, run, x: x - MARK_WIDTH, from: x - MARK_WIDTH, to: x, text: mark, direction: 'none' };
}

/** The pieces in their order, each drawn where it stands and said where it is told to be, between two glyphs without ink. */
function joinedUp(items: readonly Item[]): Piece[] {
  let pen = 0;
  return items.map(({ piece, run, x, from, to }) => {
    const start = pen;
    const glyphs = piece.glyphs.map((g) => ({ ...g, dx: g.dx + x - start }));
    for (const { advance } of glyphs) pen += advance;
    const { place, ...said } = piece;
    if (!place) return { ...said, glyphs };
    const edges = [carrier(run.file, SAYS_NOTHING, from - start), carrier(run.file, SAYS_NOTHING, to - pen)] as const;
    return { ...said, glyphs: [edges[0], ...glyphs, edges[1]] };
  });
}
