import type { Component } from './components';

/** A piece of a component as a small bitmap. */
export interface Piece {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** A straight stroke in a piece: where it stands at the piece's middle, how it slopes, and what it meets. */
export interface TracedLine {
  /** In the page's pixels. */
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  /** The share of the piece's columns that it fills. */
  readonly filled: number;
  /** The shares of columns in which ink goes on from it above and below: letters that are struck, or stand on it. */
  readonly above: number;
  readonly below: number;
  /** Whether it stands out at both ends by itself, as letters do not. */
  readonly standsOut: boolean;
  /** In pixels. */
  readonly thickness: number;
}

/** The columns of a component from one place to another (not included). */
export function pieceOf({ box, runs }: Component, from: number, to: number): Piece {
  const left = Math.max(box.left, from);
  const width = Math.max(0, Math.min(box.right, to) - left);
  const height = box.bottom - box.top;
  const ink = new Uint8Array(width * height);
  for (let i = 0; i < runs.length; i += 3) {
    const row = ((runs[i] ?? 0) - box.top) * width;
    const start = Math.max(0, (runs[i + 1] ?? 0) - left);
    const end = Math.min(width, (runs[i + 2] ?? 0) - left);
    if (end > start) ink.fill(1, row + start, row + end);
  }
  return { left, top: box.top, width, height, ink };
}

const STEEPEST = 0.45;

/** The straight line through a piece, from its left to its right, that is filled most. */
export function tracedLine(piece: Piece): TracedLine | null {
  const { width, height, ink } = piece;
  if (width < 8 || height < 1) return null;
  const step = 2 / width;
  const steps = Math.ceil(STEEPEST / step);
  const reach = Math.ceil((STEEPEST * width) / 2) + 2;
  const places = height + 2 * reach;
  const counts = new Int32Array(places);
  let [most, slope, place] = [0, 0, 0];
  for (let i = -steps; i <= steps; i++) {
    counts.fill(0);
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        if (ink[at] === 0) continue;
        const bin = Math.round(y - i * step * (x - width / 2)) + reach;
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
    }
    for (let bin = 0; bin < places; bin++) {
      const count = counts[bin] ?? 0;
      // Of two that are filled alike the flatter one is meant.
      if (count > most || (count === most && Math.abs(i * step) < Math.abs(slope))) {
        [most, slope, place] = [count, i * step, bin - reach];
      }
    }
  }
  return measured(piece, slope, place);
}

function measured({ left, top, width, height, ink }: Piece, slope: number, place: number): TracedLine {
  const isInk = (x: number, y: number) => y >= 0 && y < height && ink[y * width + x] === 1;
  const inkIn = (x: number) => {
    let count = 0;
    for (let y = 0; y < height; y++) count += ink[y * width + x] ?? 0;
    return count;
  };
  const runs: (readonly [above: number, below: number])[] = [];
  for (let x = 0; x < width; x++) {
    const expected = Math.round(place + slope * (x - width / 2));
    const y = [expected, expected - 1, expected + 1].find((at) => isInk(x, at));
    if (y === undefined) continue;
    let [above, below] = [0, 0];
    while (isInk(x, y - above - 1)) above++;
    while (isInk(x, y + below + 1)) below++;
    runs.push([above + expected - y, below + y - expected]);
  }
  const thicknesses = runs.map(([above, below]) => above + below + 1).sort((a, b) => a - b);
  // Letters lengthen the columns that they cross: the thinner third are the line alone.
  const thickness = thicknesses[Math.floor(thicknesses.length / 3)] ?? 0;
  const beyond = thickness / 2 + 2;
  const share = (side: 0 | 1) => runs.filter((run) => run[side] >= beyond).length / Math.max(1, runs.length);
  return {
    x: left + width / 2,
    y: top + place,
    slope,
    filled: runs.length / width,
    above: share(0),
    below: share(1),
    standsOut: [0, 1, 2, width - 3, width - 2, width - 1].every((x) => inkIn(x) > 0 && inkIn(x) <= thickness + 2),
    thickness,
  };
}
