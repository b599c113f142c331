import { eachDarker, type Picture } from '../pdfium/picture';
import type { Glyph } from '../read/glyph';
import type { ThreePictures } from './three-pictures';

/** Around a character, of its size, its ink may reach. */
const REACH = 0.25;
const WHITE = 255;
/** What is stored as a space, a sign without width, or nothing that is known. */
const SILENT = /^[\s\p{Cf}\ufffd]*$/u;

/** Pixels from the left and the top, up to but not including the right and the bottom. */
interface Pixels {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * What a page's text draws and no stored character accounts for: a glyph that is stored as a space, as a sign without
 * width, or as nothing; null where there is none. The picture of the text alone is used up for it. `scale` is pixels a
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
    if (SILENT.test(glyph.text)) continue;
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
