/** A generator of numbers from 0 to 1 that starts the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Next = () => number;
const between = (next: Next, low: number, high: number) => low + Math.floor(next() * (high - low + 1));
const from = (ranges: readonly (readonly [number, number])[]) => (next: Next) => {
  const [low, high] = ranges[between(next, 0, ranges.length - 1)] ?? [65, 90];
  return String.fromCodePoint(between(next, low, high));
};

/** Kinds of characters, each a way to draw one. */
const KINDS: readonly ((next: Next) => string)[] = [
  from([[0x20, 0x7e]]),
  from([
    [0x20, 0x7e],
    [0xa0, 0x24f],
    [0x1e00, 0x1eff],
  ]),
  from([
    [0x370, 0x3ff],
    [0x400, 0x52f],
    [0x1f00, 0x1fff],
  ]),
  // Marks in runs, over whatever stands before them.
  from([
    [0x300, 0x36f],
    [0x61, 0x7a],
  ]),
  from([
    [0x4e00, 0x9fff],
    [0x3040, 0x30ff],
    [0xac00, 0xd7a3],
    [0xff00, 0xffef],
  ]),
  from([
    [0x590, 0x5ff],
    [0x600, 0x6ff],
    [0x20, 0x40],
  ]),
  from([
    [0x900, 0x97f],
    [0xe00, 0xe7f],
    [0x20, 0x20],
  ]),
  from([
    [0x2000, 0x206f],
    [0x202a, 0x202e],
    [0x2066, 0x2069],
    [0x61, 0x7a],
    [0x5d0, 0x5ea],
  ]),
  from([
    [0x2070, 0x209f],
    [0x2100, 0x22ff],
    [0x1d400, 0x1d7ff],
    [0x1d2c, 0x1dbf],
  ]),
  // Half of a pair, controls, private use, noncharacters, and every plane.
  from([
    [0xd800, 0xdfff],
    [0, 0x1f],
    [0x7f, 0x9f],
    [0x61, 0x7a],
  ]),
  from([
    [0xe000, 0xf8ff],
    [0xfdd0, 0xfdef],
    [0xfff0, 0xffff],
    [0x61, 0x7a],
  ]),
  from([[0, 0x10ffff]]),
  from([
    [0x1f300, 0x1faff],
    [0xfe00, 0xfe0f],
    [0x200d, 0x200d],
    [0x20, 0x20],
  ]),
];

/** A text such as no page should hold: one kind of characters, or all of them mixed, with spaces here and there. */
export function strangeText(next: Next, longest: number): string {
  const length = next() < 0.05 ? between(next, 0, longest) : between(next, 0, Math.min(60, longest));
  const kinds = next() < 0.7 ? [KINDS[between(next, 0, KINDS.length - 1)]] : KINDS;
  const spaced = next() < 0.7;
  let text = '';
  while (text.length < length) {
    text += spaced && next() < 0.15 ? ' ' : (kinds[between(next, 0, kinds.length - 1)]?.(next) ?? ' ');
  }
  return text;
}
