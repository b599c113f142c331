import { MOST_POINTS, type Outlines, simplify } from '../../signing/signature';
import { fittedToPad } from '../../signing/turned-outlines';
import { findCorners } from '../picture/corners';
import { blurred } from '../picture/filters';
import { flattened } from '../picture/flatten';
import type { Grey } from '../picture/grey';
import { turnedRectangle, warped } from '../picture/perspective';
import { shrinkTo } from '../picture/resize';
import { leanOf } from '../picture/skew';
import { isDoubtful } from './doubtful';
import { outlinesOf } from './outlines';
import { withoutRuledLines } from './ruled-lines';
import { inkWithin } from './signature-ink';

/** The ink of a signature in a picture, or why there is none: nothing dark, or nearly nothing else. */
export type TakenSignature =
  /** `doubtful`: it does not look like anybody's signature, but may be one. */
  | { readonly kind: 'taken'; readonly outlines: Outlines; readonly doubtful: boolean }
  | { readonly kind: 'empty' | 'too-dark' | 'no-signature' };

/** The longer side of the picture that is worked on, in pixels: a signature needs no more. */
const LONGER = 1300;
/** At most this share of a picture's pixels is ink; a signature that fills its picture has a tenth. */
const MOST_INK = 0.3;
/** The darkest ink is at least this dark, on paper of 242; the palest pencil that was tried leaves 60. */
const PALEST = 28;
/** What has more than this share of the darkest ink's darkness is ink. */
const INK = 0.5;
/** How far dropping points may move an outline at first, in the pad's units, and at most: it grows until few are left. */
const TOLERANCE = 0.12;
const COARSEST = 1;

/** Takes a signature out of a photo or a scan: paper, shadows, ruled lines and what lies around go, and it is made level. */
export function takeSignature(picture: Grey): TakenSignature {
  const level = straightened(shrinkTo(picture, LONGER));
  const { width, height, pixels } = blurred(level, 1);
  const dark = Uint8Array.from(pixels, (value) => Math.max(0, 242 - value));
  const peak = darkest(dark);
  if (peak < PALEST) return { kind: 'empty' };
  const field = withoutRuledLines({ width, height, pixels: dark });
  const threshold = peak * INK;
  const share = field.pixels.reduce((sum, value) => sum + (value > threshold ? 1 : 0), 0) / field.pixels.length;
  if (share > MOST_INK) return { kind: 'too-dark' };
  const ink = inkWithin(field, threshold);
  if (ink === 'none') return { kind: 'empty' };
  if (ink === 'too-many-pieces') return { kind: 'no-signature' };
  return fitted(outlinesOf(ink, threshold));
}

/** The picture with its paper evenly white and its lines level; a sheet on a table fills it. */
function straightened(picture: Grey): Grey {
  const corners = findCorners(picture);
  const sheet = corners ? warped(picture, corners, picture.width, picture.height) : picture;
  const flat = flattened(sheet);
  const { sideways, degrees } = leanOf(shrinkTo(flat, 800));
  if (sideways || Math.abs(degrees) < 0.3) return flat;
  return warped(flat, turnedRectangle(flat.width, flat.height, degrees), flat.width, flat.height);
}

/** How dark ink is: as all but a few of the darkest pixels, which may be specks. */
function darkest(dark: Uint8Array): number {
  const counts = new Int32Array(256);
  for (const value of dark) counts[value] = (counts[value] ?? 0) + 1;
  let level = 255;
  for (let seen = counts[255] ?? 0; seen < dark.length * 0.0012 && level > 0; seen += counts[level] ?? 0) level--;
  return level;
}

/** The outlines as large as the pad takes them, with as few points as a PDF has room for. */
function fitted(outlines: Outlines): TakenSignature {
  const placed = fittedToPad(outlines);
  if (placed.length === 0) return { kind: 'empty' };
  for (let tolerance = TOLERANCE; tolerance <= COARSEST; tolerance *= 1.5) {
    const simple = placed.map((outline) => simplify(outline, tolerance)).filter(({ length }) => length > 3);
    if (simple.reduce((sum, { length }) => sum + length, 0) > MOST_POINTS) continue;
    return { kind: 'taken', outlines: simple, doubtful: isDoubtful(simple) };
  }
  return { kind: 'no-signature' };
}
