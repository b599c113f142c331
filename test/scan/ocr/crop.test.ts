import { describe, expect, it } from 'vitest';
import { cropped, enlarged, withoutRules } from '../../../src/scan/ocr/crop';
import type { Grey } from '../../../src/scan/picture/grey';

const WHITE = 255;

/** A picture by its rows, "#" for ink. */
const drawn = (...rows: string[]): Grey => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  pixels: Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? 0 : WHITE)),
});
const shown = ({ width, height, pixels }: Grey): string[] =>
  Array.from({ length: height }, (_, y) =>
    Array.from(pixels.subarray(y * width, (y + 1) * width), (value) => (value < 128 ? '#' : '.')).join(''),
  );

describe('a piece of a picture', () => {
  it('has a white border, and white where the picture has an end', () => {
    const picture = drawn('##.', '.##');
    expect(shown(cropped(picture, { left: 1, top: 0, right: 3, bottom: 2 }, 1))).toEqual([
      '....',
      '.#..',
      '.##.',
      '....',
    ]);
    expect(shown(cropped(picture, { left: 2, top: 1, right: 4, bottom: 3 }, 0))).toEqual(['#.', '..']);
    expect(shown(cropped(picture, { left: 8, top: 8, right: 10, bottom: 9 }, 0))).toEqual(['..']);
  });

  it('grows smoothly, its mean unchanged', () => {
    const large = enlarged(drawn('#.', '.#'), 3);
    expect([large.width, large.height]).toEqual([6, 6]);
    expect([large.pixels[0], large.pixels[5]]).toEqual([0, WHITE]);
    expect(large.pixels.reduce((sum, value) => sum + value, 0) / 36).toBeCloseTo(WHITE / 2, 0);
  });
});

describe('the rule of a field', () => {
  const blank = '.'.repeat(100);
  const rule = `..${'#'.repeat(96)}..`;
  /** A stroke through the whole height at column 50. */
  const crossed = (row: string) => `${row.slice(0, 50)}#${row.slice(51)}`;

  it('goes, and a stroke that crosses it stays whole', () => {
    const rows = [blank, blank, blank, rule, rule, blank, blank, blank];
    expect(shown(withoutRules(drawn(...rows))).join('')).not.toContain('#');
    expect(shown(withoutRules(drawn(...rows.map(crossed))))).toEqual(rows.map(() => crossed(blank)));
  });

  it('is no letter, dash or blot', () => {
    const dash = `${'#'.repeat(40)}${'.'.repeat(60)}`;
    const blot = new Array(12).fill(rule);
    for (const rows of [
      [blank, dash, dash, blank],
      [blank, ...blot, blank],
    ]) {
      expect(shown(withoutRules(drawn(...rows)))).toEqual(rows);
    }
  });
});
