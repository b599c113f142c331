import { isInvisible } from './coverage';
import type { PlacedGlyph } from './harfbuzz';
import type { Paragraph, Ruling } from './paragraph';
import { rightToLeft } from './right-to-left';

/** A glyph on a line. Lengths are in em: times the font size they are points; y upwards. */
export interface Glyph {
  readonly file: string;
  /** Its number in the font; `CARRIER` is no glyph of it. */
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
  /** Where what it says is to be found, from and to, in em from where the pen is; else where its glyphs are. */
  readonly place?: readonly [from: number, to: number];
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
  /** The bidirectional level: 0 for what runs to the right on the line, odd for what runs to the left. */
  readonly level: number;
  /** 1 for raised, -1 for lowered, 0 for neither. */
  readonly shift: number;
  /** Said, not drawn. */
  readonly hidden: boolean;
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

/** A glyph without ink and without advance that carries the rest of what a glyph says (see `carried`). */
export const CARRIER = -1;
/** A word joiner: says nothing, and is a character all the same, as PDF/A asks of every glyph. */
export const SAYS_NOTHING = '\u2060';

/** What making pieces asks of a font. */
export interface FontSeen {
  readonly unitsPerEm: number;
  isBlank(glyph: number): boolean;
}

interface PlacedPiece extends Piece {
  readonly from: number;
  readonly to: number;
}

/** Turns what HarfBuzz placed into pieces that say what was written. */
export function piecesOf(placed: readonly PlacedGlyph[], run: Run, paragraph: Paragraph, font: FontSeen): Piece[] {
  const { text, starts, languages } = paragraph;
  const clusters = [...new Set(placed.map((g) => g.cluster))].sort((a, b) => a - b);
  const endOf = new Map(clusters.map((c, i) => [c, clusters[i + 1] ?? run.end]));
  const pieces: PlacedPiece[] = [];
  for (let i = 0; i < placed.length; ) {
    const grapheme = starts[placed[i]?.cluster ?? 0];
    const parts: Part[] = [];
    while (i < placed.length && starts[placed[i]?.cluster ?? 0] === grapheme) {
      const from = placed[i]?.cluster ?? 0;
      const to = endOf.get(from) ?? run.end;
      let next = i + 1;
      while (placed[next]?.cluster === from) next++;
      parts.push({ placed: placed.slice(i, next), from, to });
      i = next;
    }
    const from = Math.min(...parts.map((p) => p.from));
    const to = Math.max(...parts.map((p) => p.to));
    const language = languages[from] ?? null;
    if (runsLeft(run)) {
      const seen = parts.flatMap((p) => p.placed).filter((g) => g.advance !== 0 || !font.isBlank(g.glyph));
      const glyphs = seen.map((g) => glyphOf(g, SAYS_NOTHING, run, font));
      for (const said of rightToLeft(glyphs, text.slice(from, to), run.file))
        pieces.push({ ...said, language, from, to });
    } else {
      const glyphs = joinersAhead(parts.flatMap((p) => glyphsOf(p.placed, text.slice(p.from, p.to), run, font)));
      const actual = glyphs.filter((g) => !isInvisible(g.text)).length > 1 ? text.slice(from, to) : null;
      pieces.push({ glyphs, actual, language, from, to });
    }
  }
  return runsLeft(run) ? pieces : joined(pieces, text);
}

/** The glyphs of one of HarfBuzz's clusters, and the UTF-16 units that they stand for. */
interface Part {
  readonly placed: readonly PlacedGlyph[];
  readonly from: number;
  readonly to: number;
}

/** What is said without being drawn. */
export function unseenPiece(run: Run, { text, languages }: Paragraph): Piece {
  const said = text.slice(run.start, run.end);
  const glyph = { file: run.file, id: CARRIER, text: said, size: 1, advance: 0, dx: 0, dy: 0 };
  return { glyphs: [glyph], actual: said, language: languages[run.start] ?? null };
}

function glyphOf(placed: PlacedGlyph, text: string, run: Run, { unitsPerEm }: FontSeen): Glyph {
  const size = sizeOf(run);
  const em = unitsPerEm / size;
  const lift = run.shift === 0 ? 0 : run.shift > 0 ? RAISED_BY : LOWERED_BY;
  return {
    file: run.file,
    id: placed.glyph,
    text,
    size,
    advance: placed.advance / em,
    dx: placed.dx / em,
    dy: placed.dy / em + lift,
  };
}

function glyphsOf(placed: readonly PlacedGlyph[], said: string, run: Run, font: FontSeen): Glyph[] {
  const texts = textsOf(placed, said, font);
  return placed.flatMap((g, k) => carried(glyphOf(g, texts[k] ?? SAYS_NOTHING, run, font)));
}

/** pdf.js drops a glyph that says a joiner at its end (5.6, `SpecialCharRegExp`): the next one says it first. */
function joinersAhead(glyphs: readonly Glyph[]): Glyph[] {
  let joiners = '';
  return glyphs.flatMap((glyph, i) => {
    if (/^[\u200c\u200d]+$/.test(glyph.text) && glyph.advance === 0 && i < glyphs.length - 1) {
      joiners += glyph.text;
      return [];
    }
    const text = joiners + glyph.text;
    joiners = '';
    return [{ ...glyph, text }];
  });
}

/** What each glyph of a cluster says: the joiners go to the blanks that a shaper puts in their place. */
function textsOf(placed: readonly PlacedGlyph[], said: string, { isBlank }: FontSeen): string[] {
  if (placed.length === 1) return [said];
  const joiners = [...said].filter(isInvisible).join('');
  const inked = placed.filter((g) => !isBlank(g.glyph)).length;
  if (joiners === '' || joiners === said || inked === 0 || inked === placed.length) return spread(said, placed);
  const letters = shareOut([...said].filter((c) => !isInvisible(c)).join(''), inked);
  const between = shareOut(joiners, placed.length - inked);
  return placed.map((g) => (isBlank(g.glyph) ? between : letters).shift() ?? SAYS_NOTHING);
}

/** Where there are more glyphs than characters those that move no pen say nothing: pdf.js takes any other for a gap. */
function spread(said: string, placed: readonly PlacedGlyph[]): string[] {
  let surplus = placed.length - [...said].length;
  const silent = new Set(placed.toReversed().filter((g) => g.advance === 0 && surplus-- > 0));
  const texts = shareOut(said, placed.length - silent.size);
  return placed.map((g) => (silent.has(g) ? SAYS_NOTHING : (texts.shift() ?? SAYS_NOTHING)));
}

/** Splits what a cluster says over its glyphs, so that every glyph says something. */
function shareOut(said: string, glyphs: number): string[] {
  const characters = [...said];
  return Array.from({ length: glyphs }, (_, i) =>
    i === glyphs - 1 ? characters.slice(i).join('') || SAYS_NOTHING : (characters[i] ?? SAYS_NOTHING),
  );
}

/**
 * pdf.js takes a glyph that says a combining mark, even among other characters, for one without width (5.6,
 * `SpecialCharRegExp`) and puts a space after it: from the first mark on, a glyph without width says the rest.
 */
function carried(glyph: Glyph): Glyph[] {
  const mark = glyph.text.search(/\p{Mn}/u);
  if (mark <= 0 || glyph.advance === 0) return [glyph];
  const rest = { ...glyph, id: CARRIER, text: glyph.text.slice(mark), advance: 0, dx: 0 };
  return [{ ...glyph, text: glyph.text.slice(0, mark) }, rest];
}

/**
 * A word in which any piece needs to say what it means as a whole says it as a whole: poppler takes the end of the last
 * glyph for the end of what was said, and a mark ends before its letter does.
 */
function joined(pieces: readonly PlacedPiece[], text: string): Piece[] {
  const words: PlacedPiece[][] = [];
  for (const piece of pieces) {
    const word = words.at(-1);
    const before = word?.at(-1);
    const isSpace = (p: PlacedPiece) => /^\s*$/.test(text.slice(p.from, p.to));
    if (word && before && !isSpace(before) && !isSpace(piece) && before.language === piece.language) word.push(piece);
    else words.push([piece]);
  }
  return words.flatMap((word): Piece[] => {
    const [first, last] = [word[0], word.at(-1)];
    if (!first || !last || word.every((p) => p.actual === null)) return word;
    return [
      { glyphs: word.flatMap((p) => p.glyphs), actual: text.slice(first.from, last.to), language: first.language },
    ];
  });
}
