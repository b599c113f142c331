import type { Glyph } from './content/marks';
import { otherLetter } from './letters';
import type { Trick } from './tricks';

/** A font as pdf.js hands it over (with `fontExtraProperties`). */
export interface FontOnPage {
  readonly name: string;
  readonly data: object;
  /** A glyph's outline, or null. */
  outlineOf(outline: string): ArrayLike<number> | null;
}

/** Adobe's glyph names of the signs that occur in agreements (Adobe Glyph List For New Fonts); letters name themselves. */
const NAMES: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  period: '.',
  comma: ',',
  colon: ':',
  semicolon: ';',
  slash: '/',
  parenleft: '(',
  parenright: ')',
  dollar: '$',
  percent: '%',
};

/** What was found of the glyphs on the pages before, by their font and code. */
export type Judged = Map<string, Map<number, { readonly of: Pick<Glyph, 'text' | 'outline'>; readonly seen: Seen }>>;

/** The letter that is drawn where it is another than the stored one; null where it is not; '' where none is stored. */
type Seen = string | null;

/**
 * Characters that draw another letter than the one that is stored: by the name that the font gives the glyph, or by
 * its outline, which is held to the letters of common fonts.
 */
export function falseGlyphs(
  glyphs: readonly Glyph[],
  fonts: readonly FontOnPage[],
  page: number,
  judged: Judged,
): Trick[] {
  const byName = new Map(fonts.map((font) => [font.name, { ...font, names: encodingOf(font.data) }]));
  let stored = '';
  let drawn = '';
  let unreadable = 0;
  for (const glyph of glyphs) {
    if (glyph.hidden !== null) continue;
    const { font, code, text, outline } = glyph;
    const ofFont = judged.get(font) ?? new Map();
    judged.set(font, ofFont);
    let known = ofFont.get(code);
    if (known?.of.text !== text || known.of.outline !== outline) {
      const own = byName.get(font);
      known = { of: glyph, seen: seenIn(text, own?.names.get(code), () => own?.outlineOf(outline) ?? null) };
      ofFont.set(code, known);
    }
    if (known.seen === '') unreadable++;
    else if (known.seen !== null) {
      stored += text;
      drawn += known.seen;
    }
  }
  const tricks: Trick[] = [];
  if (stored !== '')
    tricks.push({ kind: 'false-glyphs', page, text: `${stored.slice(0, 80)} → ${drawn.slice(0, 80)}` });
  if (unreadable > 3) tricks.push({ kind: 'unreadable-glyphs', page, text: String(unreadable) });
  return tricks;
}

function seenIn(text: string, name: string | undefined, outline: () => ArrayLike<number> | null): Seen {
  if (text === '' || /^[\ufffd\p{Co}\p{Cn}]$/u.test(text)) return '';
  return otherName(name, text) ?? otherLetter(text, outline());
}

/** The letter that a glyph's name says, where it is another than the stored one. */
function otherName(name: string | undefined, text: string): string | null {
  const letter = letterOf(name);
  return letter === null || letter === text || letter === text.normalize('NFKC') ? null : letter;
}

/** Glyph names by code that the file itself gives (the font's differences from a base encoding). */
function encodingOf(data: object): Map<number, string> {
  const names = new Map<number, string>();
  if ('composite' in data && data.composite === true) return names;
  const list: unknown = 'differences' in data ? data.differences : null;
  if (!Array.isArray(list)) return names;
  list.forEach((name, code) => {
    if (typeof name === 'string' && name !== '' && name !== '.notdef') names.set(code, name);
  });
  return names;
}

function letterOf(name: string | undefined): string | null {
  if (name === undefined) return null;
  if (/^[A-Za-z]$/.test(name)) return name;
  return NAMES[name] ?? null;
}
