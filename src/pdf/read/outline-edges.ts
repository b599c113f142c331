/** A curve is drawn as so many straight edges. */
const STEPS = 5;

/**
 * The edges of an outline as pdf.js gives it (0 move, 1 line, 2 cubic, 3 quadratic curve, 4 close; y upwards), every
 * part of it closed: four numbers an edge, from x, y to x, y. Ends where an operator is unknown.
 */
export function edgesOf(path: ArrayLike<number>): number[] {
  const edges: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let i = 0; i < path.length; ) {
    const op = path[i++] ?? 0;
    const a = path[i] ?? 0;
    const b = path[i + 1] ?? 0;
    if (op === 0 || op === 4) {
      if (x !== startX || y !== startY) edges.push(x, y, startX, startY);
      [x, y] = [startX, startY];
      if (op === 4) continue;
      [x, y, startX, startY] = [a, b, a, b];
      i += 2;
    } else if (op === 1) {
      edges.push(x, y, a, b);
      [x, y] = [a, b];
      i += 2;
    } else if (op === 2 || op === 3) {
      const [fromX, fromY] = [x, y];
      const c = path[i + 2] ?? 0;
      const d = path[i + 3] ?? 0;
      const e = path[i + 4] ?? 0;
      const f = path[i + 5] ?? 0;
      for (let k = 1; k <= STEPS; k++) {
        const t = k / STEPS;
        const s = 1 - t;
        const nextX =
          op === 3
            ? s * s * fromX + 2 * s * t * a + t * t * c
            : s ** 3 * fromX + 3 * s * s * t * a + 3 * s * t * t * c + t ** 3 * e;
        const nextY =
          op === 3
            ? s * s * fromY + 2 * s * t * b + t * t * d
            : s ** 3 * fromY + 3 * s * s * t * b + 3 * s * t * t * d + t ** 3 * f;
        edges.push(x, y, nextX, nextY);
        [x, y] = [nextX, nextY];
      }
      i += op === 3 ? 4 : 6;
    } else return edges;
  }
  if (x !== startX || y !== startY) edges.push(x, y, startX, startY);
  return edges;
}
