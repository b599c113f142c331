import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/pdf/read/glyph';
import { linesOf } from '../../../src/pdf/read/lines';
import { signatureKind } from '../../../src/pdf/read/signature-kind';
import { typed } from './typewriter';

const lines = linesOf([...typed('– Signed:', 90, 600), ...typed('– Date: June 10', 90, 620)], 1);
/** A drawing whose box begins right of the label and as far above its line. */
const drawn = (kind: Drawing['kind'], width: number, height: number, points = 40, x = 160, bottom = 602): Drawing => ({
  kind,
  box: { left: x, right: x + width, top: bottom - height, bottom },
  points,
  isShaded: false,
  figures: [],
});
const kindOf = (drawings: readonly Drawing[]) => signatureKind([{ lines, drawings, beside: null }], ['Signed']);

describe('what is drawn where one signs', () => {
  it.each([
    ['strokes', drawn('path', 100, 30), 'ink'],
    ['a picture', drawn('image', 100, 30), 'image'],
    ['a rule to write on', drawn('path', 200, 1, 2), null],
    ['a box', drawn('path', 200, 30, 5), null],
    ['an arrow of seven corners', drawn('path', 60, 20, 7), null],
    ['strokes of eight points', drawn('path', 60, 20, 8), 'ink'],
    ['a wavy underline', drawn('path', 100, 3), null],
    ['a vertical stroke', drawn('path', 3, 30), null],
    ['a dot as a picture', drawn('image', 8, 8), null],
    ['a rule as a picture', drawn('image', 200, 4), null],
    ['the page as a picture', drawn('image', 595, 842, 4, 0, 842), null],
    ['a high picture', drawn('image', 100, 60), 'image'],
    ['strokes at another line', drawn('path', 100, 30, 40, 160, 500), null],
    ['strokes below its line', drawn('path', 100, 30, 40, 160, 632), 'ink'],
    ['strokes further below', drawn('path', 100, 30, 40, 160, 650), null],
    ['strokes that begin above', drawn('path', 100, 60, 40, 160, 580), 'ink'],
    ['strokes far to the right', drawn('path', 100, 30, 40, 600), null],
    ['strokes to the left of the label', drawn('path', 60, 30, 40, 10), null],
  ])('tells a signature from what is none: %s', (_, drawing, kind) => {
    expect(kindOf([drawing])).toBe(kind);
  });

  it('is a picture where both are there, and found on any page', () => {
    expect(kindOf([drawn('path', 100, 30), drawn('image', 100, 30)])).toBe('image');
    const other = { lines: linesOf(typed('The text', 90, 100), 1), drawings: [], beside: null };
    expect(signatureKind([other, { lines, drawings: [drawn('path', 100, 30)], beside: null }], ['Signed'])).toBe('ink');
  });

  it('is judged by the page’s picture once that was looked at', () => {
    const { box } = drawn('path', 100, 30);
    const seen = (fill: number, drawings: readonly Drawing[] = []) =>
      signatureKind([{ lines, drawings, beside: [{ page: 1, box, fill, below: null }] }], ['Signed']);
    expect(seen(0.1)).toBe('ink');
    expect(seen(0.5)).toBe(null);
    expect(seen(0.5, [drawn('path', 100, 30)])).toBe(null);
    expect(seen(0.5, [drawn('image', 100, 30)])).toBe('image');
  });

  it('is typed in a script face where most of its letters are', () => {
    const typedName = (...names: (readonly [text: string, x: number, y: number, isScript: boolean])[]) =>
      signatureKind(
        [
          {
            lines: [
              ...lines,
              ...names.flatMap(([text, x, y, isScript]) => linesOf(typed(text, x, y, { isScript }), 1)),
            ],
            drawings: [],
            beside: null,
          },
        ],
        ['Signed'],
      );
    expect(typedName(['Hua Li', 160, 600, true])).toBe('script');
    expect(typedName(['Hua Li', 160, 600, false])).toBe(null);
    expect(typedName(['Hua Li', 160, 581, true])).toBe('script');
    expect(typedName(['Hua Li', 160, 579, true])).toBe(null);
    expect(typedName(['Hua Li', 160, 607, true])).toBe('script');
    expect(typedName(['Hua Li', 160, 609, true])).toBe(null);
    expect(typedName(['Hua Li', 60, 600, true])).toBe(null);
    expect(typedName(['Hua Li', 160, 600, true], ['..........', 220, 600, false])).toBe('script');
    expect(typedName(['Hua Li', 160, 600, true], ['PhD', 220, 600, false])).toBe('script');
    expect(typedName(['Hua Li', 160, 600, true], ['2026', 220, 600, false])).toBe(null);
  });

  it('needs its label with a colon, alone or behind other words', () => {
    const labelled = (text: string) =>
      signatureKind(
        [{ lines: linesOf(typed(text, 90, 600), 1), drawings: [drawn('path', 100, 30)], beside: null }],
        ['Signed'],
      );
    expect(labelled('Signed :')).toBe('ink');
    expect(labelled('Author: x Signed:')).toBe('ink');
    expect(labelled('Signed')).toBe(null);
    expect(labelled('Cosigned: Signe')).toBe(null);
    expect(labelled('xSigned:')).toBe(null);
    expect(labelled('Signed: and more')).toBe('ink');
  });
});
