import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/desk/outputs/csv';
import type { ListedForm } from '../../src/extension/signed-forms';
import { formsWith } from '../../src/ui/agreements/find';
import { lapseOf } from '../../src/ui/agreements/lapse';

const form = (about: Partial<ListedForm>): ListedForm => ({
  sha256: 'ab'.repeat(32),
  agreement: 'pmlr-2017',
  key: 'k',
  title: 'On the Łojasiewicz Inequality',
  venue: 'ICML 2026',
  date: { year: 2026, month: 11, day: 27 },
  fileName: 'muller26Permission.pdf',
  signedFor: null,
  at: 0,
  hasFile: false,
  ...about,
});

describe('the forms of a query', () => {
  const forms = [form({}), form({ title: 'Über Maße', venue: 'UAI 2025', fileName: 'noether25Permission.pdf' })];
  it.each([
    ['', 2],
    ['  ', 2],
    ['icml', 1],
    ['INEQUALITY 2026', 1],
    ['uber', 1],
    ['permission', 2],
    ['uai noether', 1],
    ['uai muller', 0],
    ['abab', 2],
  ])('%j: %i', (query, count) => {
    expect(formsWith(forms, query)).toHaveLength(count);
  });
});

describe('the day on which a form ends by itself', () => {
  it.each([
    [{ year: 2026, month: 11, day: 27 }, { year: 2027, month: 11, day: 27 }, 365],
    // 2029 has no February 29.
    [{ year: 2028, month: 2, day: 29 }, { year: 2029, month: 2, day: 28 }, 824],
    [{ year: 2025, month: 11, day: 26 }, { year: 2026, month: 11, day: 26 }, -1],
    [{ year: 2025, month: 11, day: 27 }, { year: 2026, month: 11, day: 27 }, 0],
  ])('%o', (date, ends, days) => {
    expect(lapseOf(form({ date }), new Date(2026, 10, 27, 23, 59))).toEqual({ date: ends, days });
    expect(lapseOf(form({ date }), new Date(2026, 10, 27, 0, 1))).toEqual({ date: ends, days });
  });
});

describe('a table for spreadsheets', () => {
  it('quotes what must be, and makes no formula of a title', () => {
    expect(
      csvOf([
        ['Title', 'Venue'],
        ['a "b", c', '=HYPERLINK("x")'],
        ['-1', '+1'],
        ['@a\nb', ' =1'],
        ['x=1', ''],
      ]),
    ).toBe('\ufeffTitle,Venue\r\n"a ""b"", c","\'=HYPERLINK(""x"")"\r\n"\'-1","\'+1"\r\n"\'@a\nb","\' =1"\r\nx=1,\r\n');
  });
});
