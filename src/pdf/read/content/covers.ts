import type { Drawing } from './marks';

/** What hides whatever it lies on, in the order of painting. Held in plain numbers: a page may have thousands. */
export class Covers {
  readonly #drawings: Drawing[] = [];
  readonly #edges: number[] = [];

  get count(): number {
    return this.#drawings.length;
  }

  add(drawing: Drawing): void {
    const { left, top, right, bottom } = drawing.box;
    this.#drawings.push(drawing);
    this.#edges.push(left, top, right, bottom);
  }

  /** The uppermost at a point, painted later than something of that order; null where there is none. */
  topmostAt(x: number, y: number, after = -1): Drawing | null {
    const edges = this.#edges;
    for (let i = this.#drawings.length - 1; i >= 0; i--) {
      const drawing = this.#drawings[i];
      if (!drawing || drawing.order <= after) return null;
      const at = 4 * i;
      if (x < (edges[at] ?? 0) || y < (edges[at + 1] ?? 0) || x > (edges[at + 2] ?? 0) || y > (edges[at + 3] ?? 0)) {
        continue;
      }
      return drawing;
    }
    return null;
  }
}
