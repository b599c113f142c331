import type { Grey } from './grey';

/** The sides of a page in the order in which its corners are joined. */
export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
/** One of a page's four sides. */
export type Side = (typeof SIDES)[number];

/** A straight line: at the middle of the picture it stands at `at` and moves by `slope` for each pixel along it. */
export interface Line {
  /** From the top for what lies across, from the left for what stands upright. In pixels. */
  readonly at: number;
  readonly slope: number;
}

/** How quickly it grows brighter at each pixel, rightward and downward. */
export interface Gradients {
  readonly width: number;
  readonly height: number;
  readonly across: Int16Array;
  readonly down: Int16Array;
}

/** Gradients (Sobel, divided by 4: a step from 100 to 200 gives 100). The outermost two pixels have none. */
export function gradientsOf({ width, height, pixels }: Grey): Gradients {
  const across = new Int16Array(width * height);
  const down = new Int16Array(width * height);
  const p = (at: number) => pixels[at] ?? 0;
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x;
      const [above, below] = [at - width, at + width];
      across[at] = (p(above + 1) + 2 * p(at + 1) + p(below + 1) - p(above - 1) - 2 * p(at - 1) - p(below - 1)) / 4;
      down[at] = (p(below - 1) + 2 * p(below) + p(below + 1) - p(above - 1) - 2 * p(above) - p(above + 1)) / 4;
    }
  }
  return { width, height, across, down };
}

/** How much brighter it grows towards the inside of the page, at a pixel that would lie on that side. */
export function inward({ across, down }: Gradients, side: Side, at: number): number {
  if (side === 'top' || side === 'bottom') return (side === 'top' ? 1 : -1) * (down[at] ?? 0);
  return (side === 'left' ? 1 : -1) * (across[at] ?? 0);
}

const STEEPEST = 26;
const STEPS_A_DEGREE = 2;
const SLOPES = Array.from({ length: 2 * STEEPEST * STEPS_A_DEGREE + 1 }, (_, i) =>
  Math.tan(((i / STEPS_A_DEGREE - STEEPEST) * Math.PI) / 180),
);
/** A pixel votes only for lines that lie nearly across its gradient. In steps: 6 degrees. */
const TOLERANCE = 6 * STEPS_A_DEGREE;
const FAINTEST = 6;
const STRONGEST = 40;
const KEPT = 10;

/** The lines that are most likely that side of a page (Hough transform), strongest first; the page is the brighter part. */
export function linesFor(gradients: Gradients, side: Side): Line[] {
  const { width, height } = gradients;
  const flat = side === 'top' || side === 'bottom';
  const [length, places] = flat ? [width, height] : [height, width];
  const votes = new Float32Array(SLOPES.length * places);
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const pixel = y * width + x;
      const strength = inward(gradients, side, pixel);
      if (strength < FAINTEST) continue;
      const sideways = (flat ? gradients.across[pixel] : gradients.down[pixel]) ?? 0;
      const towards = (flat ? gradients.down[pixel] : gradients.across[pixel]) ?? 0;
      const middle = Math.round(((Math.atan(-sideways / towards) * 180) / Math.PI + STEEPEST) * STEPS_A_DEGREE);
      const [along, place] = flat ? [x, y] : [y, x];
      const weight = Math.min(strength, STRONGEST);
      const last = Math.min(SLOPES.length - 1, middle + TOLERANCE);
      for (let i = Math.max(0, middle - TOLERANCE); i <= last; i++) {
        const at = Math.round(place - (SLOPES[i] ?? 0) * (along - length / 2));
        if (at >= 0 && at < places) votes[i * places + at] = (votes[i * places + at] ?? 0) + weight;
      }
    }
  }
  return peaks(votes, places);
}

/** The strongest lines, none of them near another. */
function peaks(votes: Float32Array, places: number): Line[] {
  const found: Line[] = [];
  const near = Math.max(3, Math.round(places / 80));
  while (found.length < KEPT) {
    let best = 0;
    for (let i = 1; i < votes.length; i++) if ((votes[i] ?? 0) > (votes[best] ?? 0)) best = i;
    if ((votes[best] ?? 0) === 0) break;
    const step = Math.floor(best / places);
    const at = best % places;
    found.push({ at, slope: SLOPES[step] ?? 0 });
    for (let i = Math.max(0, step - 8); i <= Math.min(SLOPES.length - 1, step + 8); i++) {
      votes.fill(0, i * places + Math.max(0, at - near), i * places + Math.min(places, at + near + 1));
    }
  }
  return found;
}
