import { BACKGROUNDS, type Background } from './backgrounds';
import { blank, fromPipeline, type Picture, pipeline } from './picture';
import type { Random } from './random';

/** A plane mapped onto another: nine numbers, row by row. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** How a page is looked at by a scanner or a camera. */
export interface Shot {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** From the picture's pixels to the page: 0 to 1 from its left to its right edge and from top to bottom. */
  readonly toPage: Homography;
  /** How far the paper bulges, as a share of its height. */
  readonly curl: number;
  readonly background: Background;
  /** How much light falls on a place of the picture (0 to 1 across and down). */
  readonly light: (across: number, down: number) => number;
  /** The paper's colour, and that of the deepest black, from 0 to 255. */
  readonly paper: readonly [number, number, number];
  readonly black: number;
  /** Deviations, in pixels and in steps of 256. */
  readonly blur: number;
  readonly noise: number;
  readonly sharpened: boolean;
}

/** How far the shadow of the paper reaches on what lies under it, as a share of the page's width. */
const SHADOW = 0.02;

/** Takes the picture of a page. */
export async function take(page: Picture, shot: Shot, random: Random): Promise<Picture> {
  const seen = blank(shot.width, shot.height);
  const look = lookAt(page, shot);
  const colour = new Float64Array(3);
  for (let y = 0; y < shot.height; y++) {
    for (let x = 0; x < shot.width; x++) {
      look(x + 0.5, y + 0.5, colour);
      const light = shot.light(x / shot.width, y / shot.height);
      const at = (y * shot.width + x) * 3;
      for (let c = 0; c < 3; c++) seen.data[at + c] = clipped((colour[c] ?? 0) * light);
    }
  }
  const focused = shot.blur > 0.3 ? await fromPipeline(pipeline(seen).blur(shot.blur)) : seen;
  withNoise(focused, shot.noise, random);
  return shot.sharpened ? fromPipeline(pipeline(focused).sharpen({ sigma: 1.2 })) : focused;
}

const clipped = (value: number) => (value < 0 ? 0 : value > 255 ? 255 : Math.round(value));

/** Tells what colour is seen at a place of the picture: the page, drawn not much finer than the picture, or what lies under it. */
function lookAt({ width, height, data }: Picture, shot: Shot) {
  const [a, b, c, d, e, f, g, h, i] = shot.toPage;
  const { black, curl } = shot;
  const [red, green, blue] = [0, 1, 2].map((k) => ((shot.paper[k] ?? 255) - black) / 255);
  const gains = Float64Array.of(red ?? 1, green ?? 1, blue ?? 1);
  const under = BACKGROUNDS[shot.background];
  const casts = shot.background !== 'lid' && shot.background !== 'dark-lid';
  return (x: number, y: number, seen: Float64Array) => {
    const w = g * x + h * y + i;
    const u = (a * x + b * y + c) / w;
    const v = (d * x + e * y + f) / w + (curl === 0 ? 0 : curl * Math.sin(Math.PI * u));
    if (u < 0 || u >= 1 || v < 0 || v >= 1) {
      const away = Math.hypot(Math.max(0, -u, u - 1), Math.max(0, -v, v - 1));
      const shade = casts ? 1 - 0.5 * Math.exp(-away / SHADOW) : 1;
      const colour = under(x / shot.width, y / shot.width);
      for (let k = 0; k < 3; k++) seen[k] = (colour[k] ?? 0) * shade;
      return;
    }
    const px = Math.max(0, Math.min(width - 1.001, u * width - 0.5));
    const py = Math.max(0, Math.min(height - 1.001, v * height - 0.5));
    const left = px | 0;
    const top = py | 0;
    const across = px - left;
    const down = py - top;
    const at = (top * width + left) * 3;
    const below = at + width * 3;
    for (let k = 0; k < 3; k++) {
      const upper = (data[at + k] ?? 255) * (1 - across) + (data[at + 3 + k] ?? 255) * across;
      const lower = (data[below + k] ?? 255) * (1 - across) + (data[below + 3 + k] ?? 255) * across;
      seen[k] = black + (gains[k] ?? 1) * (upper * (1 - down) + lower * down);
    }
  };
}

function withNoise({ data }: Picture, deviation: number, random: Random): void {
  if (deviation === 0) return;
  const grains = Float32Array.from({ length: 4096 }, () => random.normal() * deviation);
  for (let i = 0; i < data.length; i += 3) {
    const grain = grains[Math.floor(random.next() * 4096)] ?? 0;
    for (let k = 0; k < 3; k++) data[i + k] = clipped((data[i + k] ?? 0) + grain);
  }
}

/** The mapping that takes a picture's pixels to the page whose corners lie there (top left, then clockwise). */
export function toPage(corners: readonly (readonly [number, number])[]): Homography {
  const [[x0, y0] = [0, 0], [x1, y1] = [0, 0], [x2, y2] = [0, 0], [x3, y3] = [0, 0]] = corners;
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / determinant;
  const h = (dx1 * dy3 - dx3 * dy1) / determinant;
  return inverse([x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1]);
}

function inverse([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  const n = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const adjugate = [e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f] as const;
  const last = [d * h - e * g, b * g - a * h, a * e - b * d] as const;
  const [p, q, r, s, t, u] = adjugate;
  return [p / n, q / n, r / n, s / n, t / n, u / n, last[0] / n, last[1] / n, last[2] / n];
}
