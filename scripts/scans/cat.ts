import { blank, type Picture } from './picture';
import { cloud } from './random';

const WIDTH = 1600;
const HEIGHT = 1200;

type Colour = readonly [number, number, number];

/** A cat on a sofa, about as a telephone sees it. */
export function cat(): Picture {
  const picture = blank(WIDTH, HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) picture.data.set(colourAt((x - 800) / 400, (y - 560) / 400), (y * WIDTH + x) * 3);
  }
  return picture;
}

// Places below are in heads: the head is a circle of radius 1 around 0, 0.
function colourAt(x: number, y: number): Colour {
  const aside = Math.abs(x);
  const whisker = Math.abs(y - 0.3 - (aside - 0.3) * 0.25 * Math.cos(9 * Math.floor(y * 12)));
  if (aside > 0.3 && aside < 1.3 && whisker < 0.006) return [235, 232, 225];
  const eye = Math.hypot((aside - 0.4) / 0.2, (y + 0.15) / 0.15);
  if (eye < 1) return Math.hypot((aside - 0.4) / 0.05, (y + 0.15) / 0.13) < 1 ? [12, 12, 12] : [150, 170, 60];
  if (Math.hypot(x / 0.1, (y - 0.25) / 0.07) < 1) return [190, 110, 110];
  if (aside < 0.25 && Math.abs(y - 0.42 - 0.12 * Math.sin(aside * 12)) < 0.01) return [60, 40, 36];
  const head = Math.hypot(x, y * 1.1) < 1;
  const ear = y < -0.5 && y > -1.35 && Math.abs(aside - 0.62) < (y + 1.35) * 0.42;
  const body = Math.hypot(x / 1.25, (y - 1.7) / 1.2) < 1;
  const strand = cloud(x * 40 + cloud(x * 3, y * 3, 31) * 8, y * 14, 29);
  if (head || ear || body) {
    const stripe = Math.sin(12 * y + 5 * cloud(x * 2, y * 2, 33)) > 0.3 ? 0.6 : 1;
    const bright = (0.7 + 0.4 * strand) * stripe;
    return [196 * bright, 138 * bright, 78 * bright];
  }
  const weave = 0.85 + 0.15 * cloud(x * 70, y * 70, 35);
  return [88 * weave, 104 * weave, 96 * weave];
}
