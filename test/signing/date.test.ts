import { describe, expect, it } from 'vitest';
import { type DateForm, dateFormOf, formatDate, parseDate, today } from '../../src/signing/date';

describe('a date', () => {
  it.each([
    'June 10, 2021',
    'june 10 2021',
    'JUNE 10, 2021',
    'Jun. 10, 2021',
    '10 June 2021',
    '10th June, 2021',
    'June 10th, 2021',
    '2021-06-10',
    ' June  10,  2021 ',
  ])('%s is understood', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'date', date: { year: 2021, month: 6, day: 10 } });
  });

  it.each([
    ['January', 1],
    ['may', 5],
    ['Sept.', 9],
    ['Dec', 12],
  ])('%s is month %i', (name, month) => {
    expect(parseDate(`${name} 5, 2021`)).toEqual({ kind: 'date', date: { year: 2021, month, day: 5 } });
  });

  it.each([
    'February 30, 2021',
    'June 31, 2021',
    '2021-13-01',
    'February 29, 2023',
    'June 0, 2021',
    'June 10, 0021',
    'June 10, 1899',
    'June 10, 2201',
  ])('%s is refused as impossible', (text) => expect(parseDate(text).kind).toBe('impossible'));

  it.each(['June 10, 1900', 'June 10, 2200'])('%s is just possible', (text) => {
    expect(parseDate(text).kind).toBe('date');
  });

  it('takes the 29th of February in a leap year', () => {
    expect(parseDate('February 29, 2024').kind).toBe('date');
  });

  it.each(['06/10/2021', '6.10.21', '10-06-2021'])('%s is refused as ambiguous', (text) => {
    expect(parseDate(text).kind).toBe('ambiguous');
  });

  it.each(['', 'tomorrow', 'Juny 10, 2021', 'Ju 10, 2021', '<b>June 10, 2021</b>'])('"%s" is no date', (text) => {
    expect(parseDate(text).kind).toBe('unknown');
  });

  it.each([
    'on 2021-06-10',
    '2021-06-10T09:00',
    'on June 10, 2021',
    '3 June 10, 20211',
    'June 10, 20211',
    '110 June 2021',
    '10 June 20211',
    'Monday 6/10/2021',
    '6/10/2021 or later',
  ])('with more around it is none, for it may mean another day: %s', (text) => {
    expect(parseDate(text).kind).toBe('unknown');
  });

  it('comes out in the unambiguous long form', () => {
    expect(formatDate({ year: 2021, month: 6, day: 10 })).toBe('June 10, 2021');
    expect(formatDate(today(new Date(2026, 0, 1, 0, 30)))).toBe('January 1, 2026');
  });

  it.each<[DateForm, string]>([
    ['month-first', 'June 1, 2021'],
    ['day-first', '1 June 2021'],
    ['iso', '2021-06-01'],
  ])('comes out %s where that is liked, is read again, and its form is known', (form, words) => {
    const day = { year: 2021, month: 6, day: 1 };
    expect(formatDate(day, form)).toBe(words);
    expect(parseDate(words)).toEqual({ kind: 'date', date: day });
    expect(dateFormOf(` ${words}`)).toBe(form);
  });
});
