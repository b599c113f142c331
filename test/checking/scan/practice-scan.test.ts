import { expect, it } from 'vitest';
import { isPracticeScan } from '../../../src/checking/scan';

const page = (...lines: readonly string[]) => ({
  words: lines.flatMap((text, line) =>
    text
      .split(' ')
      .map((word) => ({ text: word, confidence: 90, line, box: { left: 0, top: 0, right: 1, bottom: 1 } })),
  ),
});

it.each([
  ['PRACTICE: not a valid agreement'],
  ['PRACTICE not a valid agreement.'],
  // As a scanner blurs it.
  ['PRACTICE: nct a valid agreement'],
  ['. PRACTICE : not a vaiid agreement'],
])('“%s” says that the form is to practise on', (head) => {
  expect(isPracticeScan([page('Proceedings of Machine Learning Research'), page(head, '5. Warranty')])).toBe(true);
});

it.each([
  ['PRACTICE MAKES PERFECT'],
  ['THEORY AND PRACTICE'],
  ['Practice: not a valid agreement'],
  ['We show that PRACTICE is not enough'],
  ['This is not a valid agreement'],
])('“%s” is anybody’s title', (title) => {
  expect(isPracticeScan([page(title, 'not a valid agreement')])).toBe(false);
});
