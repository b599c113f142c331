import { blurred, withoutLetters } from './filters';
import type { Grey } from './grey';
import { shrink } from './resize';

/** How white the paper becomes; what is brighter than its surroundings reaches 255. */
const PAPER = 242;
/** The paper's brightness is measured on a copy of that width. */
const COARSE = 220;
/** Darker than these shares of the paper: no shadow leaves so little (0.45 was seen), it is ink, or no paper at all. */
const INK = 0.38;
const NO_PAPER = 0.25;
/** The share of the width that is cleared at each edge: an error of the corners leaves slivers there. */
const EDGE = 0.01;

/** The page with its paper evenly white: shadows, tint and what lies beside it go, ink stays, large blots too. */
export function flattened(page: Grey): Grey {
  const { width, height } = page;
  const coarse = { width: Math.min(width, COARSE), height: Math.max(1, Math.round((height * COARSE) / width)) };
  const paper = withoutLetters(shrink(page, coarse.width, Math.min(height, coarse.height)), 3, 2);
  const level = percentile(paper, 0.9);
  const outside = beyondThePage(paper, level * NO_PAPER);
  const filled = { ...paper, pixels: bridged(paper.pixels, paper.width, level * INK, outside) };
  const background = blurred(blurred(filled, 3), 3);
  const pixels = new Uint8Array(page.pixels.length);
  const row = new Float32Array(width);
  const margin = Math.round(width * EDGE);
  for (let y = 0; y < height; y++) {
    if (y < margin || y >= height - margin) {
      pixels.fill(255, y * width, (y + 1) * width);
      continue;
    }
    backgroundRow(background, ((y + 0.5) * background.height) / height - 0.5, row);
    const cell = Math.floor((y * paper.height) / height) * paper.width;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const cleared = x < margin || x >= width - margin || outside[cell + Math.floor((x * paper.width) / width)] === 1;
      pixels[at] = cleared ? 255 : Math.min(255, ((page.pixels[at] ?? 0) * PAPER) / (row[x] ?? 1) + 0.5);
    }
  }
  return { width, height, pixels };
}

function percentile({ pixels }: Grey, share: number): number {
  const counts = new Int32Array(256);
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
  let level = 0;
  for (let sum = counts[0] ?? 0; sum < pixels.length * share && level < 255; sum += counts[level] ?? 0) level++;
  return level;
}

/** What is dark and hangs together with the edge of the picture, and two cells around it. */
function beyondThePage({ width, height, pixels }: Grey, darkest: number): Uint8Array {
  const found = new Uint8Array(pixels.length);
  const waiting: number[] = [];
  const visit = (x: number, y: number) => {
    const at = y * width + x;
    if (x < 0 || y < 0 || x >= width || y >= height || found[at] === 1 || (pixels[at] ?? 0) >= darkest) return;
    found[at] = 1;
    waiting.push(at);
  };
  for (let x = 0; x < width; x++) {
    visit(x, 0);
    visit(x, height - 1);
  }
  for (let y = 0; y < height; y++) {
    visit(0, y);
    visit(width - 1, y);
  }
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  const around = new Uint8Array(pixels.length);
  for (let at = 0; at < found.length; at++) {
    if (found[at] !== 1) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    for (let row = Math.max(0, y - 2); row <= Math.min(height - 1, y + 2); row++) {
      around.fill(1, row * width + Math.max(0, x - 2), row * width + Math.min(width, x + 3));
    }
  }
  return around;
}

/** The paper's brightness where ink or no paper is: taken from what lies nearest. */
function bridged(pixels: Uint8Array, width: number, darkest: number, outside: Uint8Array): Uint8Array {
  const filled = pixels.slice();
  const known = Uint8Array.from(pixels, (value, at) => (value >= darkest && outside[at] !== 1 ? 1 : 0));
  let front: number[] = [];
  for (let at = 0; at < known.length; at++) if (known[at] === 1) front.push(at);
  while (front.length > 0 && front.length < known.length) {
    const next: number[] = [];
    for (const at of front) {
      const x = at % width;
      for (const to of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (to < 0 || to >= known.length || known[to] === 1) continue;
        known[to] = 1;
        filled[to] = filled[at] ?? 0;
        next.push(to);
      }
    }
    front = next;
  }
  return filled;
}

/** One row of the background at the page's own width. */
function backgroundRow({ width, height, pixels }: Grey, y: number, row: Float32Array): void {
  const top = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const bottom = Math.min(height - 1, top + 1);
  const below = Math.min(1, Math.max(0, y - top));
  const value = (x: number) => (pixels[top * width + x] ?? 0) * (1 - below) + (pixels[bottom * width + x] ?? 0) * below;
  for (let x = 0; x < row.length; x++) {
    const at = Math.min(width - 1, Math.max(0, ((x + 0.5) * width) / row.length - 0.5));
    const left = Math.floor(at);
    const here = value(left);
    row[x] = Math.max(1, here + (value(Math.min(width - 1, left + 1)) - here) * (at - left));
  }
}
