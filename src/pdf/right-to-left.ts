import { isInvisible } from './coverage';
import { CARRIER, type Glyph, type Piece, SAYS_NOTHING } from './pieces';

/** A piece before its language is known. */
type Said = Omit<Piece, 'language'>;

/**
 * Says what was written in text that runs to the left: the glyphs of a letter with its marks, or of a ligature. Glyphs
 * are drawn from left to right, and every reader turns what they say around, character by character: so each glyph
 * says one character, and where one would say more a glyph without ink says the rest. poppler goes by the place of
 * each character: those that share a place get a part of it each.
 */
export function rightToLeft(glyphs: readonly Glyph[], said: string, file: string): Said[] {
  const [letter = '', ...joiners] = said;
  const [only] = glyphs;
  // pdf.js drops a glyph that says a joiner at its end (5.6, `SpecialCharRegExp`): the letter before it says it too.
  if (only && glyphs.length === 1 && joiners.every(isInvisible))
    return [{ glyphs: [{ ...only, text: joiners.reverse().join('') + letter }], actual: null }];
  const letters = [...said].reverse();
  // A ligature of letters alone says them all.
  if (only && glyphs.length === 1 && !/[\p{M}\p{Cf}]/u.test(said))
    return [{ glyphs: [{ ...only, text: letters.join('') }], actual: null }];
  return sharedOut(glyphs, letters, file);
}

function sharedOut(glyphs: readonly Glyph[], characters: readonly string[], file: string): Said[] {
  const starts: number[] = [];
  let width = 0;
  for (const glyph of glyphs) {
    starts.push(width + glyph.dx);
    width += glyph.advance;
  }
  let pen = 0;
  let next = 0;
  return characters.map((character, i) => {
    const last = i === characters.length - 1;
    const end = last ? glyphs.length : isInvisible(character) ? next : Math.min(next + 1, glyphs.length - 1);
    const from = (width * i) / characters.length - pen;
    const to = (width * (i + 1)) / characters.length - pen;
    const drawn = isInvisible(character) ? SAYS_NOTHING : withJoiners(characters, i);
    const out: Glyph[] = next < end ? [] : [carrier(file, drawn, from)];
    const own = glyphs.slice(next, end);
    const speaks = own.findLastIndex((g) => g.advance !== 0);
    own.forEach((glyph, k) => {
      const text = k === (speaks < 0 ? own.length - 1 : speaks) ? drawn : SAYS_NOTHING;
      out.push({ ...glyph, text, dx: (starts[next + k] ?? 0) - pen });
      pen += glyph.advance;
    });
    next = Math.max(next, end);
    return { glyphs: out, actual: character, place: [from, to] };
  });
}

/** A character, counted from the left, with the joiners behind it. pdf.js turns letters around but not a mark alone. */
function withJoiners(characters: readonly string[], at: number): string {
  const [character = ''] = characters.slice(at);
  const before = characters.slice(0, at);
  const joiners = before.slice(before.findLastIndex((c) => !isInvisible(c)) + 1).join('');
  return /\p{Mn}/u.test(character) ? character + joiners : joiners + character;
}

/** A glyph without ink and without advance. */
export function carrier(file: string, text: string, dx: number): Glyph {
  return { file, id: CARRIER, text, size: 1, advance: 0, dx, dy: 0 };
}
