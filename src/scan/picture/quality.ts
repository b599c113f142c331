import type { ScanQuality } from '../scanned-page';
import { everyLineTwice, isBilevel, isStandardFax, type Resolution } from './fax';
import type { Grey } from './grey';

/** Below it letters are read wrongly too often: at 100 pixels an inch one word a document, at 150 none. */
const LEAST = 150;
/** How far an estimate may be off: Letter's width is taken where A4's would be right. */
const TOLERANCE = 0.03;
/** The distance of a form's lines of text in inches: between 12 points (PMLR's own) and 13.6 (11 point type). */
const LEADING = 12.6 / 72;

/** What is known of a page's picture when its quality is judged. */
export interface JudgedPicture {
  readonly picture: Grey;
  /** The page's sides in the picture, in its pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether the page lies on something in the picture. */
  readonly photograph: boolean;
  readonly resolution: Resolution | null;
  /** The page, straightened. */
  readonly page: Grey;
}

/** Judges whether a picture shows enough for a verdict. */
export function qualityOf(seen: JudgedPicture): ScanQuality {
  const { resolution, photograph, picture } = seen;
  const dpi = Math.round(resolution ? Math.min(resolution.across, resolution.down) : estimated(seen));
  if (resolution && isStandardFax(resolution)) return { kind: 'too-little', why: 'fax', dpi };
  if (!photograph && isBilevel(picture) && everyLineTwice(picture)) {
    return { kind: 'too-little', why: 'fax', dpi: Math.round(dpi / 2) };
  }
  if (dpi >= LEAST * (1 - TOLERANCE)) return { kind: 'enough', dpi };
  return { kind: 'too-little', why: photograph ? 'small-photograph' : 'resolution', dpi };
}

/** By the paper's size where the picture has its shape, else by the distance of its lines of text. */
function estimated({ width, height, page, photograph }: JudgedPicture): number {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  const ratio = longer / shorter;
  const byPaper = shorter / (ratio > 1.37 ? 8.27 : 8.5);
  if (photograph || (ratio > 1.2 && ratio < 1.5)) return byPaper;
  const leading = leadingOf(page);
  return leading === null ? byPaper : ((leading / LEADING) * width) / page.width;
}

/** The usual distance between lines of text in pixels, or null where lines are not seen. */
function leadingOf({ width, height, pixels }: Grey): number | null {
  const ink = new Float64Array(height);
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) if ((pixels[at] ?? 255) < 150) ink[y] = (ink[y] ?? 0) + 1;
  }
  const mean = ink.reduce((sum, value) => sum + value, 0) / height;
  const alike = (distance: number) => {
    let sum = 0;
    for (let y = distance; y < height; y++) sum += ((ink[y] ?? 0) - mean) * ((ink[y - distance] ?? 0) - mean);
    return sum / (height - distance);
  };
  const itself = alike(0);
  const longest = Math.min(Math.floor(height / 4), Math.floor(width / 8));
  const likeness = Array.from({ length: longest + 2 }, (_, distance) => alike(distance));
  let best = 0;
  for (let distance = 8; distance <= longest; distance++) {
    const here = likeness[distance] ?? 0;
    const isPeak = here >= (likeness[distance - 1] ?? 0) && here > (likeness[distance + 1] ?? 0);
    // Twice the distance is as good a match as the distance itself: the shorter one wins unless it is clearly worse.
    if (isPeak && here > itself * 0.2 && here > (best === 0 ? 0 : (likeness[best] ?? 0) * 1.3)) best = distance;
  }
  return best === 0 ? null : best;
}
