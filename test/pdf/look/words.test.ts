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

  it('is not judged where it leaves no paper', () => {
    expect(look([], bars, { left: 20, right: 28, top: 20, bottom: 40 })).toMatchObject({ ink: 160, contrast: 1 });
  });

  it('is judged by its own place alone, whatever is covered all around it', () => {
    const around = [
      rectangle(0, 0, 120, 10),
      rectangle(0, 50, 120, 10),
      rectangle(0, 0, 10, 60),
      rectangle(100, 0, 20, 60),
    ];
    const seen = pictureWith(120, 60, ...bars);
    const pictures = {
      seen,
      withoutText: pictureWith(120, 60),
      textAlone: pictureWith(120, 60, ...bars, ...around),
      printed: null,
    };
    expect(lookAtWord(pictures, box, 40, 30)).toEqual({ contrast: 1, crossed: 0, ink: 640 });
  });

  it('may be fine: its letters grey with soft edges', () => {
    const edges = bars.map(({ left }) => rectangle(left - 2, 18, 12, 24, 200));
    const fine = pictureWith(120, 60, ...edges, ...bars.map((bar) => ({ ...bar, grey: 100 })));
    const pictures = { seen: fine, withoutText: pictureWith(120, 60), textAlone: fine, printed: null };
    expect(lookAtWord(pictures, box, 40, 30)).toEqual({ contrast: 1, crossed: 0, ink: 640 });
  });

  it.each([
    ['through all of it', rectangle(0, 28, 120, 3), 1],
    ['through half of it', rectangle(0, 28, 55, 3), 0.5],
    ['as thick as half of its middle', rectangle(0, 25, 120, 9), 1],
    ['thicker than that', rectangle(0, 25, 120, 10), 0],
    ['thicker than that, through half of it', rectangle(0, 24, 55, 13), 0],
    ['at the foot of its middle', rectangle(0, 38, 55, 1), 0.5],
    ['as thick as half of its middle, at its foot', rectangle(0, 30, 55, 9), 0.5],
    ['thicker than that, at its foot', rectangle(0, 29, 55, 10), 0],
    ['that is an underline', rectangle(0, 43, 120, 2), 0],
    ['above it', rectangle(0, 10, 120, 3), 0],
    ['in a pale colour', rectangle(0, 28, 120, 3, 200), 1],
    ['just dark enough to be seen', rectangle(0, 28, 120, 3, 231), 1],
    ['paler than one sees', rectangle(0, 28, 120, 3, 232), 0],
    ['in a pale colour, as thick as a pen', rectangle(0, 26, 120, 7, 186), 1],
    ['in a pale colour, thicker than that', rectangle(0, 26, 120, 8, 186), 0],
    ['in a darker colour, as thick', rectangle(0, 26, 120, 8, 185), 1],
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

  it('is not crossed by what is no row of bars', () => {
    const every = (width: number, grey = 0) =>
      Array.from({ length: 9 }, (_, i) => rectangle(10 + 10 * i, 15, width, 30, grey));
    // Too pale to be seen as bars.
    expect(look(every(3, 185)).crossed).toBe(0);
    expect(look(every(3, 184)).crossed).toBe(1);
    // Of a dark drawing behind the word, no paper between them.
    expect(look([rectangle(10, 22, 86, 13), ...every(3)]).crossed).toBeCloseTo(1 / 9);
    // A word of two steps may stand beside a table's rule; of three it has some through it.
    expect(look(every(3), bars, { ...box, right: 30 }).crossed).toBe(0);
    expect(look(every(3), bars, { ...box, right: 40 }).crossed).toBe(1);
  });

  it('is not crossed by a rule that it stands on, wherever on the pixels', () => {
    const picture = pictureWith(120, 60, rectangle(0, 39, 120, 3));
    const pictures = { seen: picture, withoutText: picture, textAlone: picture, printed: null };
    expect(lookAtWord(pictures, box, 40.5, 30).crossed).toBe(0);
    expect(lookAtWord(pictures, box, 44, 30).crossed).toBe(1);
  });

  it('is not crossed by a fine one that is grey on two rows at its foot, but by one above these', () => {
    // The band's last row is 38.
    const fine = (top: number) => [rectangle(0, top, 120, 1, 180), rectangle(0, top + 1, 120, 1, 60)];
    expect(look(fine(37)).crossed).toBe(0);
    expect(look(fine(36)).crossed).toBe(1);
    expect(look([rectangle(0, 34, 120, 5)]).crossed).toBe(1);
  });

  it.each([
    ['as long as the word', 90, 0],
    ['nearly as long', 81, 0],
    ['shorter: a line that crosses it', 80, 80 / 90],
  ])('is not crossed by a rule that it stands on, %s', (_, length, crossed) => {
    expect(look([rectangle(10, 38, length, 3)]).crossed).toBeCloseTo(crossed);
  });

  it('is crossed by none at the edge of the page', () => {
    const picture = pictureWith(120, 60, rectangle(0, 0, 120, 3));
    const pictures = { seen: picture, withoutText: picture, textAlone: picture, printed: null };
    expect(lookAtWord(pictures, box, 10, 30).crossed).toBe(0);
    expect(lookAtWord(pictures, box, 70, 30).crossed).toBe(0);
    expect(lookAtWord(pictures, { ...box, left: 130, right: 140 }, 40, 30).crossed).toBe(0);
    expect(lookAtWord(pictures, { ...box, left: 50, right: 50 }, 40, 30).crossed).toBe(0);
    const low = pictureWith(120, 60, rectangle(0, 56, 120, 3));
    expect(lookAtWord({ ...pictures, withoutText: low }, box, 70, 30).crossed).toBe(0);
  });

  it('is crossed by one that begins at the edge', () => {
    // The upper edge of the word's middle is the page's.
    const high = pictureWith(120, 60, rectangle(0, 2, 120, 3));
    const pictures = { seen: high, withoutText: high, textAlone: high, printed: null };
    expect(lookAtWord(pictures, box, 18.6, 30).crossed).toBe(1);
  });
});
