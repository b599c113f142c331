import type { PixelBox } from '../../scan/picture/grey';

/** Something with a place in a picture. */
export interface Boxed {
  readonly box: PixelBox;
}

/** Words that are stored where words were read; one of the two may be empty. Stored ones in their order, read ones from the left. */
export interface Pair<S extends Boxed, R extends Boxed> {
  readonly stored: readonly S[];
  readonly read: readonly R[];
}

/** Boxes that share more than this of the smaller one's width and height are of one word. */
const [ACROSS, DOWN] = [0.3, 0.4];
/** Boxes are looked for in bands of so many pixels. */
const BAND = 48;

/** Words that stand in the same place, together with all that share a place with any of them. */
export function pairsOf<S extends Boxed, R extends Boxed>(stored: readonly S[], read: readonly R[]): Pair<S, R>[] {
  const groups = stored.map((word): Group<S, R> => ({ stored: [word], read: [], into: null }));
  const lone: Pair<S, R>[] = [];
  const byBand = new Map<number, number[]>();
  for (const [i, { box }] of stored.entries()) {
    for (const band of bandsOf(box)) byBand.set(band, [...(byBand.get(band) ?? []), i]);
  }
  for (const word of read) {
    const near = new Set(bandsOf(word.box).flatMap((band) => byBand.get(band) ?? []));
    const own = [...near]
      .filter((i) => areOne(stored[i]?.box, word.box))
      .flatMap((i) => groups[i] ?? [])
      .map(final);
    const [first, ...others] = [...new Set(own)];
    if (!first) {
      lone.push({ stored: [], read: [word] });
      continue;
    }
    first.read.push(word);
    for (const other of others) {
      first.stored.push(...other.stored);
      first.read.push(...other.read);
      other.into = first;
    }
  }
  const order = new Map(stored.map((word, i) => [word, i]));
  const joined = groups
    .filter(({ into }) => into === null)
    .map((group) => ({
      stored: group.stored.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
      read: group.read.toSorted((a, b) => a.box.left - b.box.left),
    }));
  return [...joined, ...lone];
}

interface Group<S, R> {
  readonly stored: S[];
  readonly read: R[];
  /** The group that this one was joined with. */
  into: Group<S, R> | null;
}

function final<S, R>(group: Group<S, R>): Group<S, R> {
  let last = group;
  while (last.into) last = last.into;
  return last;
}

function bandsOf({ top, bottom }: PixelBox): number[] {
  const [first, last] = [Math.floor(top / BAND), Math.floor(bottom / BAND)];
  return Array.from({ length: Math.min(200, last - first + 1) }, (_, i) => first + i);
}

function areOne(a: PixelBox | undefined, b: PixelBox): boolean {
  if (!a) return false;
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (
    across > ACROSS * Math.min(a.right - a.left, b.right - b.left) &&
    down > DOWN * Math.min(a.bottom - a.top, b.bottom - b.top)
  );
}
