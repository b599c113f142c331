import type { Background } from './backgrounds';
import { type Shot, toPage } from './capture';
import type { Format, Mode } from './encode';
import { EVEN, type Light } from './lights';
import type { Random } from './random';

/** How a form becomes a picture. */
export interface Device {
  readonly kind: 'scan' | 'photograph' | 'fax';
  /** Pixels an inch of paper; of a photograph, and down a fax page, an estimate. */
  readonly dpi: number;
  /** At which resolution the page is drawn before it is looked at. */
  readonly drawnAt: number;
  /** What the file claims, across and down. */
  readonly claimed: readonly [number, number];
  readonly mode: Mode;
  readonly format: Format;
  readonly quality: number;
  readonly orientation: 1 | 6;
  /** How the page's picture is turned, clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
  /** For a page of this size in inches. */
  readonly shot: (paper: readonly [number, number], random: Random) => Shot;
}

/** What may be said of a scanner. */
export interface ScanOptions {
  readonly mode?: Mode;
  readonly format?: Format;
  readonly quality?: number;
  /** Degrees, clockwise. */
  readonly skew?: number;
  readonly noise?: number;
  readonly blur?: number;
  readonly light?: Light;
  readonly lid?: Background;
  readonly black?: number;
  readonly turn?: 0 | 90 | 180 | 270;
}

/** A flat-bed or sheet-fed scanner. */
export function scanner(dpi: number, options: ScanOptions = {}): Device {
  const { mode = 'grey', format = 'jpg', quality = 75, skew = 0.3, noise = 4, blur = 0.4 } = options;
  const { light = EVEN, lid = 'lid', black = 34, turn = 0 } = options;
  const claimed = [dpi, dpi] as const;
  const drawnAt = Math.round(dpi * 1.25);
  const shot: Device['shot'] = ([across, down], random) => {
    const [width, height] = [Math.round(across * dpi), Math.round(down * dpi)];
    const corners = skewed(width, height, skew + random.normal() * 0.1, random);
    const paper = [243, 242, 237] as const;
    return {
      width,
      height,
      toPage: toPage(corners),
      curl: 0,
      background: lid,
      light,
      paper,
      black,
      blur,
      noise,
      sharpened: false,
    };
  };
  return { kind: 'scan', dpi, drawnAt, claimed, mode, format, quality, orientation: 1, turn, shot };
}

/** A fax machine: 204 dots an inch across, 98 lines down, or 196 when fine (ITU-T T.4). */
export function fax(lines: 98 | 196, format: Format, noise = 9): Device {
  const claimed = [204, lines] as const;
  const shot: Device['shot'] = (paper, random) => {
    const [width, height] = [1728, Math.round(paper[1] * lines)];
    const toPaper = toPage(skewed(width, height, random.normal() * 0.3, random));
    const white = [236, 236, 236] as const;
    return {
      width,
      height,
      toPage: toPaper,
      curl: 0,
      background: 'lid',
      light: EVEN,
      paper: white,
      black: 20,
      blur: 0.5,
      noise,
      sharpened: false,
    };
  };
  const kept = { mode: 'bilevel', format, quality: 100, orientation: 1, turn: 0 } as const;
  return { kind: 'fax', dpi: lines, drawnAt: 250, claimed, ...kept, shot };
}

function skewed(width: number, height: number, degrees: number, random: Random): [number, number][] {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [left, top] = [random.normal() * width * 0.004, random.normal() * width * 0.004];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x = 0, y = 0]) => {
    const [dx, dy] = [(x * width) / 2, (y * height) / 2];
    return [width / 2 + left + dx * cos - dy * sin, height / 2 + top + dx * sin + dy * cos];
  });
}

/** Corners of the paper as shares of the picture: top left, then clockwise. */
export type PaperCorners = readonly [
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
];

/** What may be said of a camera. */
export interface PhotoOptions {
  readonly corners?: PaperCorners;
  readonly background?: Background;
  readonly light?: Light;
  readonly quality?: number;
  readonly format?: Format;
  readonly mode?: Mode;
  readonly noise?: number;
  readonly blur?: number;
  readonly curl?: number;
  readonly paper?: readonly [number, number, number];
  readonly turn?: 0 | 90 | 180 | 270;
  readonly orientation?: 1 | 6;
}

const HELD: PaperCorners = [
  [0.1, 0.08],
  [0.9, 0.09],
  [0.93, 0.93],
  [0.07, 0.94],
];

/** A telephone's camera; size in pixels, upright. */
export function camera(width: number, height: number, options: PhotoOptions = {}): Device {
  const { corners = HELD, background = 'wood', light = EVEN, quality = 80, format = 'jpg', mode = 'colour' } = options;
  const { noise = 5, blur = 0.7, curl = 0, paper = [238, 234, 226], turn = 0, orientation = 1 } = options;
  const [[x0], [x1], [x2], [x3]] = corners;
  const dpi = Math.round((Math.min(x1 - x0, x2 - x3) * width) / 8.5);
  const shot: Device['shot'] = (_, random) => {
    const inPixels = corners.map(([x, y]): [number, number] => [
      (x + random.normal() * 0.004) * width,
      (y + random.normal() * 0.004) * height,
    ]);
    return {
      width,
      height,
      toPage: toPage(inPixels),
      curl,
      background,
      light,
      paper,
      black: 30,
      blur,
      noise,
      sharpened: true,
    };
  };
  const claimed = [dpi, dpi] as const;
  return {
    kind: 'photograph',
    dpi,
    drawnAt: Math.round(dpi * 1.3),
    claimed,
    mode,
    format,
    quality,
    orientation,
    turn,
    shot,
  };
}
