import type { Corners, Grey } from '../../src/scan/picture/grey';
import { projected, projectionTo, warped } from '../../src/scan/picture/perspective';

/** Numbers from 0 to below 1 that are the same in every run (a linear congruential generator). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The page as a scanner sees it: leaning by so many degrees clockwise, its white as bright as said, with noise. */
export function scanned(page: Grey, degrees: number, white = 235, noise = 8, width = page.width): Grey {
  const height = Math.round((page.height * width) / page.width);
  const [sin, cos] = [Math.sin((-degrees * Math.PI) / 180), Math.cos((-degrees * Math.PI) / 180)];
  const turn = (x: number, y: number) => ({
    x: page.width / 2 + (x - page.width / 2) * cos - (y - page.height / 2) * sin,
    y: page.height / 2 + (x - page.width / 2) * sin + (y - page.height / 2) * cos,
  });
  const corners: Corners = [turn(0, 0), turn(page.width, 0), turn(page.width, page.height), turn(0, page.height)];
  return spoilt(warped(page, corners, width, height), () => white / 255, noise);
}

/** The page lying on a table in a photograph of that size, under light that differs from place to place (0 to 1). */
export function photographed(
  page: Grey,
  corners: Corners,
  width: number,
  height: number,
  light: (x: number, y: number) => number,
  table = 90,
): Grey {
  // Where each pixel of the photograph lies on the page: the corners' projection the other way round.
  const whole = [page.width, page.height] as const;
  const there = projectionTo(corners, ...whole);
  const back: Corners = [
    inverse(there, 0, 0),
    inverse(there, width, 0),
    inverse(there, width, height),
    inverse(there, 0, height),
  ];
  const picture = warped({ ...page, pixels: page.pixels.map((value) => Math.max(1, value)) }, back, width, height);
  const home = projectionTo(back, width, height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const on = projected(home, { x: x + 0.5, y: y + 0.5 });
      if (on.x < 0 || on.y < 0 || on.x > whole[0] || on.y > whole[1]) {
        picture.pixels[at] = table + 20 * Math.sin(y / 60 + 2 * Math.sin(x / 300));
      }
    }
  }
  return spoilt(picture, light, 6);
}

function inverse(projection: ReturnType<typeof projectionTo>, x: number, y: number) {
  const [a, b, c, d, e, f, g, h] = projection;
  // a*u + b*v + c = x*(g*u + h*v + 1) and the same for y: two equations in u and v.
  const [a1, b1, c1] = [a - x * g, b - x * h, x - c];
  const [a2, b2, c2] = [d - y * g, e - y * h, y - f];
  const determinant = a1 * b2 - a2 * b1;
  return { x: (c1 * b2 - c2 * b1) / determinant, y: (a1 * c2 - a2 * c1) / determinant };
}

/** A picture under uneven light, with noise. */
export function spoilt({ width, height, pixels }: Grey, light: (x: number, y: number) => number, noise: number): Grey {
  const random = numbers(5);
  const out = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const value = (pixels[at] ?? 0) * light(x / width, y / height) + (random() + random() - 1) * noise;
      out[at] = Math.min(255, Math.max(0, value));
    }
  }
  return { width, height, pixels: out };
}

/** A picture turned by so many quarters clockwise. */
export function quarterTurns({ width, height, pixels }: Grey, quarters: number): Grey {
  if (quarters === 0) return { width, height, pixels };
  const turned = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) turned[x * height + (height - 1 - y)] = pixels[at] ?? 0;
  }
  return quarterTurns({ width: height, height: width, pixels: turned }, quarters - 1);
}
