import type { GlyphPart } from '../fonts/composite-glyph';
import type { TrueType } from '../fonts/truetype';
import type { PlacedGlyph } from './harfbuzz';
import type { Ruling } from './paragraph';

/**
 * What is drawn and copied out as one: a glyph of the font, or what HarfBuzz put together for one of its clusters. All
 * that it says stands in its order in the line, so that no viewer has to guess from places which mark is whose.
 */
export interface Glyph {
  readonly file: string;
  readonly parts: readonly GlyphPart[];
  /** How far it moves the pen of a viewer, in the font's units. */
  readonly width: number;
  /** What it says when copied out. */
  readonly text: string;
  /** 1, or less for a raised or lowered character. */
  readonly size: number;
  /** How far it moves the pen, in em: times the font size it is points. */
  readonly advance: number;
}

/** The size of a raised or lowered character in em (LaTeX at 10 pt: 7 pt). */
const SHIFTED_SIZE = 0.7;
/** How far its baseline lies above the line's, in em (LaTeX at 10 pt: 3.63 pt up, 1.5 pt down). */
const RAISED_BY = 0.363;
const LOWERED_BY = -0.15;

/** A part of a line in one font, one direction and at one height. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly file: string;
  /** The bidirectional level: even for what runs to the right on the line, odd for what runs to the left. */
  readonly level: number;
  /** 1 for raised, -1 for lowered, 0 for neither. */
  readonly shift: number;
  /** What line is drawn with it. */
  readonly ruling: Ruling | null;
}

/** Whether a run is read from right to left. */
export function runsLeft({ level }: Pick<Run, 'level'>): boolean {
  return level % 2 === 1;
}

/** How large a run's letters are beside the line's. */
export function sizeOf({ shift }: Run): number {
  return shift === 0 ? 1 : SHIFTED_SIZE;
}

/** How far a run stands above the line's baseline, in em. */
function liftOf({ shift }: Run): number {
  return shift === 0 ? 0 : shift > 0 ? RAISED_BY : LOWERED_BY;
}

/** A glyph on a line, and what it stands for. */
export interface Said {
  readonly glyph: Glyph;
  /** The UTF-16 units that it says, from and to. */
  readonly from: number;
  readonly to: number;
  /** Whether it says no more and no less than its font draws, or may not say so (see `piecesOf`). */
  readonly exact: boolean;
  /** Whether it is read from right to left. */
  readonly left: boolean;
}

/** Format characters at the end of what a glyph says: pdf.js 5.6 leaves such a glyph out (`SpecialCharRegExp`). */
const JOINERS = /\p{Cf}+$/u;

/**
 * The glyphs of a run from left to right, each with its characters in that order: every reader turns them around again
 * where they run to the left. What is not drawn is said by a glyph beside it: a joiner by the next, any other by the last.
 */
export function saidBy(placed: readonly PlacedGlyph[], run: Run, text: string, font: TrueType): Said[] {
  const left = runsLeft(run);
  const all: Said[] = [];
  let held = '';
  for (const { glyphs, from, to } of clustersOf(placed, run)) {
    const own = [...text.slice(from, to)];
    const said = held + (left ? own.reverse() : own).join('');
    const joiners = JOINERS.exec(said)?.[0] ?? '';
    const spoken = said.slice(0, said.length - joiners.length);
    const isSpace = /\p{White_Space}/u.test(spoken);
    const seen = glyphs.filter((g) => (isSpace && g.advance !== 0) || font.outline(g.glyph).length > 0);
    const last = all.at(-1);
    if (seen.length > 0) {
      const exact = left || (seen.length === 1 && held === '' && joiners === '');
      // What is only a format character to Unicode may have ink all the same (Arabic's signs of number).
      const glyph = glyphOf(seen, spoken || said, run, font);
      all.push({ glyph, from: left ? from : from - held.length, to, exact, left });
      held = spoken ? joiners : '';
    } else if (spoken && last) {
      // What only chooses a variant of the letter before it makes no difference between glyph and characters.
      const exact = left || (last.exact && VARIANT.test(spoken));
      all.splice(-1, 1, { ...last, glyph: { ...last.glyph, text: last.glyph.text + spoken }, to, exact });
      held = joiners;
    } else {
      held = said;
    }
  }
  const last = all.at(-1);
  if (last && held && !left) all.splice(-1, 1, { ...last, to: run.end, exact: false });
  return all;
}

/** Characters that only choose a variant of the letter before them. */
export const VARIANT = /^\p{Variation_Selector}+$/u;

/** HarfBuzz's clusters from left to right, with the UTF-16 units of each. */
function clustersOf(placed: readonly PlacedGlyph[], run: Run) {
  const starts = [...new Set(placed.map((g) => g.cluster))].sort((a, b) => a - b);
  const endOf = new Map(starts.map((start, i) => [start, starts[i + 1] ?? run.end]));
  const clusters: { glyphs: PlacedGlyph[]; from: number; to: number }[] = [];
  for (const glyph of placed) {
    const { cluster } = glyph;
    const from = cluster === starts[0] ? run.start : cluster;
    const last = clusters.at(-1);
    if (last?.from === from) last.glyphs.push(glyph);
    else clusters.push({ glyphs: [glyph], from, to: endOf.get(cluster) ?? run.end });
  }
  return clusters;
}

function glyphOf(placed: readonly PlacedGlyph[], text: string, run: Run, font: TrueType): Glyph {
  const size = sizeOf(run);
  // Raised in its outline: PDFium takes a narrow letter that the page raises for the start of another line.
  const lift = Math.round((liftOf(run) / size) * font.unitsPerEm);
  const parts: GlyphPart[] = [];
  let advance = 0;
  for (const { glyph: id, dx, dy, advance: own } of placed) {
    parts.push({ id, dx: advance + dx, dy: dy + lift });
    advance += own;
  }
  const [{ id, dx, dy } = { id: 0, dx: 0, dy: 0 }] = parts;
  // A letter that kerning moves stays one glyph of the embedded font wherever it stands.
  const asItIs = parts.length === 1 && dx === 0 && dy === lift && advance !== 0 && !runsLeft(run);
  return {
    file: run.file,
    parts,
    width: asItIs ? font.advance(id) : Math.max(0, advance),
    text,
    size,
    advance: (advance * size) / font.unitsPerEm,
  };
}
