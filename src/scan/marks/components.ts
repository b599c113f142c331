import type { Bilevel } from '../../pdf/ink/bilevel';
import type { PixelBox } from '../picture/grey';

/** Ink that hangs together, corners included. */
export interface Component {
  readonly box: PixelBox;
  /** Its number of pixels. */
  readonly area: number;
  /** Its pieces of rows, from the top: y, first x, and the x after the last, three numbers each. */
  readonly runs: Int32Array;
}

/** The components of a picture that have at least so many pixels. */
export function componentsOf({ width, height, ink }: Bilevel, least = 1): Component[] {
  const runs = new RunList();
  const parents: number[] = [];
  const rootOf = (run: number): number => {
    let root = run;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = run; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  let [above, aboveEnd] = [0, 0];
  for (let y = 0; y < height; y++) {
    const first = runs.count;
    for (let x = 0, row = y * width; x < width; ) {
      if (ink[row + x] === 0) {
        x++;
        continue;
      }
      const start = x;
      while (x < width && ink[row + x] !== 0) x++;
      const run = runs.push(y, start, x);
      parents.push(run);
      while (above < aboveEnd && runs.end(above) < start) above++;
      for (let over = above; over < aboveEnd && runs.start(over) <= x; over++) {
        const [a, b] = [rootOf(over), rootOf(run)];
        if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
    [above, aboveEnd] = [first, runs.count];
  }
  return gathered(runs, rootOf, least);
}

function gathered(runs: RunList, rootOf: (run: number) => number, least: number): Component[] {
  const members = new Map<number, number[]>();
  for (let run = 0; run < runs.count; run++) {
    const root = rootOf(run);
    const list = members.get(root);
    if (list) list.push(run);
    else members.set(root, [run]);
  }
  const found: Component[] = [];
  for (const list of members.values()) {
    let [left, right, area] = [Number.MAX_SAFE_INTEGER, 0, 0];
    const own = new Int32Array(list.length * 3);
    for (const [i, run] of list.entries()) {
      const [start, end] = [runs.start(run), runs.end(run)];
      own.set([runs.row(run), start, end], i * 3);
      left = Math.min(left, start);
      right = Math.max(right, end);
      area += end - start;
    }
    if (area < least) continue;
    const box = { left, right, top: own[0] ?? 0, bottom: (own[own.length - 3] ?? 0) + 1 };
    found.push({ box, area, runs: own });
  }
  return found;
}

class RunList {
  count = 0;
  #numbers = new Int32Array(1 << 14);

  push(row: number, start: number, end: number): number {
    if (this.count * 3 + 3 > this.#numbers.length) {
      const larger = new Int32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.count * 3] = row;
    this.#numbers[this.count * 3 + 1] = start;
    this.#numbers[this.count * 3 + 2] = end;
    return this.count++;
  }

  row(run: number): number {
    return this.#numbers[run * 3] ?? 0;
  }

  start(run: number): number {
    return this.#numbers[run * 3 + 1] ?? 0;
  }

  end(run: number): number {
    return this.#numbers[run * 3 + 2] ?? 0;
  }
}
