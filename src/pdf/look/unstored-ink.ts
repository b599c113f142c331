import { eachDarker, type Picture } from '../pdfium/picture';
import type { Glyph } from '../read/glyph';
import type { ThreePictures } from './three-pictures';

/** Around a character, of its size, its ink may reach. */
const REACH = 0.25;
const WHITE = 255;
/** What is stored as a space, a sign without width, or nothing that is known. */
const SILENT = /^[\s\u0085\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffd]*$/u;
/** Signs that the next program has otherwise, or not at all: what is drawn for one of them is no more than such a sign. */
const FLAT = /^[-\u2010-\u2015\u2043_]$/u;
const QUOTE = /^["'`\u00b4\u2018-\u201f\u00ab\u00bb\u2039\u203a\u2032\u2033]$/u;
const SIGN = /^[^\p{L}\p{N}\p{M}]$/u;
const LETTER = /^(?!\p{Lm})[\p{L}\p{N}]$/u;
/** Of the type's size: a dash or an underscore is no higher, a mark of quotation, any other sign and a letter no wider. */
const LARGEST = { flat: 0.35, quote: 0.8, sign: 1.2, letter: 2.5 } as const;
/** Of its height: a sentence that is stored as one letter is wider, whatever size its font says. */
const SENTENCE = 3;

/** Pixels from the left and the top, up to but not including the right and the bottom. */
interface Pixels {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * What a page's text draws and no stored character accounts for: a glyph that is stored as a space, as a sign without
 * width, as nothing, or as a sign that is never so large; null where there is none. The picture of the text alone is used up for it. `scale` is pixels a
 * point.
 */
export function unstoredInk(
  { seen, textAlone }: ThreePictures,
  glyphs: readonly Glyph[],
  scale: number,
): Picture | null {
  const { stride, grey } = textAlone;
  let run: Pixels = { left: 0, right: 0, top: 0, bottom: 0 };
  for (const glyph of glyphs) {
    if (SILENT.test(glyph.text) || isMoreThanSign(glyph)) continue;
    const place = placeOf(glyph, textAlone, scale);
    if (place.top === run.top && place.bottom === run.bottom && touch(run, place)) {
      run = { ...run, left: Math.min(run.left, place.left), right: Math.max(run.right, place.right) };
    } else {
      whiten(textAlone, run);
      run = place;
    }
  }
  whiten(textAlone, run);
  let isLeft = false;
  // Text that is not black is as pale as it is seen.
  eachDarker(textAlone, WHITE, (x, y, value) => {
    const at = y * stride + x;
    const shown = Math.max(value, seen.grey[at] ?? WHITE);
    grey[at] = shown;
    isLeft ||= shown < WHITE;
  });
  return isLeft ? textAlone : null;
}

/** Whether more is drawn for a sign or a letter than any font has for it, as a word is. */
function isMoreThanSign({ text, ink, size, quarter }: Glyph): boolean {
  if (quarter !== 0) return false;
  const [width, height] = [(ink.right - ink.left) / size, (ink.bottom - ink.top) / size];
  if (LETTER.test(text)) return width > LARGEST.letter && width > SENTENCE * height;
  if (!SIGN.test(text)) return false;
  if (FLAT.test(text)) return height > LARGEST.flat;
  if (QUOTE.test(text)) return width > LARGEST.quote;
  return width > LARGEST.sign && height > LARGEST.flat;
}

/** The pixels that a character may reach. */
function placeOf({ ink, x, y, size, quarter, width: advance }: Glyph, picture: Picture, scale: number): Pixels {
  const reach = REACH * size;
  const upright = quarter === 0;
  const left = upright ? Math.min(ink.left, x) : ink.left;
  const right = upright ? Math.max(ink.right, x + advance) : ink.right;
  const top = upright ? Math.min(ink.top, y - 0.8 * size) : ink.top;
  const bottom = upright ? Math.max(ink.bottom, y + 0.25 * size) : ink.bottom;
  return {
    left: Math.max(0, Math.floor((left - reach) * scale)),
    right: Math.max(0, Math.min(picture.width, Math.ceil((right + reach) * scale))),
    top: Math.max(0, Math.floor((top - reach) * scale)),
    bottom: Math.min(picture.height, Math.ceil((bottom + reach) * scale)),
  };
}

const touch = (a: Pixels, b: Pixels) => b.left <= a.right && a.left <= b.right;

function whiten({ stride, grey }: Picture, { left, right, top, bottom }: Pixels): void {
  for (let row = top; row < bottom; row++) grey.fill(WHITE, row * stride + left, row * stride + right);
}
