import bidiFactory, { type EmbeddingLevels } from 'bidi-js';
import type { Coverage } from './coverage';
import type { HarfBuzz, ShapingFont } from './harfbuzz';
import type { FontFamily } from './resources';

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
}

/** A line of text as it is drawn, from left to right. Lengths in em. */
export interface ShapedLine {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** How far its ink reaches above and (as a negative number) below the baseline. */
  readonly top: number;
  readonly bottom: number;
}

/** A text with the direction and the font of each UTF-16 unit settled, ready to be cut into lines. */
export interface Paragraph {
  readonly text: string;
  /** The font of each UTF-16 unit. */
  readonly files: readonly string[];
  /** Bidirectional levels (UAX #9), base direction left to right; null where nothing runs to the left. */
  readonly levels: EmbeddingLevels | null;
  /** UTF-16 units that are printed small and raised. */
  readonly raised: { readonly start: number; readonly end: number } | null;
}

/** A raised character's size, and how far its baseline lies above the line's, in em (LaTeX at 10 pt: 7 pt, 3.63 pt). */
const RAISED_SIZE = 0.7;
const RAISED_BY = 0.363;

/** What no font draws. */
export interface MissingCharacter {
  /** The character; a lone surrogate as itself. */
  readonly character: string;
  readonly codePoint: number;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Settles fonts and directions by the coverage index alone: no font is loaded. What no font draws comes back instead. */
export function layOut(
  text: string,
  slope: FontFamily['slope'],
  coverage: Coverage,
): { kind: 'paragraph'; paragraph: Paragraph } | { kind: 'missing'; characters: MissingCharacter[] } {
  const files: string[] = [];
  const characters: MissingCharacter[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const file = fileFor(segment, slope, coverage);
    if (file === undefined) characters.push(...missingOf(segment, slope, coverage));
    for (let i = 0; i < segment.length; i++) files.push(file ?? '');
  }
  if (characters.length > 0) return { kind: 'missing', characters: distinct(characters) };
  const levels = RIGHT_TO_LEFT.test(text) ? bidi.getEmbeddingLevels(text, 'ltr') : null;
  return { kind: 'paragraph', paragraph: { text, files, levels, raised: null } };
}

/** HarfBuzz composes and decomposes by itself where the font has only the other form. */
function fileFor(cluster: string, slope: FontFamily['slope'], coverage: Coverage): string | undefined {
  return [cluster, cluster.normalize('NFC'), cluster.normalize('NFD')]
    .flatMap((form) => coverage.filesFor(form, slope)[0] ?? [])
    .at(0);
}

function missingOf(cluster: string, slope: FontFamily['slope'], coverage: Coverage): MissingCharacter[] {
  const alone = [...cluster].filter((c) => fileFor(c, slope, coverage) === undefined);
  // Each is drawn by some font but no font draws them together: the marks are what cannot be placed.
  const lacking = alone.length > 0 ? alone : [...cluster].slice(1);
  return lacking.map((character) => ({ character, codePoint: character.codePointAt(0) ?? 0 }));
}

function distinct(characters: readonly MissingCharacter[]): MissingCharacter[] {
  return [...new Map(characters.map((c) => [c.codePoint, c])).values()];
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
      for (const piece of this.#shapeRun(font, paragraph.text, run)) {
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

  #shapeRun(font: LoadedFont, text: string, run: Run): Piece[] {
    const size = run.raised ? RAISED_SIZE : 1;
    const em = font.shaping.unitsPerEm / size;
    const placed = font.shaping.shape(text, run.start, run.end, run.rightToLeft);
    const clusters = [...new Set(placed.map((g) => g.cluster))].sort((a, b) => a - b);
    const endOf = new Map(clusters.map((c, i) => [c, clusters[i + 1] ?? run.end]));
    const pieces: Piece[] = [];
    for (let i = 0; i < placed.length; ) {
      const cluster = placed[i]?.cluster ?? 0;
      let next = i + 1;
      while (placed[next]?.cluster === cluster) next++;
      const said = text.slice(cluster, endOf.get(cluster));
      const group = placed.slice(i, next);
      const texts = shareOut(said, group.length);
      const glyphs = group.map((g, k) => ({
        file: run.file,
        id: g.glyph,
        text: texts[k] ?? said,
        size,
        advance: g.advance / em,
        dx: g.dx / em,
        dy: g.dy / em + (run.raised ? RAISED_BY : 0),
      }));
      pieces.push({ glyphs, actual: group.length > 1 ? said : null });
      i = next;
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
  readonly raised: boolean;
}

/** Runs of one font and one direction, in visual order. */
function visualRuns({ text, files, levels, raised }: Paragraph, start: number, end: number): Run[] {
  const runs: { start: number; end: number; file: string; level: number; raised: boolean }[] = [];
  for (let i = start; i < end; i++) {
    const file = files[i] ?? '';
    const level = levels?.levels[i] ?? 0;
    const up = raised !== null && i >= raised.start && i < raised.end;
    const last = runs.at(-1);
    if (last && last.file === file && last.level === level && last.raised === up) last.end = i + 1;
    else runs.push({ start: i, end: i + 1, file, level, raised: up });
  }
  if (levels) {
    const place = new Map(bidi.getReorderedIndices(text, levels, start, end - 1).map((i, at) => [i, at]));
    runs.sort((a, b) => (place.get(a.start) ?? 0) - (place.get(b.start) ?? 0));
  }
  return runs.map(({ level, ...run }) => ({ ...run, rightToLeft: level % 2 === 1 }));
}
