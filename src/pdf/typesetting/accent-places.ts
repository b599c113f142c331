import { type Box, movedBy } from '../fonts/ink-box';

// Marks of Latin, Greek, Cyrillic and mathematics, by their combining classes (UnicodeData 15). Classes that stand
// beside the letter or join it at a corner (a horn) are left out: they stay where the font has them.
const BELOW =
  /[\u0316-\u0319\u031c-\u0320\u0323-\u0326\u0329-\u0333\u0339-\u033c\u0347-\u0349\u034d\u034e\u0353-\u0356\u0359\u035a\u035c\u035f\u0362\u1ab5-\u1aba\u1abd\u1dc2\u1dca\u1dcf\u1df9\u1dfd\u1dff\u20e8\u20ec-\u20ef]/;
const ATTACHED = /[\u0321\u0322\u0327\u0328\u1dd0]/;
const THROUGH = /[\u0334-\u0338\u20d2\u20d3\u20d8-\u20da\u20dd-\u20e0\u20e2-\u20e6\u20ea\u20eb]/;
const BESIDE = /[\u0315\u031a\u031b\u0358]/;
const ACCENT =
  /^(?:[\u0300-\u036f]|[\u0483-\u0487]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20f0]|[\u2de0-\u2dff]|\ua66f|[\ua674-\ua67d])$/;

/** Whether a character is a mark that has a place over, under or through its letter. */
export function isAccent(character: string): boolean {
  return ACCENT.test(character) && !BESIDE.test(character);
}

/** Whether a mark stands over its letter. */
export function isAbove(mark: string): boolean {
  return !BELOW.test(mark) && !ATTACHED.test(mark) && !THROUGH.test(mark);
}

/** Whether a mark stands over or under two letters. */
export function isDouble(mark: string): boolean {
  return /^[\u035c-\u0362]$/.test(mark);
}

// In em. A mark keeps the distance that its font gives it from a small letter, within bounds.
const LEAST_GAP = 0.03;
const MOST_GAP = 0.12;
/** How far the font's own place may be from the middle of the letter, and from its ink. */
const OFF_MIDDLE = 0.1;
const TOO_FAR = 0.25;
/** How far what is attached reaches into the letter. */
const ATTACHMENT = 0.02;

/** What a mark is to be set on. Lengths in em from the start of the line. */
export interface Ground {
  /** The letter, or the two of them. */
  readonly letter: Box;
  /** The letter with the marks that it has already. */
  readonly pile: Box;
  /** Where the middle of a mark belongs that is at a height. */
  readonly middleAt: (y: number) => number;
  /** How high a small letter of the font is. */
  readonly xHeight: number;
}

/** A mark where its font has it: its ink, the middle by which it is centred, and how far its ink lies above its baseline. */
export interface SetMark {
  readonly ink: Box;
  readonly middle: number;
  readonly baseline: number;
}

/**
 * How far a mark has to be moved to stand as mathematics sets accents: in the middle of its letter, clear of its ink
 * and of the marks before it. Nowhere where the font has it so.
 */
export function moveOf(character: string, mark: SetMark, ground: Ground): { x: number; y: number } {
  const { letter } = ground;
  const { ink } = mark;
  const y = upBy(character, mark, ground);
  const to = movedBy(0, y ?? 0, ink);
  const off = ground.middleAt((to.bottom + to.top) / 2) - mark.middle;
  const centred = ATTACHED.test(character)
    ? ink.left < letter.right && ink.right > letter.left
    : Math.abs(off) <= OFF_MIDDLE;
  return y === null && centred ? { x: 0, y: 0 } : { x: off, y: y ?? 0 };
}

/** How far up a mark has to be moved, or null where it is at a good height. */
function upBy(character: string, { ink, baseline }: SetMark, { letter, pile, xHeight }: Ground): number | null {
  if (THROUGH.test(character)) {
    const middle = (ink.bottom + ink.top) / 2;
    const off = (letter.bottom + letter.top) / 2 - middle;
    return Math.abs(off) <= TOO_FAR ? null : off;
  }
  if (ATTACHED.test(character)) {
    const off = pile.bottom + ATTACHMENT - ink.top;
    return Math.abs(off) <= OFF_MIDDLE ? null : off;
  }
  if (BELOW.test(character)) {
    // A mark is never higher than below a letter that stands on the line.
    const level = Math.min(pile.bottom, 0);
    if (ink.top <= pile.bottom && level - ink.top <= TOO_FAR) return null;
    return level - gap(baseline - ink.top) - ink.top;
  }
  const level = Math.max(pile.top, xHeight);
  if (ink.bottom >= pile.top && ink.bottom - level <= TOO_FAR) return null;
  return level + gap(ink.bottom - baseline - xHeight) - ink.bottom;
}

const gap = (own: number) => Math.min(MOST_GAP, Math.max(LEAST_GAP, own));
