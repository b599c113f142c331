import { expect, it } from 'vitest';
import { fileNameRule } from '../../src/agreements';

it('AISTATS on CMT wants the paper’s number in the file’s name, however the page names it', () => {
  for (const venue of [
    'AISTATS2024',
    'AISTATS 2024',
    '27th International Conference on Artificial Intelligence and Statistics',
  ]) {
    expect(fileNameRule(venue, 'cmt')?.pattern).toBe('<number>-Permission');
  }
});

it('elsewhere, and for other venues, PMLR’s own rule holds', () => {
  expect(fileNameRule('AISTATS 2026', 'openreview')).toBeNull();
  expect(fileNameRule('ICML 2025', 'cmt')).toBeNull();
  expect(fileNameRule('constructor', 'cmt')).toBeNull();
  expect(fileNameRule(null, 'cmt')).toBeNull();
});
