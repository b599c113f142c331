import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/pdf/read/lines';
import { withoutMargins } from '../../../src/pdf/read/margins';
import { A4, typed } from './typewriter';

/** Pages with a line of text in the middle and one at a height. */
function margins(y: number, ...texts: readonly string[]) {
  const pages = texts.map(() => A4);
  const lines = texts.flatMap((text, i) => linesOf([...typed('The text.', 90, 400), ...typed(text, 90, y)], i + 1));
  const parted = withoutMargins(lines, pages);
  return { kept: parted.lines.length - texts.length, margins: parted.margins.map(({ text }) => text) };
}
const FOOT = 820;

describe('what stands in the margin of a page', () => {
  it.each([
    ['1'],
    ['1/2'],
    ['1 of 2'],
    ['Page 1 of 2'],
    ['page 12'],
    ['https://proceedings.mlr.press/faq.html 1/2'],
    ['file:///home/me/form.html'],
    ['about:blank'],
    ['11/22/26, 1:00 AM Publication Agreement'],
    ['22.11.2026, 01:00'],
  ])('is no part of the text where programs print it: %s', (text) => {
    const shown = /^\d+$/.test(text) ? [] : [text];
    expect(margins(FOOT, text)).toEqual({ kept: 0, margins: shown });
    expect(margins(20, text)).toEqual({ kept: 0, margins: shown });
    expect(margins(300, text)).toEqual({ kept: 1, margins: [] });
  });

  it.each([
    'Clause 5 does not apply',
    'Page one of two',
    '1234',
    'see https://example.org',
    '11/22/26, I agree '.repeat(10).trim(),
    'On 11/22/26, all was agreed',
  ])('is part of the text otherwise: %s', (text) => {
    expect(margins(FOOT, text)).toEqual({ kept: 1, margins: [] });
  });

  it('is a running head where every page has it in its place, numbers aside', () => {
    const heads = ['Proceedings of Machine Learning Research 1', 'Proceedings of Machine Learning Research 2'];
    expect(margins(30, ...heads)).toEqual({ kept: 0, margins: heads });
    expect(margins(30, heads[0] ?? '', 'Another head')).toEqual({ kept: 2, margins: [] });
    const tenth = ['ICML 2026, page 9', 'ICML 2026, page 10'];
    expect(margins(30, ...tenth)).toEqual({ kept: 0, margins: tenth });
    expect(margins(300, ...tenth)).toEqual({ kept: 2, margins: [] });
    expect(margins(30, heads[0] ?? '')).toEqual({ kept: 1, margins: [] });
    expect(margins(30, ...heads, '')).toEqual({ kept: 2, margins: [] });
  });

  it('is no running head where it is a sentence, but for initials', () => {
    const sentence = 'Clause 5 does not apply.';
    expect(margins(FOOT, sentence, sentence)).toEqual({ kept: 2, margins: [] });
    expect(margins(FOOT, 'Not valid for 2026.', 'Not valid for 2026.')).toEqual({ kept: 2, margins: [] });
    expect(margins(FOOT, '– 12.', '– 13.')).toEqual({ kept: 0, margins: ['– 12.', '– 13.'] });
    expect(margins(FOOT, 'J.C.', 'J.C.')).toEqual({ kept: 0, margins: ['J.C.', 'J.C.'] });
    expect(margins(FOOT, 'J.-Th. C.', 'J.-Th. C.')).toEqual({ kept: 0, margins: ['J.-Th. C.', 'J.-Th. C.'] });
  });

  it('ends at a thirteenth of the page’s height', () => {
    expect(margins(62, '1/2').kept).toBe(0);
    expect(margins(64, '1/2').kept).toBe(1);
    expect(margins(842 - 62, '1/2').kept).toBe(0);
    expect(margins(842 - 64, '1/2').kept).toBe(1);
  });

  it('is no running head where it is as long as a paragraph, or stands elsewhere on another page', () => {
    const long = 'word '.repeat(40).trim();
    expect(margins(FOOT, long, long)).toEqual({ kept: 2, margins: [] });
    const lines = [20, 40].flatMap((y, i) => linesOf(typed('A running head', 90, y), i + 1));
    expect(withoutMargins(lines, [A4, A4]).margins).toEqual([]);
  });
});
