import { type Glyph, type Said, VARIANT } from './glyph-texts';
import type { Paragraph } from './paragraph';

/** Glyphs that belong together; `actual` is what they say as a whole where glyphs and characters differ. */
export interface Piece {
  readonly glyphs: readonly Glyph[];
  readonly actual: string | null;
  /** Its language where its script tells it. */
  readonly language: string | null;
}

/**
 * The pieces of a line. A word, or its raised part, whose glyphs and characters differ says what it means as a whole
 * (ActualText; ISO 32000-1, 14.9.4). Not so text that runs to the left: poppler 22.12 and PDFium (2.15.1 of its package)
 * turn replacement texts around with all else on the line, so the element that it stands in says it instead.
 */
export function piecesOf(line: readonly Said[], { text, languages }: Paragraph): Piece[] {
  const words: Said[][] = [];
  const isSpace = ({ from, to }: Said) => /^\s*$/.test(text.slice(from, to));
  for (const said of marksWithinWords(line)) {
    const word = words.at(-1);
    const before = word?.at(-1);
    const goesOn =
      before?.to === said.from &&
      before.glyph.size === said.glyph.size &&
      before.glyph.file === said.glyph.file &&
      languages[before.from] === languages[said.from] &&
      !isSpace(before) &&
      !isSpace(said);
    if (goesOn) word?.push(said);
    else words.push([said]);
  }
  return words.map((word) => {
    const from = word[0]?.from ?? 0;
    return {
      glyphs: word.map(({ glyph }) => glyph),
      actual: word.every(({ exact }) => exact) ? null : text.slice(from, word.at(-1)?.to),
      language: languages[from] ?? null,
    };
  });
}

/**
 * Where the first glyph of a word says a combining mark besides its letter, the next glyph says the mark: pdf.js 5.6
 * takes what says one for a glyph without width, and finds a gap behind it where a space or another line came before.
 * A space says no mark: what has no ink says nothing that has.
 */
function marksWithinWords(line: readonly Said[]): Said[] {
  const out = [...line];
  for (let i = 0; i + 1 < out.length; i++) {
    const [before, said, next] = [out[i - 1], out[i], out[i + 1]];
    if (!said || said.left || said.to !== next?.from || (before && !/\s$/.test(before.glyph.text))) continue;
    const { text, width } = said.glyph;
    const mark = text.search(/\p{Mn}/u);
    if (mark <= 0 || width === 0) continue;
    const rest = text.slice(mark);
    const exact = VARIANT.test(rest);
    if (!exact && /^\s/.test(next.glyph.text)) continue;
    const at = said.to - rest.length;
    out[i] = { ...said, glyph: { ...said.glyph, text: text.slice(0, mark) }, to: at, exact: said.exact && exact };
    out[i + 1] = { ...next, glyph: { ...next.glyph, text: rest + next.glyph.text }, from: at };
  }
  return out;
}
