import { setTimeout as wait } from 'node:timers/promises';

/** One line of what `npm run bench` prints. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'MB' | '/s' | 'times';
  /** What it should be at most, or for a rate or a factor at least; null where it only stands beside another line. */
  readonly goal: number | null;
  /** How it was measured: how many runs, which of them. */
  readonly how: string;
}

/** The middle one of several measured values; the mean of the two in the middle when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[sorted.length / 2 - 1] ?? upper) + upper) / 2;
}

/** Lets a closed page and its workers come to rest: an author opens one page at a time. */
export async function settled(): Promise<void> {
  await wait(800);
}
