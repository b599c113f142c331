import type { AllAside, SetAside } from '../form-file';

/** So many are named. */
const MOST_NAMED = 200;
/** A longer path is cut, in UTF-16 units: its end names the file. */
const LONGEST_PATH = 300;

/** What was set aside so far, each thing once, however often it is given. */
export class Asides {
  readonly #seen = new Set<string>();
  readonly #named: SetAside[] = [];

  add({ path, why }: SetAside): void {
    const short = path.length > LONGEST_PATH ? `…${path.slice(-LONGEST_PATH)}` : path;
    const key = `${why} ${short}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (this.#named.length < MOST_NAMED) this.#named.push({ path: short, why });
  }

  all(): AllAside {
    return { named: [...this.#named], count: this.#seen.size };
  }
}
