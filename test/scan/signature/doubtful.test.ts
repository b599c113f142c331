import { describe, expect, it } from 'vitest';
import { isDoubtful } from '../../../src/scan/signature/doubtful';
import type { Outlines } from '../../../src/signing/signature';

/** Boxes so wide and high at so many places across and down. */
const boxes = (across: number, down: number, width: number, height: number, apart = 50): Outlines =>
  Array.from({ length: across * down }, (_, i) => {
    const [x, y] = [(i % across) * apart, Math.floor(i / across) * apart];
    return [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ];
  });

describe('ink', () => {
  it('of a few strokes, or of a name in printed letters, is no cause for doubt', () => {
    expect(isDoubtful(boxes(1, 1, 300, 4))).toBe(false);
    expect(isDoubtful(boxes(5, 1, 30, 3))).toBe(false);
    expect(isDoubtful(boxes(20, 1, 3, 60, 20))).toBe(false);
  });
  it('in more pieces than a name has is doubted', () => {
    expect(isDoubtful(boxes(60, 1, 3, 40, 6))).toBe(false);
    expect(isDoubtful(boxes(61, 1, 3, 40, 6))).toBe(true);
  });
  it('of more strokes than a name has is doubted, though it be in few pieces', () => {
    expect(isDoubtful(boxes(1, 40, 300, 2, 4))).toBe(true);
  });
  it('in little bits far apart is doubted: a photograph; a few dots are not', () => {
    expect(isDoubtful(boxes(6, 3, 3, 3))).toBe(true);
    expect(isDoubtful(boxes(4, 3, 3, 3))).toBe(false);
  });
  it('as thick as no pen is doubted', () => {
    expect(isDoubtful(boxes(1, 1, 100, 60))).toBe(true);
    expect(isDoubtful(boxes(1, 1, 100, 3))).toBe(false);
  });
});
