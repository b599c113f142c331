import type { Paragraph } from './paragraph';
import type { ShapedLine, Typesetter } from './shaping';
import { type Word, wordsOf } from './words';

/** A line ready to be placed. */
export interface SetLine {
  readonly shaped: ShapedLine;
  /** Added to every space, in em. */
  readonly perSpace: number;
  /** Widens or narrows the letters by a little over 2 % at most, as the publisher's own form does. */
  readonly scale: number;
}

/** How lines fill their measure: both edges even, of like length, or each as full as can be; no space changes in the last two. */
export type Setting = 'justified' | 'ragged' | 'left';

// Computer Modern's own space, stretch and shrink in em, and TeX's line penalty (The TeXbook, chapter 14).
const STRETCH = 0.1667;
const SHRINK = 0.1111;
const LINE_PENALTY = 10;
/** In a centred title, a line more is worse than any unevenness. */
const ONE_LINE = 1e6;
const MOST_BADNESS = 10_000;
/** How much the letters may be widened or narrowed (the publisher's own form: 2 %). */
const SCALE = 0.02;
/** A line may be shrunk by a little more than TeX allows: no hyphen helps out here. */
const MOST_SHRINK = -1.2;
const STRAIN = -0.97;
const STRAINED = 300_000;
/** The lines of one paragraph that are weighed against one another; more words than that are set line by line. */
const MOST_WORDS = 400;

/**
 * Cuts a paragraph into lines no wider than `fullMeasure`, the first one less `indent` (em). Words are divided only where a word alone is too wide,
 * and no hyphen is ever put in: what is copied out is what was written.
 */
export function setLines(
  typesetter: Typesetter,
  paragraph: Paragraph,
  fullMeasure: number,
  setting: Setting,
  indent = 0,
): SetLine[] {
  const words = wordsOf(typesetter, paragraph, fullMeasure - indent);
  const measureAt = (word: number) => (word === 0 ? fullMeasure - indent : fullMeasure);
  const lineByLine = setting === 'left' || words.length > MOST_WORDS;
  const starts = lineByLine ? greedy(words, measureAt) : best(words, measureAt, setting);
  return starts.map((from, i) => {
    const last = i === starts.length - 1;
    const measure = measureAt(from);
    const to = starts[i + 1] ?? words.length;
    // The space at the end of a line is kept (it hangs in the margin): copied lines stay apart.
    const end = last ? words[to - 1]?.end : words[to - 1]?.next;
    const shaped = typesetter.line(paragraph, words[from]?.start ?? 0, end ?? paragraph.text.length);
    const spaces = countSpaces(words, from, to);
    const hanging = last ? 0 : (words[to - 1]?.space ?? 0);
    const width = shaped.width - hanging;
    if (setting !== 'justified' || (last && width <= measure))
      return { shaped: { ...shaped, width }, perSpace: 0, scale: 1 };
    const scale = 1 + SCALE * Math.min(1, Math.max(MOST_SHRINK, ratioOf(width, spaces, measure)));
    const perSpace = spaces > 0 ? (measure / scale - width) / spaces : 0;
    return { shaped: { ...shaped, width }, perSpace, scale };
  });
}

function countSpaces(words: readonly Word[], from: number, to: number): number {
  let spaces = 0;
  for (let i = from; i < to - 1; i++) if ((words[i]?.space ?? 0) > 0) spaces++;
  return spaces;
}

/** TeX's total fit: the cut with the least demerits over the whole paragraph. Indices of each line's first word. */
function best(words: readonly Word[], measureAt: (word: number) => number, setting: Setting): number[] {
  const n = words.length;
  const cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(n + 1);
  cost[0] = 0;
  for (let start = 0; start < n; start++) {
    const measure = measureAt(start);
    let width = 0;
    let spaces = 0;
    for (let end = start + 1; end <= n; end++) {
      const word = words[end - 1];
      const before = words[end - 2];
      if (!word) break;
      if (end - 1 > start && before) {
        width += before.space;
        if (before.space > 0) spaces++;
      }
      width += word.width;
      const demerits = demeritsOf(width, spaces, measure, setting, end === n);
      if (demerits === null && end - 1 > start) break;
      const total = (cost[start] ?? 0) + (demerits ?? 0);
      if (total < (cost[end] ?? 0)) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }
  const starts: number[] = [];
  for (let end = n; end > 0; end = from[end] ?? 0) starts.unshift(from[end] ?? 0);
  return starts;
}

/** How far a line is stretched (above 0) or shrunk (below 0), 1 being what spaces and letters give without strain. */
function ratioOf(width: number, spaces: number, measure: number): number {
  const room = measure - width;
  return room / (spaces * (room < 0 ? SHRINK : STRETCH) + SCALE * width);
}

/** Null where the words do not fit. */
function demeritsOf(width: number, spaces: number, measure: number, setting: Setting, last: boolean): number | null {
  if (setting === 'ragged') {
    // Lines of like length, the last one included: a centred title looks settled.
    return width > measure ? null : ONE_LINE + ((measure - width) / measure) ** 2;
  }
  if (last && width <= measure) return LINE_PENALTY ** 2;
  const ratio = ratioOf(width, spaces, measure);
  if (ratio < MOST_SHRINK) return null;
  return (LINE_PENALTY + Math.min(MOST_BADNESS, 100 * Math.abs(ratio) ** 3)) ** 2 + (ratio < STRAIN ? STRAINED : 0);
}

function greedy(words: readonly Word[], measureAt: (word: number) => number): number[] {
  const starts = [0];
  let width = 0;
  words.forEach((word, i) => {
    if (width > 0 && width + word.width > measureAt(starts.at(-1) ?? 0)) {
      starts.push(i);
      width = 0;
    }
    width += word.width + word.space;
  });
  return starts;
}
