import type { Outlines, Point } from '../../signing/signature';
import type { Grey } from '../picture/grey';

/**
 * The closed lines along which a field has one value (marching squares), between its pixels' middles; ink lies to their
 * right, so that those of holes run the other way round. In pixels.
 */
export function outlinesOf({ width, height, pixels }: Grey, level: number): Outlines {
  const value = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (pixels[y * width + x] ?? 0);
  const inked = (x: number, y: number) => (value(x, y) > level ? 1 : 0);
  // Each piece leads from one edge of a square to another; an edge is known by its square's corner and direction.
  const next = new Map<number, number>();
  const places = new Map<number, Point>();
  const stride = width + 2;
  const edge = (x: number, y: number, across: boolean): number => {
    const key = ((y + 1) * stride + x + 1) * 2 + (across ? 1 : 0);
    if (!places.has(key)) {
      const [from, to] = [value(x, y), across ? value(x + 1, y) : value(x, y + 1)];
      const at = (level - from) / (to - from);
      places.set(key, across ? { x: x + at, y } : { x, y: y + at });
    }
    return key;
  };
  for (let y = -1; y < height; y++) {
    for (let x = -1; x < width; x++) {
      const sum = inked(x, y) + inked(x + 1, y) + inked(x, y + 1) + inked(x + 1, y + 1);
      if (sum === 0 || sum === 4) continue;
      const corners = [value(x, y), value(x + 1, y), value(x + 1, y + 1), value(x, y + 1)].map((v) => v > level);
      const sides = [
        () => edge(x, y, true),
        () => edge(x + 1, y, false),
        () => edge(x, y + 1, true),
        () => edge(x, y, false),
      ];
      // A line enters a square where, clockwise, ink begins, and leaves it where ink ends: ink lies to one side.
      const begins = [0, 1, 2, 3].filter((i) => !corners[i] && corners[(i + 1) % 4]);
      for (const begin of begins) {
        let end = (begin + 1) % 4;
        while (corners[(end + 1) % 4]) end = (end + 1) % 4;
        next.set(sides[end]?.() ?? 0, sides[begin]?.() ?? 0);
      }
    }
  }
  const outlines: Point[][] = [];
  for (const start of [...next.keys()]) {
    const outline: Point[] = [];
    for (let at: number | undefined = start; at !== undefined; ) {
      const to: number | undefined = next.get(at);
      const place = places.get(at);
      if (to !== undefined && place) outline.push(place);
      next.delete(at);
      at = to;
    }
    if (outline.length > 2) outlines.push(outline);
  }
  return outlines;
}
