import type { PixelBox } from '../picture/grey';
import type { ScannedWord } from '../scanned-page';

/** A printed line, measured by its words. All lengths are in pixels. */
export interface TextLine {
  /** Indexes into the page's words, from the left. */
  readonly words: readonly number[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand: at its left end, and by how much that sinks for each pixel rightward. */
  readonly base: number;
  readonly slope: number;
  /** How far tall letters rise above that, and tails sink below it. */
  readonly ascent: number;
  readonly descent: number;
}

const TALL = /[A-Zbdfhklt0-9]/;
const TAILED = /[gjpqyQ,;()[\]{}|/@$_–—-]/;
/** By how much tails are shorter than tall letters rise. */
const TAIL = 0.32;

/** The lines of a page from the top; words without letter and digit are no measure of one and are left out. */
export function textLines(words: readonly ScannedWord[]): TextLine[] {
  const byLine = new Map<number, number[]>();
  for (const [i, { text, line, box }] of words.entries()) {
    if (!/[\p{L}\p{N}]/u.test(text) || box.bottom <= box.top) continue;
    byLine.set(line, [...(byLine.get(line) ?? []), i]);
  }
  return [...byLine.values()].flatMap((own) => lineOf(own, words) ?? []).sort((a, b) => a.base - b.base);
}

function lineOf(own: readonly number[], words: readonly ScannedWord[]): TextLine | null {
  const sorted = own.flatMap((i) => (words[i] ? [{ i, ...words[i] }] : [])).sort((a, b) => a.box.left - b.box.left);
  const first = sorted[0];
  if (!first) return null;
  const left = first.box.left;
  const standing = sorted.filter(({ text }) => !TAILED.test(text));
  const { base, slope } = baseOf(
    (standing.length > 0 ? standing : sorted).map(({ box }) => [middle(box) - left, box.bottom]),
  );
  const rises = sorted
    .filter(({ text }) => TALL.test(text))
    .map(({ box }) => base + slope * (middle(box) - left) - box.top);
  const heights = sorted.map(({ box }) => box.bottom - box.top);
  const ascent = Math.max(6, median(rises.length > 0 ? rises : heights));
  return {
    words: sorted.map(({ i }) => i),
    text: sorted.map(({ text }) => text).join(' '),
    left,
    right: Math.max(...sorted.map(({ box }) => box.right)),
    base,
    slope,
    ascent,
    descent: ascent * TAIL,
  };
}

const middle = ({ left, right }: PixelBox) => (left + right) / 2;

/** The middle of numbers in order; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A line through the bottoms of words, those left out that a pen has lengthened. */
function baseOf(points: readonly (readonly [number, number])[]): { base: number; slope: number } {
  const level = median(points.map(([, y]) => y));
  const near = points.filter(([, y]) => Math.abs(y - level) < 10);
  if (near.length < 4) return { base: level, slope: 0 };
  const mx = near.reduce((sum, [x]) => sum + x, 0) / near.length;
  const my = near.reduce((sum, [, y]) => sum + y, 0) / near.length;
  const spread = near.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  const slope = spread > 0 ? near.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / spread : 0;
  // No straightened page leans or bends more than that.
  const bounded = Math.min(0.03, Math.max(-0.03, slope));
  return { base: my - bounded * mx, slope: bounded };
}

/** Where the letters of a line stand at that place. */
export const baseAt = ({ base, slope, left }: TextLine, x: number) => base + slope * (x - left);

/** The line within whose height something lies, or whose middle is nearest to it; null where there are no lines. */
export function nearestLine(lines: readonly TextLine[], x: number, y: number): TextLine | null {
  let best: TextLine | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const beside = Math.max(0, line.left - x, x - line.right);
    const distance = Math.abs(baseAt(line, x) - (line.ascent - line.descent) / 2 - y) + beside / 20;
    if (distance < least) [best, least] = [line, distance];
  }
  return best;
}
