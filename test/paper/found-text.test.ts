import { expect, it } from 'vitest';
import { firstWords, foundText, LONGEST_TEXT } from '../../src/paper/found-text';

it('folds white space of every kind', () => {
  expect(foundText('  a\r b\u00a0c\u3000d\u2028e\u0085f\n\n')).toBe('a b c d e f');
});

it('drops what cannot be seen and never belongs to a title', () => {
  expect(
    foundText('a\u0007\u001b\u009fb\u202ec\u202c\u2066d\u2069\u200e\u200f\u061ce\u200bf\ufeffg\u00adh\u{e0041}'),
  ).toBe('abcdefgh');
  expect(foundText('A\u200dB \u200dC')).toBe('AB C');
});

it('keeps the joiners that scripts and emoji need', () => {
  for (const text of ['می\u200cخواهم', 'क्\u200dष', '👩\u200d🔬', '\u0590\u200d', '\ua000\u200d']) {
    expect(foundText(text)).toBe(text);
  }
  expect(foundText('A\u200cखB \u2014\u200dB क\u00ad\u200eष \u2000\u200dx')).toBe('AखB —B कष x');
});

it('changes no letter: ligatures, marks apart from their letters, full-width forms', () => {
  for (const text of ['Eﬀicient', 'Antonı\u0301n', 'ＡＢＣ', 'x²', 'Å\u212b']) expect(foundText(text)).toBe(text);
});

it('takes a title of 5,000 characters whole, and none that nobody wrote', () => {
  const long = 'word '.repeat(1000).trim();
  expect(foundText(long)).toBe(long);
  expect(foundText('x'.repeat(LONGEST_TEXT))).toHaveLength(LONGEST_TEXT);
  expect(foundText('x'.repeat(LONGEST_TEXT + 1))).toBe('');
  expect(foundText(null)).toBe('');
});

it('what is cut is cut behind a word', () => {
  expect(firstWords('one two three', 13)).toBe('one two three');
  expect(firstWords('one two three', 12)).toBe('one two');
  expect(firstWords('one two three', 7)).toBe('one two');
  expect(firstWords('one two three', 6)).toBe('one');
  expect(firstWords('onetwothree', 6)).toBe('onetwo');
  expect(firstWords('one😀', 4)).toBe('one');
  expect(firstWords('😀😀😀', 4)).toBe('😀😀');
  expect(firstWords('one   two', 5)).toBe('one');
  expect(firstWords(' onetwothree', 6)).toBe(' onetw');
});
