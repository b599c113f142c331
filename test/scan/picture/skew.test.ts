import { expect, it } from 'vitest';
import type { Grey } from '../../../src/scan/picture/grey';
import { leanOf } from '../../../src/scan/picture/skew';

const SIDE = 800;

/** A square page of lines of letters, so dark on their paper, that lean by so many degrees clockwise or run downward. */
function page(darkness: number, degrees: number, sideways = false): Grey {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [x, y] = sideways ? [Math.floor(i / SIDE), SIDE - (i % SIDE)] : [i % SIDE, Math.floor(i / SIDE)];
    const inMargins = x > 100 && x < 700 && y > 100 && y < 700;
    const line = Math.floor((y - slope * x) / 16);
    const isLetter = ((line * 131 + (x >> 2)) * 7919) % 101 < 50 && y - slope * x - line * 16 < 7;
    const noise = ((i * 7919) % 13) - 6;
    return (inMargins && isLetter ? 230 - darkness : 230) + noise;
  });
  return { width: SIDE, height: SIDE, pixels };
}

it.each([170, 90, 45])('tells how lines lean that are darker than their paper by %i of 255', (darkness) => {
  for (const degrees of [-3, 0, 1.5]) {
    expect(leanOf(page(darkness, degrees)).degrees).toBeCloseTo(degrees, 0);
    expect(leanOf(page(darkness, degrees)).sideways).toBe(false);
  }
  expect(leanOf(page(darkness, 0, true)).sideways).toBe(true);
});

it('sees no lines in paper and noise', () => {
  expect(leanOf(page(0, 0))).toEqual({ sideways: false, degrees: 0 });
});
