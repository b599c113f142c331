import { type Box, union } from '../pdfium/geometry';
import type { Glyph } from './glyph';

/** Accents that fonts draw as signs of their own, and what they make of a letter beside them (Unicode, combining marks). */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ['ˋ', '\u0300'],
  ['´', '\u0301'],
  ['ˊ', '\u0301'],
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['ˉ', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['˚', '\u030a'],
  ['°', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);
/** Letters that lose their dot below an accent. */
const DOTLESS: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };
/** Of the type's size: an accent's baseline is moved no further for a tall letter. */
const MOVED = 0.4;

/** The characters of a page, with an accent that is drawn onto its letter in the letter, as TeX's first fonts have them. */
export function withAccents(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ text }) => ACCENTS.has(text))) return glyphs;
  const out: Glyph[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const [glyph, next] = [glyphs[i], glyphs[i + 1]];
    if (!glyph) continue;
    const before = out.at(-1);
    const behind = before && accented(before, glyph);
    const ahead = next && accented(next, glyph);
    if (behind) out[out.length - 1] = behind;
    else if (ahead) {
      out.push(ahead);
      i++;
    } else out.push(glyph);
  }
  return out;
}

/** A letter with the accent that stands on it; null where none does, or the two are no letter that Unicode knows. */
function accented(letter: Glyph, accent: Glyph): Glyph | null {
  const mark = ACCENTS.get(accent.text);
  if (mark === undefined || !/^\p{L}$/u.test(letter.text) || accent.hidden !== letter.hidden) return null;
  if (accent.quarter !== letter.quarter || !standsOn(accent, letter)) return null;
  const text = ((DOTLESS[letter.text] ?? letter.text) + mark).normalize('NFC');
  return [...text].length === 1 ? { ...letter, text, ink: union(letter.ink, accent.ink) } : null;
}

/** Whether the accent's middle is above or below the letter, and its ink beyond the letter's or at its edge. */
function standsOn(accent: Glyph, letter: Glyph): boolean {
  if (Math.abs(accent.y - letter.y) > MOVED * letter.size || Math.abs(accent.size - letter.size) > 0.5) return false;
  const middle = (accent.ink.left + accent.ink.right) / 2;
  return middle > letter.ink.left && middle < letter.ink.right && !isWithin(accent.ink, letter.ink);
}

const isWithin = (box: Box, other: Box) => box.top > other.top && box.bottom < other.bottom;
