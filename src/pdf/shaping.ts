import { isInvisible } from './coverage';
import type { HarfBuzz, ShapingFont } from './harfbuzz';
import { bidi, type Paragraph } from './paragraph';

/** The size of a raised or lowered character in em (LaTeX at 10 pt: 7 pt). */
const SHIFTED_SIZE = 0.7;
/** How far its baseline lies above the line's, in em (LaTeX at 10 pt: 3.63 pt up, 1.5 pt down). */
const RAISED_BY = 0.363;
const LOWERED_BY = -0.15;

/** A glyph on a line. Lengths are in em: times the font size they are points; y upwards. */
export interface Glyph {
  readonly file: string;
  readonly id: number;
  /** What it says when copied out. */
  readonly text: string;
  /** 1, or less for a raised or lowered character. */
  readonly size: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** Glyphs that belong together; `actual` is what they say as a whole where their texts in a row do not. */
export interface Piece {
  readonly glyphs: readonly Glyph[];
  readonly actual: string | null;
  /** Its language where its script tells it. */
  readonly language: string | null;
}

/** A line of text as it is drawn, from left to right. Lengths in em. */
export interface ShapedLine {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** How far its ink reaches above and (as a negative number) below the baseline. */
  readonly top: number;
  readonly bottom: number;
}

interface LoadedFont {
  readonly sfnt: Uint8Array;
  readonly shaping: ShapingFont;
  readonly boxes: Map<number, { top: number; bottom: number }>;
}

/** Shapes lines with the fonts that were loaded; keeps each loaded font for the next form. */
export class Typesetter {
  readonly #fonts = new Map<string, LoadedFont>();

  constructor(
    readonly harfBuzz: HarfBuzz,
    private readonly load: (file: string) => Promise<Uint8Array>,
  ) {}

  /** Loads the fonts that these paragraphs need. */
  async prepare(paragraphs: readonly Paragraph[]): Promise<void> {
    const files = new Set(paragraphs.flatMap((p) => p.files));
    await Promise.all(
      [...files].map(async (file) => {
        if (this.#fonts.has(file)) return;
        const sfnt = await this.load(file);
        this.#fonts.set(file, { sfnt, shaping: this.harfBuzz.font(sfnt), boxes: new Map() });
      }),
    );
  }

  font(file: string): LoadedFont {
    const font = this.#fonts.get(file);
    if (!font) throw new Error(`${file} was not prepared`);
    return font;
  }

  /** Shapes part of a paragraph as one line. */
  line(paragraph: Paragraph, start = 0, end = paragraph.text.length): ShapedLine {
    const pieces: Piece[] = [];
    let width = 0;
    let top = 0;
    let bottom = 0;
    for (const run of visualRuns(paragraph, start, end)) {
      const font = this.font(run.file);
      for (const piece of this.#shapeRun(font, paragraph, run)) {
        pieces.push(piece);
        for (const glyph of piece.glyphs) {
          const box = boxOf(font, glyph.id);
          top = Math.max(top, box.top * glyph.size + glyph.dy);
          bottom = Math.min(bottom, box.bottom * glyph.size + glyph.dy);
          width += glyph.advance;
        }
      }
    }
    return { pieces, width, top, bottom };
  }

  /** How far each UTF-16 unit moves the pen when the whole paragraph is shaped as one line, in em. */
  advances(paragraph: Paragraph): Float64Array {
    const advances = new Float64Array(paragraph.text.length);
    for (const run of visualRuns(paragraph, 0, paragraph.text.length)) {
      const { shaping } = this.font(run.file);
      const em = shaping.unitsPerEm / (run.shift === 0 ? 1 : SHIFTED_SIZE);
      for (const { cluster, advance } of shaping.shape(paragraph.drawn, run.start, run.end, run.rightToLeft)) {
        advances[cluster] = (advances[cluster] ?? 0) + advance / em;
      }
    }
    return advances;
  }

  #shapeRun(font: LoadedFont, { text, drawn, starts, languages }: Paragraph, run: Run): Piece[] {
    const size = run.shift === 0 ? 1 : SHIFTED_SIZE;
    const lift = run.shift === 0 ? 0 : run.shift > 0 ? RAISED_BY : LOWERED_BY;
    const em = font.shaping.unitsPerEm / size;
    const placed = font.shaping.shape(drawn, run.start, run.end, run.rightToLeft);
    const clusters = [...new Set(placed.map((g) => g.cluster))].sort((a, b) => a - b);
    const endOf = new Map(clusters.map((c, i) => [c, clusters[i + 1] ?? run.end]));
    const pieces: Piece[] = [];
    for (let i = 0; i < placed.length; ) {
      const grapheme = starts[placed[i]?.cluster ?? 0];
      const glyphs: Glyph[] = [];
      let from = run.end;
      let to = run.start;
      for (; i < placed.length && starts[placed[i]?.cluster ?? 0] === grapheme; ) {
        const cluster = placed[i]?.cluster ?? 0;
        const end = endOf.get(cluster) ?? run.end;
        let next = i + 1;
        while (placed[next]?.cluster === cluster) next++;
        const texts = shareOut(text.slice(cluster, end), next - i);
        placed.slice(i, next).forEach((g, k) => {
          const advance = g.advance / em;
          glyphs.push({
            file: run.file,
            id: g.glyph,
            text: texts[k] ?? '',
            size,
            advance,
            dx: g.dx / em,
            dy: g.dy / em + lift,
          });
        });
        from = Math.min(from, cluster);
        to = Math.max(to, end);
        i = next;
      }
      pieces.push({
        glyphs,
        actual: glyphs.filter((g) => !isInvisible(g.text)).length > 1 ? text.slice(from, to) : null,
        language: languages[from] ?? null,
      });
    }
    return pieces;
  }
}

/** A word joiner: says nothing, and is a character all the same, as PDF/A asks of every glyph. */
const SAYS_NOTHING = '\u2060';

/** Splits what a cluster says over its glyphs, so that every glyph says something. */
function shareOut(said: string, glyphs: number): string[] {
  const characters = [...said];
  return Array.from({ length: glyphs }, (_, i) =>
    i === glyphs - 1 ? characters.slice(i).join('') || SAYS_NOTHING : (characters[i] ?? SAYS_NOTHING),
  );
}

function boxOf(font: LoadedFont, glyph: number) {
  let box = font.boxes.get(glyph);
  if (!box) {
    const em = font.shaping.unitsPerEm;
    const { top, bottom } = font.shaping.box(glyph);
    box = { top: top / em, bottom: bottom / em };
    font.boxes.set(glyph, box);
  }
  return box;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly file: string;
  readonly rightToLeft: boolean;
  readonly shift: number;
}

/** Runs of one font and one direction, in visual order. */
function visualRuns({ drawn, files, levels, shifts }: Paragraph, start: number, end: number): Run[] {
  const runs: { start: number; end: number; file: string; level: number; shift: number }[] = [];
  for (let i = start; i < end; i++) {
    const file = files[i] ?? '';
    const level = levels?.levels[i] ?? 0;
    const shift = shifts.get(i) ?? 0;
    const last = runs.at(-1);
    if (last && last.file === file && last.level === level && last.shift === shift) last.end = i + 1;
    else runs.push({ start: i, end: i + 1, file, level, shift });
  }
  if (levels) {
    const place = new Map(bidi.getReorderedIndices(drawn, levels, start, end - 1).map((i, at) => [i, at]));
    runs.sort((a, b) => (place.get(a.start) ?? 0) - (place.get(b.start) ?? 0));
  }
  return runs.map(({ level, ...run }) => ({ ...run, rightToLeft: level % 2 === 1 }));
}
