import type { Box } from '../pdfium/geometry';
import type { Picture } from '../pdfium/picture';
import { shapeIn } from './letter-shape';
import { otherLetter, plainLetter } from './letters';

/** Grey values below this are ink. */
const INK = 128;
/** Pairs of letters that, joined, look like one. */
const LIKE_ONE: Readonly<Record<string, readonly string[]>> = {
  m: ['rn', 'in', 'ni', 'nn', 'ru', 'iu'],
  w: ['vv', 'uv', 'vu', 'ui', 'iu'],
  W: ['VV'],
  // The bar of a t may run into an i.
  d: ['cl', 'ol', 'al', 'ti'],
  n: ['ri', 'ii', 'rr'],
  u: ['ii', 'li', 'il'],
  h: ['li', 'lr', 'lt'],
  b: ['lo', 'lc'],
  k: ['lc', 'lx'],
  H: ['ll', 'tt', 'th', 'fl', 'fi'],
  A: ['fi', 'fl'],
  R: ['fi', 'fl'],
};

/** In these the hook of the f takes the place of a dot or a serif, so that no letter has its own shape. */
const HOOKED = /^f(?:[fijlt]|f[ijlt])$/;

/**
 * Whether a sign that stores two or three letters plainly shows others: letters apart from one another are judged each
 * as what it stands for, and where there are more or fewer pieces than letters, none of them shows one of these. Letters
 * that are joined show no shape that is known, and are believed. `part` in pixels.
 */
export function showsOthers(stored: string, picture: Picture, part: Box): boolean {
  if (HOOKED.test(stored)) return false;
  const shapes = piecesIn(picture, part).map((piece) => shapeIn(picture, piece));
  if (shapes.length === stored.length) {
    return shapes.some((shape, i) => shape !== null && otherLetter(stored.charAt(i), shape) !== null);
  }
  return shapes.length > 0 && shapes.every((shape) => shape !== null && isNoneOf(stored, plainLetter(shape)));
}

function isNoneOf(stored: string, shown: string | null): boolean {
  if (shown === null || stored.toLowerCase().includes(shown.toLowerCase())) return false;
  return !LIKE_ONE[shown]?.some((pair) => stored.includes(pair));
}

/** What stands apart in a part of a picture: stretches of columns with ink, from left to right. */
function piecesIn({ width, height, stride, grey }: Picture, part: Box): Box[] {
  const [left, right] = [Math.max(0, Math.floor(part.left)), Math.min(width, Math.ceil(part.right))];
  const [top, bottom] = [Math.max(0, Math.floor(part.top)), Math.min(height, Math.ceil(part.bottom))];
  const isInked = (x: number) => {
    for (let y = top; y < bottom; y++) if ((grey[y * stride + x] ?? 255) < INK) return true;
    return false;
  };
  const pieces: Box[] = [];
  let from = -1;
  for (let x = left; x <= right; x++) {
    const inked = x < right && isInked(x);
    if (inked && from < 0) from = x;
    if (inked || from < 0) continue;
    pieces.push({ left: from, right: x, top, bottom });
    from = -1;
  }
  return pieces;
}
