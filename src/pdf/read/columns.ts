import type { Glyph } from './glyph';
import { type Line, linesOf } from './lines';
import type { PageShape } from './page-shape';

/** Of the type's size: a wider gap on a line may lie between two columns. LaTeX leaves as much as the type is high. */
const GAP = 0.9;
/** Columns have as many stretches of prose each at least, one upon another: a block of signatures has fewer. */
const FEWEST = 6;
/** A stretch of so many characters is prose. */
const PROSE = 15;
/** Of the type's size: with more room above or below them, a few labels side by side are no part of the columns. */
const APART = 3.3;
/** Places where a gutter may be are tried this far apart; in points. */
const STEP = 3;

/** A stretch of a line without a gap. */
interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly prose: boolean;
}

/** Where two columns stand side by side: to the left and right of `x`, between two heights. */
interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Stretches of prose in the shorter column. */
  readonly prose: number;
}

/**
 * The lines of a page in the order in which they are read: where two columns stand side by side (two pages on a sheet
 * too), one column after the other. Only upright text.
 */
export function linesInColumns(glyphs: readonly Glyph[], page: number, { width, height }: PageShape): Line[] {
  const lines = linesOf(glyphs, page);
  const gutter = gutterOf(lines, width > height);
  if (!gutter) return lines;
  const { x, top, bottom } = gutter;
  // The two halves of a line, and its raised signs, may stand a little apart.
  const rows = new Map(lines.flatMap((line) => line.glyphs.map((glyph) => [glyph, line.baseline])));
  const part = (within: (row: number, glyph: Glyph) => boolean) =>
    linesOf(
      glyphs.filter((glyph) => within(rows.get(glyph) ?? glyph.y, glyph)),
      page,
    );
  const between = (row: number) => row >= top && row <= bottom;
  return [
    ...part((row) => row < top),
    ...part((row, glyph) => between(row) && glyph.x < x),
    ...part((row, glyph) => between(row) && glyph.x >= x),
    ...part((row) => row > bottom),
  ];
}

/** On a sheet that is wider than high the second page may be all but empty: then its gutter runs from top to bottom. */
function gutterOf(lines: readonly Line[], wide: boolean): Gutter | null {
  const stretches = lines.flatMap(stretchesOf);
  // Most pages have hardly a gap.
  if (stretches.length - lines.length < (wide ? 1 : FEWEST)) return null;
  const [first, last] = [stretches[0]?.baseline, stretches.at(-1)?.baseline];
  const left = Math.min(...stretches.map((stretch) => stretch.left));
  const right = Math.max(...stretches.map((stretch) => stretch.right));
  let best: Gutter | null = null;
  for (let x = left + (right - left) / 4; x < right - (right - left) / 4; x += STEP) {
    const gutter = gutterAt(x, stretches, wide);
    const isWhole = wide && gutter.top === first && gutter.bottom === last;
    if (gutter.prose > (best?.prose ?? (isWhole ? 0 : FEWEST - 1))) best = gutter;
  }
  return best;
}

/** The tallest stack of stretches that keep clear of a vertical line, told by the prose on its poorer side. */
function gutterAt(x: number, stretches: readonly Stretch[], wide: boolean): Gutter {
  let best: Gutter = { x, top: 0, bottom: 0, prose: 0 };
  let own: Stretch[] = [];
  const close = () => {
    const prose = proseBeside(x, own);
    const columns = prose > best.prose ? (wide ? own : withoutLabels(x, own)) : [];
    const [first, last] = [columns[0], columns.at(-1)];
    if (first && last) best = { x, top: first.baseline, bottom: last.baseline, prose };
    own = [];
  };
  for (const stretch of stretches) {
    if (stretch.left < x && stretch.right > x) close();
    else own.push(stretch);
  }
  close();
  return best;
}

/** Stretches of prose to the left or to the right of a vertical line, whichever are fewer. */
function proseBeside(x: number, stretches: readonly Stretch[]): number {
  const prose = stretches.filter((stretch) => stretch.prose);
  const onLeft = prose.filter(({ right }) => right <= x).length;
  return Math.min(onLeft, prose.length - onLeft);
}

/** A stack without what stands apart at its top and at its foot and has no prose on one side: rows of labels. */
function withoutLabels(x: number, stretches: readonly Stretch[]): readonly Stretch[] {
  const pieces: Stretch[][] = [];
  for (const stretch of stretches) {
    const before = pieces.at(-1)?.at(-1);
    if (!before || stretch.baseline - before.baseline > APART * Math.max(before.size, stretch.size))
      pieces.push([stretch]);
    else pieces.at(-1)?.push(stretch);
  }
  const isProse = (piece: readonly Stretch[]) => proseBeside(x, piece) > 0;
  return pieces.slice(pieces.findIndex(isProse), pieces.findLastIndex(isProse) + 1).flat();
}

function stretchesOf({ glyphs, baseline, size }: Line): Stretch[] {
  const stretches: { left: number; right: number; length: number }[] = [];
  for (const { text, x, width } of glyphs) {
    if (text.trim() === '') continue;
    const last = stretches.at(-1);
    if (last && x - last.right <= GAP * size) {
      last.right = Math.max(last.right, x + width);
      last.length += text.length;
    } else stretches.push({ left: x, right: x + width, length: text.length });
  }
  return stretches.map(({ left, right, length }) => ({ left, right, baseline, size, prose: length >= PROSE }));
}
