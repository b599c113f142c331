import { isInvisible } from '../fonts/coverage';
import { TrueType } from '../fonts/truetype';
import { withAccents } from './accents';
import { bidi } from './directions';
import { type Run, runsLeft, type Said, saidBy, sizeOf } from './glyph-texts';
import type { HarfBuzz, PlacedGlyph, ShapingFont } from './harfbuzz';
import type { MissingCharacter, Paragraph, Ruling } from './paragraph';
import { type Piece, piecesOf } from './pieces';

/** A line of text as it is drawn, from left to right. Lengths in em. */
export interface ShapedLine {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** How far its ink reaches above and (as a negative number) below the baseline. */
  readonly top: number;
  readonly bottom: number;
  /** The lines drawn through words and under them, from and to. */
  readonly rulings: readonly { readonly ruling: Ruling; readonly from: number; readonly to: number }[];
}

interface LoadedFont {
  readonly font: TrueType;
  readonly shaping: ShapingFont;
}

interface PlacedRun {
  readonly run: Run;
  readonly placed: readonly PlacedGlyph[];
}

/** Shapes lines with the fonts that were loaded; keeps each loaded font for the next form. */
export class Typesetter {
  readonly #fonts = new Map<string, LoadedFont>();
  readonly #placed = new WeakMap<Paragraph, readonly PlacedRun[]>();

  constructor(
    private readonly harfBuzz: HarfBuzz,
    private readonly load: (file: string) => Promise<Uint8Array>,
  ) {}

  /** Loads the fonts that these paragraphs need. */
  async prepare(paragraphs: readonly Paragraph[]): Promise<void> {
    const files = new Set(paragraphs.flatMap((p) => p.files));
    await Promise.all(
      [...files].map(async (file) => {
        if (this.#fonts.has(file)) return;
        const sfnt = await this.load(file);
        this.#fonts.set(file, { font: new TrueType(sfnt), shaping: this.harfBuzz.font(sfnt) });
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
    const said: Said[] = [];
    let width = 0;
    let top = 0;
    let bottom = 0;
    const rulings: ShapedLine['rulings'][number][] = [];
    for (const run of visualRuns(paragraph, start, end)) {
      const { font } = this.font(run.file);
      const from = width;
      for (const one of saidBy(this.#place(paragraph, run), run, paragraph.text, font)) {
        said.push(one);
        const { parts, size, advance } = one.glyph;
        for (const { id, dy } of parts) {
          const box = font.box(id);
          if (!box) continue;
          const lift = (dy * size) / font.unitsPerEm;
          top = Math.max(top, box.top * size + lift);
          bottom = Math.min(bottom, box.bottom * size + lift);
        }
        width += advance;
      }
      if (run.ruling) rulings.push({ ruling: run.ruling, from, to: width });
    }
    return { pieces: piecesOf(said, paragraph), width, top, bottom, rulings };
  }

  /** How far each UTF-16 unit moves the pen when the whole paragraph is shaped as one line, in em. */
  advances(paragraph: Paragraph): Float64Array {
    const advances = new Float64Array(paragraph.text.length);
    for (const { run, placed } of this.#asOneLine(paragraph)) {
      const em = this.font(run.file).font.unitsPerEm / sizeOf(run);
      for (const { cluster, advance } of placed) advances[cluster] = (advances[cluster] ?? 0) + advance / em;
    }
    return advances;
  }

  /** The characters that come out as no glyph after all, whatever the coverage index says. */
  undrawn(paragraph: Paragraph): MissingCharacter[] {
    return this.#asOneLine(paragraph).flatMap(({ placed }) =>
      placed
        .filter((g) => g.glyph === 0)
        .map(({ cluster }) => {
          const codePoint = paragraph.text.codePointAt(cluster) ?? 0;
          return { character: String.fromCodePoint(codePoint), codePoint };
        }),
    );
  }

  #asOneLine(paragraph: Paragraph): readonly PlacedRun[] {
    let runs = this.#placed.get(paragraph);
    if (!runs) {
      const all = visualRuns(paragraph, 0, paragraph.text.length);
      runs = all.map((run) => ({ run, placed: this.#place(paragraph, run) }));
      this.#placed.set(paragraph, runs);
    }
    return runs;
  }

  #place({ drawn }: Paragraph, run: Run): readonly PlacedGlyph[] {
    const { font, shaping } = this.font(run.file);
    const placed = shaping.shape(drawn, run.start, run.end, runsLeft(run));
    return runsLeft(run) ? placed : withAccents(placed, drawn, run.end, font);
  }
}

interface GrowingRun extends Run {
  end: number;
  /** Whether anything of it is drawn. */
  readonly seen: boolean;
}

/** Runs of one font, one direction and one height, in visual order. What is not drawn is of the run beside it. */
function visualRuns(paragraph: Paragraph, start: number, end: number): Run[] {
  const { drawn, files, levels, shifts, ruled } = paragraph;
  const runs: GrowingRun[] = [];
  const spaces = start + drawn.slice(start, end).trimEnd().length;
  for (let i = start; i < end; i++) {
    const file = files[i] ?? '';
    const level = i < spaces ? (levels?.levels[i] ?? 0) : 0;
    const shift = shifts.get(i) ?? 0;
    const ruling = ruled.get(i) ?? null;
    const last = runs.at(-1);
    const seen = !isInvisible(drawn.charAt(i));
    if (last?.shift === shift && !seen) {
      last.end = i + 1;
    } else if (last?.shift === shift && !last.seen) {
      runs[runs.length - 1] = { ...last, end: i + 1, file, level, ruling, seen };
    } else if (last?.shift === shift && last.file === file && last.level === level && last.ruling === ruling) {
      last.end = i + 1;
    } else {
      runs.push({ start: i, end: i + 1, file, level, shift, ruling, seen });
    }
  }
  if (levels) {
    const place = new Map(bidi.getReorderedIndices(drawn, levels, start, end - 1).map((i, at) => [i, at]));
    runs.sort((a, b) => (place.get(a.start) ?? 0) - (place.get(b.start) ?? 0));
  }
  return runs;
}
