import { expect, it, vi } from 'vitest';
import type { Problem } from '../../src/desk/read-form';
import { problem } from '../../src/desk/states/problem';
import { problemWords } from '../../src/ui/desk/problem-words';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const said = (kind: Problem['kind'], about: Parameters<typeof problem>[2] = {}) =>
  problemWords(problem('look', kind, about));

it('words that are missing are named', () => {
  const place = { kind: 'clause', number: '3' } as const;
  expect(said('altered', { expected: 'without any warranty', place })).toBe(
    "Clause 3: Other words than the agreement's: nothing for “without any warranty”",
  );
  expect(said('altered', { found: 'a', expected: 'b' })).toBe("Other words than the agreement's: “a”, not “b”");
});

it('only what counts something is a number', () => {
  expect(said('doubts', { found: '1204' })).toBe('Words in doubt: 1,204');
  expect(said('date-in-future', { found: '20261231' })).toBe('The date lies in the future: “20261231”');
  expect(said('says-more', { found: '12345' })).toBe('Says more than the agreement: “12345”');
  expect(said('part-scan', { found: '2' })).toBe('Some pages are pictures: 2');
});

it('another agreement is named by its publisher, and words that happen to be its id are words', () => {
  expect(said('other-agreement', { found: 'pmlr-2017' })).toBe('Another agreement: “PMLR”');
  expect(said('notes', { found: 'pmlr-2017' })).toBe('Holds notes: “pmlr-2017”');
});
