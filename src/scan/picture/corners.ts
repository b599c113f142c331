import { blurred, withoutLetters } from './filters';
import type { Corners, Grey, Point } from './grey';
import { type Gradients, gradientsOf, inward, type Line, linesFor, SIDES, type Side } from './page-sides';
import { shrinkTo } from './resize';

const WORKING = 600;
/** A page's side shows along at least this share of its length. */
const LEAST_SHOWN = 0.55;
/** Brightness between the page and what lies around it. */
const LEAST_STEP = 8;
/** The least share of the picture that a page takes. */
const LEAST_AREA = 0.22;
const WORTH_OF_AREA = 0.25;

type Lines = Readonly<Record<Side, Line>>;

/**
 * The corners of a page that lies on something darker, as the picture shows it (its top left corner first, which on a
 * page that lies sideways is not the page's own). Null where no page is seen, as in a scan that it fills.
 */
export function findCorners(picture: Grey): Corners | null {
  const small = blurred(withoutLetters(shrinkTo(picture, WORKING), 2), 1);
  if (small.width < 40 || small.height < 40) return null;
  const gradients = gradientsOf(small);
  const lines = bestLines(gradients, small);
  if (!lines) return null;
  const scale = picture.width / small.width;
  const [a, b, c, d] = cornersOf(refined(lines, gradients), small);
  const enlarged = ({ x, y }: Point) => ({ x: (x + 0.5) * scale, y: (y + 0.5) * scale });
  return [enlarged(a), enlarged(b), enlarged(c), enlarged(d)];
}

function bestLines(gradients: Gradients, size: Grey): Lines | null {
  const [tops, rights, bottoms, lefts] = SIDES.map((side) => linesFor(gradients, side));
  let best: Lines | null = null;
  let most = 0;
  for (const top of tops ?? []) {
    for (const bottom of bottoms ?? []) {
      if (bottom.at - top.at < size.height / 4) continue;
      for (const left of lefts ?? []) {
        for (const right of rights ?? []) {
          if (right.at - left.at < size.width / 4) continue;
          const lines = { top, right, bottom, left };
          const score = scoreOf(lines, gradients, size, most);
          if (score > most) [best, most] = [lines, score];
        }
      }
    }
  }
  return best;
}

/** How likely these are a page's four sides; 0 where they are none, or where they cannot reach `least`. */
function scoreOf(lines: Lines, gradients: Gradients, size: Grey, least: number): number {
  const corners = cornersOf(lines, size);
  const margin = Math.max(size.width, size.height) * 0.02;
  for (const { x, y } of corners) {
    if (x < -margin || y < -margin || x > size.width + margin || y > size.height + margin) return 0;
  }
  const area = areaOf(corners) / (size.width * size.height);
  if (area < LEAST_AREA || 1 + WORTH_OF_AREA * area <= least) return 0;
  let sum = 0;
  for (const [i, side] of SIDES.entries()) {
    const shown = shownShare(corners[i], corners[(i + 1) % 4], side, gradients);
    if (shown < LEAST_SHOWN) return 0;
    sum += shown;
  }
  return sum / 4 + WORTH_OF_AREA * area;
}

function shownShare(from: Point | undefined, to: Point | undefined, side: Side, gradients: Gradients): number {
  if (!from || !to) return 0;
  const samples = 60;
  let shown = 0;
  for (let i = 0; i < samples; i++) {
    const part = (i + 0.5) / samples;
    const x = Math.round(from.x + (to.x - from.x) * part);
    const y = Math.round(from.y + (to.y - from.y) * part);
    if (x < 0 || y < 0 || x >= gradients.width || y >= gradients.height) continue;
    if (inward(gradients, side, y * gradients.width + x) > LEAST_STEP) shown++;
  }
  return shown / samples;
}

const isFlat = (side: Side) => side === 'top' || side === 'bottom';

function cornersOf({ top, right, bottom, left }: Lines, { width, height }: { width: number; height: number }): Corners {
  const crossing = (flat: Line, upright: Line): Point => {
    // y = flat.at + flat.slope * (x - width / 2);  x = upright.at + upright.slope * (y - height / 2)
    const y0 = flat.at - flat.slope * (width / 2);
    const x0 = upright.at - upright.slope * (height / 2);
    const x = (x0 + upright.slope * y0) / (1 - upright.slope * flat.slope);
    return { x, y: y0 + flat.slope * x };
  };
  return [crossing(top, left), crossing(top, right), crossing(bottom, right), crossing(bottom, left)];
}

/** The area of a quadrilateral in square pixels. */
export function areaOf(corners: Corners): number {
  const twice = corners.reduce((sum, { x, y }, i) => {
    const next = corners[(i + 1) % 4] ?? corners[0];
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Each side laid through the steepest places near it, those off the line left out. */
function refined(lines: Lines, gradients: Gradients): Lines {
  const corners = cornersOf(lines, gradients);
  const fitted = (side: Side, from: Point, to: Point): Line => {
    const flat = isFlat(side);
    const length = flat ? gradients.width : gradients.height;
    let line = lines[side];
    for (const reach of [5, 2.5]) {
      const points: [along: number, place: number][] = [];
      const [start, end] = flat ? [from.x, to.x] : [from.y, to.y];
      const [first, last] = [Math.min(start, end) + 4, Math.max(start, end) - 4];
      for (let along = Math.max(2, Math.ceil(first)); along <= Math.min(length - 3, last); along++) {
        const expected = line.at + line.slope * (along - length / 2);
        const place = steepest(gradients, side, along, expected, reach);
        if (place !== null) points.push([along - length / 2, place]);
      }
      line = leastSquares(points) ?? line;
    }
    return line;
  };
  const [a, b, c, d] = corners;
  return {
    top: fitted('top', a, b),
    right: fitted('right', b, c),
    bottom: fitted('bottom', c, d),
    left: fitted('left', d, a),
  };
}

/** Where the step into the page has its centre of weight along one row or column, or null where there is none. */
function steepest(gradients: Gradients, side: Side, along: number, expected: number, reach: number): number | null {
  let weight = 0;
  let sum = 0;
  for (let place = Math.ceil(expected - reach); place <= expected + reach; place++) {
    const [x, y] = isFlat(side) ? [along, place] : [place, along];
    if (x < 0 || y < 0 || x >= gradients.width || y >= gradients.height) continue;
    const strength = inward(gradients, side, y * gradients.width + x);
    if (strength <= LEAST_STEP) continue;
    weight += strength;
    sum += strength * place;
  }
  return weight > 0 ? sum / weight : null;
}

function leastSquares(points: readonly (readonly [number, number])[]): Line | null {
  if (points.length < 10) return null;
  let [sx, sy, sxx, sxy] = [0, 0, 0, 0];
  for (const [x, y] of points) {
    sx += x;
    sy += y;
    sxx += x * x;
    sxy += x * y;
  }
  const n = points.length;
  const spread = n * sxx - sx * sx;
  if (spread < 1) return null;
  const slope = (n * sxy - sx * sy) / spread;
  return { slope, at: (sy - slope * sx) / n };
}
