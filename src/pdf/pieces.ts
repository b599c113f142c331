import { isInvisible } from './coverage';
import type { PlacedGlyph } from './harfbuzz';
import type { Paragraph, Ruling } from './paragraph';

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
  readonly rightToLeft: boolean;
  /** 1 for raised, -1 for lowered, 0 for neither. */
  readonly shift: number;
  /** Said, not drawn. */
  readonly hidden: boolean;
  /** What line is drawn with it. */
  readonly ruling: Ruling | null;
}

/** How large a run's letters are beside the line's. */
export function sizeOf({ shift }: Run): number {
  return shift === 0 ? 1 : SHIFTED_SIZE;
}

/** A glyph without ink and without advance that carries the rest of what a glyph says (see `carried`). */
export const CARRIER = -1;
/** A word joiner: says nothing, and is a character all the same, as PDF/A asks of every glyph. */
const SAYS_NOTHING = '\u2060';

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
    const glyphs: Glyph[] = [];
    let from = run.end;
    let to = run.start;
    while (i < placed.length && starts[placed[i]?.cluster ?? 0] === grapheme) {
      const cluster = placed[i]?.cluster ?? 0;
      const end = endOf.get(cluster) ?? run.end;
      let next = i + 1;
      while (placed[next]?.cluster === cluster) next++;
      glyphs.push(...glyphsOf(placed.slice(i, next), text.slice(cluster, end), run, font));
      from = Math.min(from, cluster);
      to = Math.max(to, end);
      i = next;
    }
    const actual = glyphs.filter((g) => !isInvisible(g.text)).length > 1 ? text.slice(from, to) : null;
    pieces.push({ glyphs, actual, language: languages[from] ?? null, from, to });
  }
  return run.rightToLeft ? pieces : joined(pieces, text);
}

/** What is said without being drawn. */
export function unseenPiece(run: Run, { text, languages }: Paragraph): Piece {
  const said = text.slice(run.start, run.end);
  const glyph = { file: run.file, id: CARRIER, text: said, size: 1, advance: 0, dx: 0, dy: 0 };
  return { glyphs: [glyph], actual: said, language: languages[run.start] ?? null };
}

function glyphsOf(placed: readonly PlacedGlyph[], said: string, run: Run, { unitsPerEm, isBlank }: FontSeen): Glyph[] {
  const size = sizeOf(run);
  const em = unitsPerEm / size;
  const lift = run.shift === 0 ? 0 : run.shift > 0 ? RAISED_BY : LOWERED_BY;
  const texts = textsOf(placed, said, run, isBlank);
  return placed.flatMap((g, k) => {
    const glyph = {
      file: run.file,
      id: g.glyph,
      text: texts[k] ?? SAYS_NOTHING,
      size,
      advance: g.advance / em,
      dx: g.dx / em,
      dy: g.dy / em + lift,
    };
    return run.rightToLeft ? [glyph] : carried(glyph);
  });
}

/** What each glyph of a cluster says: the joiners go to the blanks that a shaper puts in their place. */
function textsOf(placed: readonly PlacedGlyph[], said: string, run: Run, isBlank: FontSeen['isBlank']): string[] {
  if (placed.length === 1) return [said];
  const ordered = (texts: string[]) => (run.rightToLeft ? texts.reverse() : texts);
  const joiners = [...said].filter(isInvisible).join('');
  const inked = placed.filter((g) => !isBlank(g.glyph)).length;
  if (joiners === '' || joiners === said || inked === 0 || inked === placed.length)
    return ordered(shareOut(said, placed.length));
  const letters = ordered(shareOut([...said].filter((c) => !isInvisible(c)).join(''), inked));
  const between = shareOut(joiners, placed.length - inked);
  return placed.map((g) => (isBlank(g.glyph) ? between : letters).shift() ?? SAYS_NOTHING);
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
