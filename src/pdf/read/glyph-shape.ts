/** A letter's ink in its own box of GRID × GRID cells: a number a row from the top, its bits the columns from the right. */
export interface Shape {
  readonly rows: Int32Array;
  /** The same with every cell beside ink filled too. */
  readonly spread: Int32Array;
  readonly ink: number;
  /** Width over height of the box. */
  readonly aspect: number;
}

/** Cells along each side. */
export const GRID = 14;

/**
 * The shape of an outline as pdf.js gives it (0 move, 1 line, 2 cubic, 3 quadratic curve, 4 close; y upwards); null
 * for an outline without ink. A cell has ink where its middle lies inside by the nonzero winding rule (ISO 32000-1, 8.5.3.3).
 */
export function shapeOfOutline(path: ArrayLike<number>): Shape | null {
  const edges = edgesOf(path);
  if (edges.length === 0) return null;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x1, y1, x2, y2] of edges) {
    left = Math.min(left, x1, x2);
    right = Math.max(right, x1, x2);
    bottom = Math.min(bottom, y1, y2);
    top = Math.max(top, y1, y2);
  }
  const [width, height] = [right - left, top - bottom];
  if (!(width > 0 && height > 0)) return null;
  const rows = new Int32Array(GRID);
  const crossings: { x: number; up: number }[][] = Array.from({ length: GRID }, () => []);
  for (const [x1, y1, x2, y2] of edges) {
    if (y1 === y2) continue;
    const [high, low] = y1 > y2 ? [y1, y2] : [y2, y1];
    const first = Math.max(0, Math.ceil(((top - high) / height) * GRID - 0.5));
    const last = Math.min(GRID - 1, Math.floor(((top - low) / height) * GRID - 0.5));
    for (let row = first; row <= last; row++) {
      const y = top - ((row + 0.5) / GRID) * height;
      if (y1 <= y === y2 <= y) continue;
      crossings[row]?.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), up: y2 > y1 ? 1 : -1 });
    }
  }
  crossings.forEach((list, row) => {
    list.sort((a, b) => a.x - b.x);
    let winding = 0;
    let next = 0;
    for (let column = 0; column < GRID; column++) {
      const x = left + ((column + 0.5) / GRID) * width;
      for (let crossing = list[next]; crossing && crossing.x <= x; crossing = list[++next]) winding += crossing.up;
      if (winding !== 0) rows[row] = (rows[row] ?? 0) | (1 << (GRID - 1 - column));
    }
  });
  return shapeOf(rows, width / height);
}

/** A shape from its rows. */
export function shapeOf(rows: Int32Array, aspect: number): Shape {
  const spread = rows.map((row, i) => row | (row << 1) | (row >> 1) | (rows[i - 1] ?? 0) | (rows[i + 1] ?? 0));
  return { rows, spread, ink: rows.reduce((sum, row) => sum + bitsIn(row), 0), aspect };
}

/** How unlike two shapes are, from 0 for the same to about 1: ink without ink in the other, less where it is near. */
export function distance(a: Shape, b: Shape): number {
  const stretch = Math.abs(Math.log(a.aspect / b.aspect));
  return (unlike(a, b) + unlike(b, a)) / 2 + 0.12 * Math.min(1, stretch);
}

function unlike(a: Shape, b: Shape): number {
  if (a.ink === 0) return 1;
  let alone = 0;
  let near = 0;
  for (let i = 0; i < GRID; i++) {
    const missing = (a.rows[i] ?? 0) & ~(b.rows[i] ?? 0);
    if (missing === 0) continue;
    const beside = missing & (b.spread[i] ?? 0);
    near += bitsIn(beside);
    alone += bitsIn(missing) - bitsIn(beside);
  }
  return (alone + 0.3 * near) / a.ink;
}

function bitsIn(row: number): number {
  let bits = 0;
  for (let rest = row; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

function edgesOf(path: ArrayLike<number>): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const at = (i: number) => path[i] ?? 0;
  const to = (nextX: number, nextY: number) => {
    edges.push([x, y, nextX, nextY]);
    [x, y] = [nextX, nextY];
  };
  for (let i = 0; i < path.length; ) {
    const op = at(i++);
    if (op === 0) {
      if (x !== startX || y !== startY) to(startX, startY);
      [x, y] = [at(i), at(i + 1)];
      [startX, startY] = [x, y];
      i += 2;
    } else if (op === 1) {
      to(at(i), at(i + 1));
      i += 2;
    } else if (op === 2 || op === 3) {
      const [fromX, fromY] = [x, y];
      const steps = 5;
      for (let k = 1; k <= steps; k++) {
        const t = k / steps;
        const s = 1 - t;
        if (op === 3) {
          to(
            s * s * fromX + 2 * s * t * at(i) + t * t * at(i + 2),
            s * s * fromY + 2 * s * t * at(i + 1) + t * t * at(i + 3),
          );
        } else {
          to(
            s ** 3 * fromX + 3 * s * s * t * at(i) + 3 * s * t * t * at(i + 2) + t ** 3 * at(i + 4),
            s ** 3 * fromY + 3 * s * s * t * at(i + 1) + 3 * s * t * t * at(i + 3) + t ** 3 * at(i + 5),
          );
        }
      }
      i += op === 3 ? 4 : 6;
    } else if (op === 4) {
      if (x !== startX || y !== startY) to(startX, startY);
    } else return edges;
  }
  if (x !== startX || y !== startY) to(startX, startY);
  return edges;
}
