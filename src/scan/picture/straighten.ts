import type { ScannedPage, ScanQuality } from '../scanned-page';
import { areaOf, findCorners } from './corners';
import { faxResolution, type Resolution } from './fax';
import { flattened } from './flatten';
import type { Corners, Grey, Point } from './grey';
import { projected, projectionTo, turnedRectangle, warped } from './perspective';
import { qualityOf } from './quality';
import { leanOf } from './skew';
import { softened } from './soften';
import { unbent } from './unbend';

/** The width of a straightened page in pixels: 200 an inch of Letter. */
const PAGE_WIDTH = 1700;
/** Height by width of the sheets that a form is printed on. */
const SHEETS = { letter: 11 / 8.5, a4: 297 / 210 } as const;
/** A sheet of paper, by its size. */
export type Sheet = keyof typeof SHEETS;
/** Clockwise degrees by which the given picture has to be turned. */
export type Turned = ScannedPage['turned'];

/** What a caller knows better than the picture shows. */
export interface Given {
  /** As the page is read (its own top left first); null where the page fills the picture. Left out: looked for. */
  readonly corners?: Corners | null;
  /** Clockwise. Left out: told by the lines of text, which cannot tell upright from upside down. Corners say it too. */
  readonly turned?: Turned;
  /** The picture's own pixels an inch, as a PDF says it. Not believed where no paper has that size. */
  readonly resolution?: Resolution;
  /** Left out: the nearer one to a photographed page's shape; a scan keeps its own. */
  readonly paper?: Sheet;
}

/** A page's picture made ready to be read, with what was found on the way. */
export interface Straightened {
  /** Upright, its paper white; 1,700 pixels wide. */
  readonly picture: Grey;
  /** Where the page was found, its own top left first; null where it fills the picture. */
  readonly corners: Corners | null;
  readonly turned: Turned;
  readonly quality: ScanQuality;
  /** The paper whose shape is nearer. */
  readonly paper: Sheet;
}

/** A longer page is cut off: no form has that shape, and memory has an end. */
const LONGEST = 3;
const ROUGH = 800;

/** Finds the page in a picture, straightens, turns and cleans it. A picture without a page comes out as it is, cleaned. */
export function straighten(picture: Grey, given: Given = {}): Straightened {
  const resolution = believed(picture, given.resolution) ?? faxResolution(picture);
  const stretch = resolution ? resolution.across / resolution.down : 1;
  const found = given.corners === undefined ? findCorners(picture) : usable(given.corners);
  const frame = found ?? wholeOf(picture);
  const known = given.corners ? 0 : given.turned;
  const rough = roughly(picture, frame, stretch);
  const lean = leanOf(rough);
  const quarter = known ?? (lean.sideways && !given.corners ? 90 : 0);
  const corners = turnedBy(frame, quarter);
  const [width, height] = sidesOf(corners, directionOf(corners) % 180 === 0 ? stretch : 1 / stretch);
  const paper = given.paper ?? nearestSheet(width, height);
  const ratio = found || given.paper ? shapeOf(paper, width, height) : Math.min(LONGEST, height / width);
  const size = [PAGE_WIDTH, Math.max(1, Math.round(PAGE_WIDTH * ratio))] as const;
  // Lines that run the other way than the caller says are not what its page leans by.
  const degrees = lean.sideways === (quarter % 180 !== 0) ? lean.degrees : 0;
  const page = unbent(flattened(warped(softened(picture), leaning(corners, size, degrees), ...size)));
  return {
    picture: page,
    corners: found && corners,
    turned: directionOf(corners),
    quality: qualityOf({ picture, width, height, photograph: found !== null, resolution, page }),
    paper,
  };
}

/** The same page turned by half, for one that proves to be upside down when it is read. */
export function turnHalf(page: Straightened): Straightened {
  return {
    ...page,
    picture: upsideDown(page.picture),
    corners: page.corners && turnedBy(page.corners, 180),
    turned: page.turned === 0 ? 180 : page.turned === 90 ? 270 : page.turned === 180 ? 0 : 90,
  };
}

/** A picture turned by half. */
function upsideDown({ width, height, pixels }: Grey): Grey {
  return { width, height, pixels: pixels.slice().reverse() };
}

/** A resolution that gives the picture the size of a sheet of paper: many programs write 72 into any photograph. */
function believed(picture: Grey, resolution: Resolution | undefined): Resolution | null {
  if (!resolution) return null;
  const [shorter, longer] = [picture.width / resolution.across, picture.height / resolution.down].sort((a, b) => a - b);
  return shorter && longer && shorter > 7.4 && shorter < 9.4 && longer > 9.5 && longer < 15 ? resolution : null;
}

/** Corners that a page can have; null where they enclose next to nothing. */
function usable(corners: Corners | null): Corners | null {
  return corners?.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)) && areaOf(corners) >= 100
    ? corners
    : null;
}

function wholeOf({ width, height }: Grey): Corners {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

/** The corners named anew when what they enclose is turned clockwise: its lower left becomes the upper left. */
function turnedBy([a, b, c, d]: Corners, turned: Turned): Corners {
  if (turned === 90) return [d, a, b, c];
  if (turned === 180) return [c, d, a, b];
  return turned === 270 ? [b, c, d, a] : [a, b, c, d];
}

/** By how much the picture has to be turned for the page between corners to stand upright. */
function directionOf([topLeft, topRight, bottomRight, bottomLeft]: Corners): Turned {
  const x = topRight.x - topLeft.x + bottomRight.x - bottomLeft.x;
  const y = topRight.y - topLeft.y + bottomRight.y - bottomLeft.y;
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 180;
  // The page's top runs downward in the picture: it was turned clockwise and has to be turned back.
  return y > 0 ? 270 : 90;
}

const between = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y);

/** Mean width and height, the height in the same units as the width where pixels are not square. */
function sidesOf([a, b, c, d]: Corners, stretch: number): [width: number, height: number] {
  return [
    Math.max(1, (between(a, b) + between(d, c)) / 2),
    Math.max(1, (stretch * (between(a, d) + between(b, c))) / 2),
  ];
}

function roughly(picture: Grey, frame: Corners, stretch: number): Grey {
  const [width, height] = sidesOf(frame, stretch);
  const scale = ROUGH / Math.min(width, height);
  const side = (length: number) => Math.round(Math.min(length * scale, ROUGH * LONGEST));
  return warped(picture, frame, side(width), side(height));
}

function nearestSheet(width: number, height: number): Sheet {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return Math.abs(ratio - SHEETS.letter) <= Math.abs(ratio - SHEETS.a4) ? 'letter' : 'a4';
}

function shapeOf(paper: Sheet, width: number, height: number): number {
  return height >= width ? SHEETS[paper] : 1 / SHEETS[paper];
}

/** The corners of the page that leans by so many degrees within the given ones. */
function leaning(corners: Corners, [width, height]: readonly [number, number], degrees: number): Corners {
  const projection = projectionTo(corners, width, height);
  const [a, b, c, d] = turnedRectangle(width, height, degrees);
  return [projected(projection, a), projected(projection, b), projected(projection, c), projected(projection, d)];
}
