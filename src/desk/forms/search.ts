import type { SetAside } from '../form-file';

/** The most that is looked through of what is given at once: more has no volume. */
export const FILES_LIMITS = {
  /** ZIPs in one another. */
  depth: 3,
  /** Bytes of one file, and of a ZIP within a ZIP. */
  bytes: 100_000_000,
  innerZip: 200_000_000,
  /** Of all together: files to be read, entries of ZIPs, ZIPs within ZIPs, and bytes of what ZIPs hold. */
  files: 20_000,
  entries: 100_000,
  innerZips: 1000,
  unpacked: 20_000_000_000,
} as const;

type Limited = 'files' | 'entries' | 'innerZips' | 'unpacked';

/** One search for forms among what was given: what it may still take, and what it sets aside. */
export class Search {
  readonly signal: AbortSignal;
  readonly #aside: (one: SetAside) => void;
  readonly #left: Record<Limited, number>;

  constructor(aside: (one: SetAside) => void, signal: AbortSignal) {
    this.#aside = aside;
    this.signal = signal;
    const { files, entries, innerZips, unpacked } = FILES_LIMITS;
    this.#left = { files, entries, innerZips, unpacked };
  }

  /** Sets something aside, unless the search was cancelled: then nothing is known of it. */
  setAside(path: string, why: SetAside['why']): void {
    if (!this.signal.aborted) this.#aside({ path, why });
  }

  /** Whether there is room for so much more. Where there is none, the first is told, and there is none for any other. */
  hasRoom(path: string, limited: Limited, amount = 1): boolean {
    const left = this.#left[limited] - amount;
    if (left < 0 && this.#left[limited] >= 0) this.setAside(path, 'too-much');
    this.#left[limited] = left < 0 ? Number.NEGATIVE_INFINITY : left;
    return left >= 0;
  }
}
