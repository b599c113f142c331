import { blurred, withoutLetters } from './filters';
import type { Grey } from './grey';

/** How a page's lines of text run: whether from top to bottom, and by how many degrees clockwise they lean. */
export interface Lean {
  readonly sideways: boolean;
  /** Between -8.5 and 8.5. 0 where no lines are seen. */
  readonly degrees: number;
}

const UTMOST = 8;
/** By how much a profile of lines is more uneven than the profile across them; 13 to 16 was seen on pages of text. */
const CLEARLY = 1.3;
/** By how much the best angle's profile is more uneven than an ordinary angle's where there are lines at all. */
const LINES_SEEN = 1.15;
const LEAST_INK = 200;

/** The page's lean, told by where its dark rows are darkest. About 800 pixels across are enough. */
export function leanOf(page: Grey): Lean {
  const { across, down } = inkOf(page);
  if (across.length < LEAST_INK) return { sideways: false, degrees: 0 };
  const upright = steepestProfile(across, down, page.width, page.height);
  const turned = steepestProfile(down, across, page.height, page.width);
  const sideways = turned.unevenness > upright.unevenness * CLEARLY;
  // Seen across the page, a lean goes the other way.
  return sideways ? { sideways, degrees: -turned.degrees } : { sideways, degrees: upright.degrees };
}

/** The places of dark pixels, but for those at the edges. */
function inkOf(page: Grey): { readonly across: Int16Array; readonly down: Int16Array } {
  const { width, height, pixels } = page;
  const paper = blurred(withoutLetters(page, 7), 5).pixels;
  const margin = Math.round(width * 0.025);
  const darkest = 1 - darknessOfInk(page, paper);
  const across = new Int16Array(width * height);
  const down = new Int16Array(width * height);
  let count = 0;
  for (let y = margin; y < height - margin; y++) {
    for (let x = margin, at = y * width + margin; x < width - margin; x++, at++) {
      if ((pixels[at] ?? 0) > (paper[at] ?? 0) * darkest) continue;
      across[count] = x;
      down[count++] = y;
    }
  }
  return { across: across.subarray(0, count), down: down.subarray(0, count) };
}

/** So dark are the darkest pixels of a page with text: a hundredth of it at least is print. */
const PRINT = 0.01;
/** By how much ink is darker than its paper, as a share: plain print, and the faintest that is told from noise. */
const [PLAIN, FAINTEST] = [0.28, 0.1];

/** What share darker than its paper a pixel has to be to be ink: half of what print is, for toner may be low. */
function darknessOfInk({ pixels }: Grey, paper: Uint8Array): number {
  const counts = new Int32Array(101);
  for (const [at, value] of pixels.entries()) {
    const percent = Math.max(0, Math.round(100 - (100 * value) / Math.max(1, paper[at] ?? 1)));
    counts[percent] = (counts[percent] ?? 0) + 1;
  }
  let percent = 100;
  for (let seen = counts[100] ?? 0; seen < pixels.length * PRINT && percent > 0; seen += counts[percent] ?? 0)
    percent--;
  return Math.min(PLAIN, Math.max(FAINTEST, percent / 200));
}

interface Profile {
  readonly degrees: number;
  readonly unevenness: number;
}

function steepestProfile(along: Int16Array, over: Int16Array, length: number, places: number): Profile {
  const at = (degrees: number): Profile => ({ degrees, unevenness: unevenness(along, over, length, places, degrees) });
  const steps = (from: number, to: number, step: number) =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => at(from + i * step));
  const best = (profiles: readonly Profile[]) => profiles.reduce((a, b) => (b.unevenness > a.unevenness ? b : a));
  const coarse = steps(-UTMOST, UTMOST, 0.5);
  const ordinary = coarse.map(({ unevenness }) => unevenness).sort((a, b) => a - b)[Math.floor(coarse.length / 2)] ?? 0;
  const rough = best(coarse);
  if (rough.unevenness < ordinary * LINES_SEEN) return { degrees: 0, unevenness: ordinary };
  return best(steps(rough.degrees - 0.5, rough.degrees + 0.5, 0.05));
}

/** How much the count of dark pixels changes from one line to the next, where lines lean by so many degrees. */
function unevenness(along: Int16Array, over: Int16Array, length: number, places: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const reach = Math.ceil((Math.abs(slope) * length) / 2) + 2;
  const counts = new Int32Array(places + 2 * reach);
  const offset = reach + 0.5 + (slope * length) / 2;
  for (let i = 0; i < along.length; i++) {
    const place = ((over[i] ?? 0) - slope * (along[i] ?? 0) + offset) | 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  let sum = 0;
  for (let i = 1; i < counts.length; i++) sum += ((counts[i] ?? 0) - (counts[i - 1] ?? 0)) ** 2;
  return sum;
}
