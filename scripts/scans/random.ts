/** A source of numbers that gives the same ones for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** From `least` to `most`. */
  between(least: number, most: number): number;
  /** Normally distributed around 0 with deviation 1, to three digits or so. */
  normal(): number;
}

/** Mulberry32, seeded with a name (FNV-1a). */
export function seeded(name: string): Random {
  let state = 0x811c9dc5;
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + (most - least) * next(),
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
  };
}

/** Smooth noise from 0 to 1 over a plane: the same for the same place and seed. */
export function cloud(x: number, y: number, seed: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [ease(x - left), ease(y - top)];
  const upper = corner(left, top, seed) * (1 - across) + corner(left + 1, top, seed) * across;
  const lower = corner(left, top + 1, seed) * (1 - across) + corner(left + 1, top + 1, seed) * across;
  return upper * (1 - down) + lower * down;
}

const ease = (t: number) => t * t * (3 - 2 * t);

function corner(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 1442695041);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1274126177);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
