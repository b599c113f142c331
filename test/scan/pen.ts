import type { Grey, Point } from '../../src/scan/picture/grey';

/** A picture that may be drawn upon. */
export const copyOf = ({ width, height, pixels }: Grey): Grey => ({ width, height, pixels: pixels.slice() });

/** Draws a pen's stroke along points; its width is in pixels, its darkness from 0 (black) to 255. */
export function stroke(page: Grey, points: readonly Point[], width = 4, darkness = 40): void {
  for (const [i, from] of points.slice(0, -1).entries()) {
    const to = points[i + 1] ?? from;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 2) + 1;
    for (let k = 0; k <= steps; k++) {
      dot(page, from.x + ((to.x - from.x) * k) / steps, from.y + ((to.y - from.y) * k) / steps, width / 2, darkness);
    }
  }
}

function dot({ width, height, pixels }: Grey, x: number, y: number, radius: number, darkness: number): void {
  const reach = Math.ceil(radius + 1);
  for (let row = Math.round(y) - reach; row <= Math.round(y) + reach; row++) {
    for (let column = Math.round(x) - reach; column <= Math.round(x) + reach; column++) {
      if (row < 0 || column < 0 || row >= height || column >= width) continue;
      const covered = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(column - x, row - y)));
      const at = row * width + column;
      pixels[at] = Math.min(pixels[at] ?? 255, Math.round(255 - (255 - darkness) * covered));
    }
  }
}

/** Fills a box. */
export function bar(page: Grey, left: number, top: number, right: number, bottom: number, darkness = 20): void {
  for (let y = top; y < bottom; y++) page.pixels.fill(darkness, y * page.width + left, y * page.width + right);
}

/** "not" as a hand writes it, so many pixels high, from its lower left. */
export function not(page: Grey, x: number, y: number, size: number, width = 3): void {
  const at = (dx: number, dy: number) => ({ x: x + dx * size, y: y + dy * size });
  stroke(page, [at(0, 0), at(0.05, -0.7), at(0.15, -0.6), at(0.4, -0.65), at(0.45, 0)], width);
  const circle = Array.from({ length: 13 }, (_, i) =>
    at(0.85 + 0.25 * Math.cos((i * Math.PI) / 6), -0.3 + 0.3 * Math.sin((i * Math.PI) / 6)),
  );
  stroke(page, circle, width);
  stroke(page, [at(1.4, -1.1), at(1.42, -0.1), at(1.6, 0)], width);
  stroke(page, [at(1.15, -0.7), at(1.7, -0.75)], width);
}

/** A wave, as in a signature or in what is scribbled over words. */
export function wave(page: Grey, from: Point, width: number, height: number, turns: number, pen = 4): void {
  const points = Array.from({ length: turns * 8 + 1 }, (_, i) => ({
    x: from.x + (width * i) / (turns * 8),
    y: from.y + (height / 2) * Math.sin((i * Math.PI) / 4),
  }));
  stroke(page, points, pen);
}
