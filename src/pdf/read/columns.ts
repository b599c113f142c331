import type { Glyph } from './glyph';
import { type Line, linesOf } from './lines';
import type { PageShape } from './page-shape';

/** Of the type's size: a wider gap on a line may lie between two columns. */
const GAP = 1.5;
/** Columns have as many stretches of prose each at least, one upon another: a block of signatures has fewer. */
const FEWEST = 6;
/** A stretch of so many characters is prose. */
const PROSE = 15;
/** Places where a gutter may be are tried this far apart; in points. */
const STEP = 3;

/** A stretch of a line without a gap. */
interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
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
  const part = (within: (glyph: Glyph) => boolean) => glyphs.filter(within);
  const between = ({ y }: Glyph) => y >= top && y <= bottom;
  return [
    ...linesOf(
      part(({ y }) => y < top),
      page,
    ),
    ...linesOf(
      part((glyph) => between(glyph) && glyph.x < x),
      page,
    ),
    ...linesOf(
      part((glyph) => between(glyph) && glyph.x >= x),
      page,
    ),
    ...linesOf(
      part(({ y }) => y > bottom),
      page,
    ),
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
    const gutter = gutterAt(x, stretches);
    const isWhole = wide && gutter.top === first && gutter.bottom === last;
    if (gutter.prose > (best?.prose ?? (isWhole ? 0 : FEWEST - 1))) best = gutter;
  }
  return best;
}

/** The tallest stack of stretches that keep clear of a vertical line, told by the prose on its poorer side. */
function gutterAt(x: number, stretches: readonly Stretch[]): Gutter {
  let best: Gutter = { x, top: 0, bottom: 0, prose: 0 };
  let own: Stretch[] = [];
  const close = () => {
    const prose = own.filter((stretch) => stretch.prose);
    const onLeft = prose.filter(({ right }) => right <= x).length;
    const poorer = Math.min(onLeft, prose.length - onLeft);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last && poorer > best.prose) best = { x, top: first.baseline, bottom: last.baseline, prose: poorer };
    own = [];
  };
  for (const stretch of stretches) {
    if (stretch.left < x && stretch.right > x) close();
    else own.push(stretch);
  }
  close();
  return best;
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
  return stretches.map(({ left, right, length }) => ({ left, right, baseline, prose: length >= PROSE }));
}
