import { describe, expect, it } from 'vitest';
import { dateOddity, daysOf } from '../../../src/checking/facts/dates';

const now = new Date(2026, 10, 22, 12);

describe('a date', () => {
  it.each([
    '2026-11-21',
    '2026/11/21',
    '2026.11.21',
    '21/11/2026',
    '21.11.2026',
    '21-11-26',
    '11/21/26',
    '11/21/2026',
    'November 21, 2026',
    'Nov 21st 2026',
    'Nov. 21, 2026',
    '21 November 2026',
    '21st of November 2026',
    '21. November 2026',
    '21-Nov-2026',
    '21NOV2026',
    "21 Nov '26",
    'Saturday, November 21, 2026',
    'Sat Nov 21 2026',
    'November 21, 2026, 10:30 AM',
    '2026-11-21T10:30:00Z',
    '11/21/2026 10:30',
    '2026年11月21日',
    '2026년 11월 21일',
    'Berlin, 21. November 2026',
    'le 21 novembre 2026',
    '21 de noviembre de 2026',
    '21 listopada 2026',
    '21. marraskuuta 2026',
    '21 ноября 2026',
  ])('is read as it is written: %s', (written) => {
    expect(daysOf(written)).toEqual([{ year: 2026, month: 11, day: 21 }]);
    expect(dateOddity(written, now)).toEqual([]);
  });

  it.each([
    ['06/07/2021', 'date-ambiguous'],
    // 12 November or 11 December: it must not be called future.
    ['11/12/2026', 'date-ambiguous'],
    ['12/11/2026', 'date-ambiguous'],
    ['01/02/2027', 'date-in-future'],
    ['25/12/2026', 'date-in-future'],
    ['December 25, 2026', 'date-in-future'],
    ['2027年1月2日', 'date-in-future'],
    ['February 30, 2026', 'date-impossible'],
    ['31/31/2026', 'date-impossible'],
    ['2026年13月1日', 'date-impossible'],
    ['yesterday', 'date-unreadable'],
    ['21', 'date-unreadable'],
    ['November 2026', 'date-unreadable'],
    ['Smarch 21, 2026', 'date-unreadable'],
  ])('is called odd where it is: %s, %s', (written, kind) => {
    expect(dateOddity(written, now)).toEqual([{ kind, date: written }]);
  });

  it('of tomorrow is today somewhere', () => {
    expect(dateOddity('November 23, 2026', now)).toEqual([]);
    expect(dateOddity('November 24, 2026', now)).toMatchObject([{ kind: 'date-in-future' }]);
  });
});
