import { describe, expect, it } from 'vitest';
import { lookAtWord } from '../../../src/pdf/look/words';
import { pictureWith, rectangle } from './pictures';

describe('a word in the pictures of its page', () => {
  // Four bars of ink, 20 pixels high, on a baseline at 40; the type is 30 pixels high.
  const bars = [20, 40, 60, 80].map((x) => rectangle(x, 20, 8, 20));
  const box = { left: 10, right: 100, top: 10, bottom: 50 };
  const look = (over: readonly ReturnType<typeof rectangle>[], under = bars, at = box) =>
    lookAtWord(
      {
        seen: pictureWith(120, 60, ...under, ...over),
        withoutText: pictureWith(120, 60, ...over),
        textAlone: pictureWith(120, 60, ...bars),
        printed: null,
      },
      at,
      40,
      30,
    );

  it('is seen as it is stored', () => {
    expect(look([])).toEqual({ contrast: 1, crossed: 0, ink: 640 });
  });

  it('has no contrast where it is covered, whatever by, or not drawn', () => {
    expect(look([rectangle(0, 0, 120, 60, 255)]).contrast).toBe(0);
    expect(look([rectangle(0, 0, 120, 60, 0)]).contrast).toBe(0);
    expect(look([], []).contrast).toBe(0);
    expect(look([], [rectangle(0, 0, 120, 60, 200)]).contrast).toBe(0);
  });

  it('has as much contrast as is left of it', () => {
    const pale = bars.map((bar) => ({ ...bar, grey: 204 }));
    expect(look([], pale).contrast).toBeCloseTo(0.2);
    expect(look([rectangle(0, 0, 55, 60, 255)]).contrast).toBeCloseTo(0.5);
    // White letters on a dark ground are seen too.
    const white = [rectangle(0, 0, 120, 60, 0), ...bars.map((bar) => ({ ...bar, grey: 255 }))];
    expect(look([], white).contrast).toBe(1);
  });

  it('is not judged where it has no ink', () => {
    expect(look([], bars, { left: 100, right: 119, top: 0, bottom: 10 })).toMatchObject({ ink: 0, contrast: 1 });
    expect(look([], bars, { left: -20, right: 500, top: -20, bottom: 500 }).ink).toBe(640);
  });

  it.each([
    ['through all of it', rectangle(0, 28, 120, 3), 1],
    ['through half of it', rectangle(0, 28, 55, 3), 0.5],
    ['as thick as half of its middle', rectangle(0, 26, 120, 8), 1],
    ['thicker than that', rectangle(0, 24, 120, 13), 0],
    ['that is an underline', rectangle(0, 43, 120, 2), 0],
    ['above it', rectangle(0, 10, 120, 3), 0],
    ['in a pale colour', rectangle(0, 28, 120, 3, 200), 1],
    ['paler than one sees', rectangle(0, 28, 120, 3, 235), 0],
    ['of a marker, over all of it', rectangle(0, 10, 120, 40, 200), 0],
    ['of a marker, to the middle', rectangle(0, 10, 120, 18, 200), 0],
    ['no: a dark ground under half of it, but for its edge', rectangle(0, 10, 55, 40, 0), 1 / 9],
  ])('is crossed by a line %s', (_, line, crossed) => {
    expect(look([line]).crossed).toBeCloseTo(crossed);
  });

  it('is crossed by bars side by side, as far as they go', () => {
    const barred = (count: number) =>
      look(Array.from({ length: count }, (_, i) => rectangle(10 + 10 * i, 15, 3, 30))).crossed;
    expect(barred(9)).toBe(1);
    expect(barred(5)).toBeCloseTo(5 / 9);
    expect(barred(0)).toBe(0);
  });

  it('is not crossed by a rule that it stands on, wherever on the pixels', () => {
    const picture = pictureWith(120, 60, rectangle(0, 39, 120, 3));
    const pictures = { seen: picture, withoutText: picture, textAlone: picture, printed: null };
    expect(lookAtWord(pictures, box, 40.5, 30).crossed).toBe(0);
    expect(lookAtWord(pictures, box, 44, 30).crossed).toBe(1);
  });

  it('is crossed by none at the edge of the page', () => {
    const picture = pictureWith(120, 60, rectangle(0, 0, 120, 3));
    const pictures = { seen: picture, withoutText: picture, textAlone: picture, printed: null };
    expect(lookAtWord(pictures, box, 10, 30).crossed).toBe(0);
    expect(lookAtWord(pictures, box, 70, 30).crossed).toBe(0);
    expect(lookAtWord(pictures, { ...box, left: 130, right: 140 }, 40, 30).crossed).toBe(0);
  });
});
