import type { ScannedWord } from '../scanned-page';
import type { Component } from './components';
import { pieceOf } from './traced-line';

/** Ink that fills so much of a box is no letter: bold ones fill less than half. */
const DENSE = 0.58;
/** Small bold letters that hang together fill their box as well, but it is lower than so much of a line's height. */
const HIGH = 0.7;
/**
 * A word that is scribbled over is so full of ink; a printed one fills 0.2 to 0.35 of its box, and one of low letters
 * alone ("are") as much of its line's height.
 */
const SCRIBBLED = 0.55;

/** Whether a component is a blot: a filled place as large as a letter, or nothing but ink. */
export function isBlot(component: Component, unit: number): boolean {
  const { box, area } = component;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (Math.min(width, height) < 0.5 * unit || Math.max(width, height) < unit) return false;
  return (
    (height > HIGH * unit && area > width * height * DENSE) ||
    filledPixels(component, Math.round(0.45 * unit), Math.round(0.9 * unit)) > (0.6 * unit) ** 2
  );
}

/** How many pixels lie in runs of ink so long downward, and these side by side so far across: strokes of letters are thinner. */
function filledPixels(component: Component, down: number, across: number): number {
  const { width, height, ink } = pieceOf(component, component.box.left, component.box.right);
  const deep = new Uint8Array(ink.length);
  for (let x = 0; x < width; x++) {
    for (let y = 0, start = 0; y <= height; y++) {
      if (y < height && ink[y * width + x] === 1) continue;
      if (y - start >= down) for (let at = start; at < y; at++) deep[at * width + x] = 1;
      start = y + 1;
    }
  }
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0, start = 0; x <= width; x++) {
      if (x < width && deep[y * width + x] === 1) continue;
      if (x - start >= across) count += x - start;
      start = x + 1;
    }
  }
  return count;
}

/** The words whose places are so full of ink that nobody reads them. */
export function scribbledOver(
  words: readonly ScannedWord[],
  { width, ink }: { readonly width: number; readonly ink: Uint8Array },
  unit: number,
): number[] {
  return words.flatMap(({ box }, i) => {
    if (box.right - box.left < unit || box.bottom - box.top < unit / 2) return [];
    let count = 0;
    for (let y = box.top; y < box.bottom; y++) {
      for (let x = box.left; x < box.right; x++) count += ink[y * width + x] ?? 0;
    }
    return count > (box.right - box.left) * Math.max(box.bottom - box.top, unit) * SCRIBBLED ? [i] : [];
  });
}
