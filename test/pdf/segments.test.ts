import { expect, it } from 'vitest';
import { segmentsIn } from '../../src/pdf/typesetting/segments';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('th', { granularity: 'word' });
const found = (segmenter: Intl.Segmenter, text: string) =>
  [...segmentsIn(segmenter, text)].map(({ segment, index }) => `${index} ${segment}`);
const atOnce = (segmenter: Intl.Segmenter, text: string) =>
  [...segmenter.segment(text)].map(({ segment, index }) => `${index} ${segment}`);

it.each([
  ['letters', 'ab'],
  ['combining marks', 'e\u0301\u0323'],
  ['flags', '🇩🇪🇫🇷🇯🇵'],
  ['families', '👩‍👩‍👧‍👦'],
  ['syllables of Hangul', '한ᄀᆞᆫ'],
  ['Devanagari', 'क्षत्रिय'],
  ['ends of lines', 'a\r\n'],
  ['letters beyond the basic plane', '𠮷𝒳'],
  ['one letter under many marks', `a${'\u0301'.repeat(300)}`],
])('%s are the same in a long text as in a short one', (_, sign) => {
  for (const shift of ['', 'x', 'xyz']) {
    const text = shift + sign.repeat(Math.ceil(900 / sign.length));
    expect(found(graphemes, text)).toEqual(atOnce(graphemes, text));
  }
});

it('Thai is divided between words, and nothing of it is lost', () => {
  const text = 'การเรียนรู้ของเครื่อง'.repeat(40);
  const parts = [...segmentsIn(words, text)].map(({ segment }) => segment);
  expect(parts.join('')).toBe(text);
  expect(parts).toContain('เครื่อง');
});

it('has nothing for no text', () => {
  expect(found(graphemes, '')).toEqual([]);
});
